import type { Decided } from "./facts.ts";
import { dateOf, integerOf, type LicenceRecords, linked, present, textOf } from "./licence-records.ts";

/** What somebody decided about uses: the allocations that are pinned or exempt. Proposals decide nothing. */
export function decidedFromRecords(records: LicenceRecords): Decided[] {
  return present(records.allocation).flatMap((record): Decided[] => {
    const kind = textOf(record, "state");
    const right = linked(records.entitlement, record.values.entitlement)?.id;
    const product = linked(records.software, record.values.software)?.id;
    if (kind !== "pinned" && kind !== "exempt") return [];
    if (right === undefined && (kind === "pinned" || product === undefined)) return [];
    return [
      {
        id: record.id,
        kind,
        right,
        product,
        device: linked(records.hardware, record.values.device)?.id,
        person: linked(records.person, record.values.person)?.id,
        quantity: integerOf(record, "quantity"),
        from: dateOf(record, "from"),
        to: dateOf(record, "to"),
        reason: textOf(record, "reason"),
        authorisation: textOf(record, "authorisation"),
      },
    ];
  });
}
