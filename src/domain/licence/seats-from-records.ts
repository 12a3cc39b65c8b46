import { recordTitle } from "../registers/register.ts";
import { seat as seatRegister } from "../registers/seat.ts";
import type { SeatFact } from "./facts.ts";
import { dateOf, type LicenceRecords, linked, present, textOf } from "./licence-records.ts";

/** Seats that aren't ended, of cloud services that say which software title they are of. */
export function seatsFromRecords(records: LicenceRecords): SeatFact[] {
  return present(records.seat).flatMap((record): SeatFact[] => {
    const service = linked(records.cloudService, record.values.service);
    const product = service && linked(records.software, service.values.software);
    const state = textOf(record, "state") || undefined;
    if (!product || state === "ended") return [];
    const person = linked(records.person, record.values.person);
    return [
      {
        id: record.id,
        product: product.id,
        title: recordTitle(seatRegister, record),
        state,
        leaver: person !== undefined && textOf(person, "state") === "leaver",
        lastUsed: dateOf(record, "lastUsed"),
      },
    ];
  });
}
