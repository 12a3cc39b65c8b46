import { hardware } from "../registers/hardware.ts";
import { isCountedFrom } from "../registers/measured-use.ts";
import { person } from "../registers/person.ts";
import { type Register, type RegisterRecord, recordTitle } from "../registers/register.ts";
import type { Measured, MeasuredFact, Member } from "./facts.ts";
import { compareTitle } from "./installed-devices.ts";
import { dateOf, type LicenceRecords, linked, present, type RecordsById, textOf, yesNoOf } from "./licence-records.ts";
import { isInUse } from "./metrics/users-of-devices.ts";

const WHATS: readonly Measured[] = ["users", "devices", "sessions", "tokens", "amount", "people", "copies", "modified"];

/** Classes of devices with which nobody works, so that none of them has access. */
const NOBODYS = new Set(["server", "virtual", "printer", "monitor", "network"]);

/** What was measured of software titles, with the people or devices that are counted in place of a number. */
export function measuredFromRecords(records: LicenceRecords): MeasuredFact[] {
  let people: readonly Member[] | undefined;
  let devices: readonly Member[] | undefined;
  const membersOf = (countedFrom: string): readonly Member[] | undefined => {
    if (countedFrom === "people") {
      people ??= members(person, records.person, (record) => textOf(record, "state") !== "leaver");
      return people;
    }
    if (countedFrom === "devices") {
      devices ??= members(hardware, records.hardware, isWorkedWith);
      return devices;
    }
    return undefined;
  };
  return present(records.measuredUse).flatMap((record): MeasuredFact[] => {
    const product = linked(records.software, record.values.software);
    const what = WHATS.find((each) => each === textOf(record, "what"));
    if (!product || !what) return [];
    const countedFrom = textOf(record, "countedFrom");
    const counted = isCountedFrom(what, countedFrom) ? membersOf(countedFrom) : undefined;
    return [
      {
        id: record.id,
        product: product.id,
        what,
        name: textOf(record, "name") || "Without a name",
        quantity: counted ? undefined : textOf(record, "quantity") || undefined,
        members: counted,
        environment: textOf(record, "environment") || undefined,
        included: yesNoOf(record, "included"),
        source: textOf(record, "source") || undefined,
        from: dateOf(record, "validFrom"),
        to: dateOf(record, "validTo"),
      },
    ];
  });
}

function members(
  register: Register & { readonly id: Member["register"] },
  records: RecordsById,
  counts: (record: RegisterRecord) => boolean,
): readonly Member[] {
  return present(records)
    .filter(counts)
    .map((record) => ({ register: register.id, id: record.id, title: recordTitle(register, record) }))
    .sort(compareTitle);
}

function isWorkedWith(record: RegisterRecord): boolean {
  return isInUse(textOf(record, "state") || undefined) && !NOBODYS.has(textOf(record, "class"));
}
