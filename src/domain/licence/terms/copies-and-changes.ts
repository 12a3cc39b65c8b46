import type { RegisterRecord } from "../../registers/register.ts";
import type { CalendarDate } from "../../value/calendar-date.ts";
import type { RecordId } from "../../value/record-id.ts";
import { counted } from "../counted.ts";
import type { LicenceFacts, MeasuredFact } from "../facts.ts";
import { integerOf, yesNoOf } from "../licence-records.ts";
import { measuredInForce } from "../metrics/measured-in-force.ts";
import type { PositionLine } from "../position-line.ts";
import type { Breach } from "./term-finding.ts";

/**
 * Copies beyond those that the rights of a product allow together, and changed copies where none of its rights allows a
 * change. A right that counts and says nothing of it may allow any. Source: docs/licence-rules.md#terms-compared.
 *
 * @param countingOf  the entitlements of a product whose rights count
 */
export function copiesAndChanges(
  lines: readonly PositionLine[],
  { measured }: LicenceFacts,
  countingOf: (product: RecordId) => readonly RegisterRecord[],
  asAt: CalendarDate,
): Breach[] {
  return lines.flatMap(({ product, name }): Breach[] => {
    const inForce = measuredInForce(
      measured.filter((each) => each.product === product && (each.what === "copies" || each.what === "modified")),
      asAt,
    );
    const rights = countingOf(product);
    const [first] = rights;
    if (!first || inForce.length === 0) return [];
    const source = { register: "entitlement", id: first.id } as const;
    const breach = (term: "copies" | "modified", of: readonly MeasuredFact[], sentence: string): Breach => {
      const rows = of.map(({ id, name: title, quantity = "?" }) => {
        return { register: "measuredUse" as const, id, title, sentence: `${quantity} on record under Measured use.` };
      });
      return { term, product, source, sentence, rows, rights: undefined };
    };
    const [copies, modified] = (["copies", "modified"] as const).map((what) => inForce.filter((m) => m.what === what));
    const allowed = rights.map((right) => integerOf(right, "copies"));
    const most = allowed.reduce<number>((sum, each) => sum + (each ?? 0), 0);
    const made = sumOf(copies ?? []);
    const isTooMany = allowed.every((each) => each !== undefined) && made > most;
    const mayNot = rights.every((right) => yesNoOf(right, "modify") === false);
    const changed = sumOf(modified ?? []);
    return [
      ...(isTooMany
        ? [breach("copies", copies ?? [], `${counted(made, "copy", "copies")} of ${name}; its rights allow ${most}.`)]
        : []),
      ...(mayNot && changed > 0
        ? [
            breach(
              "modified",
              modified ?? [],
              `${counted(changed, "changed copy", "changed copies")} of ${name}, which none of its rights allows to change.`,
            ),
          ]
        : []),
    ];
  });
}

/** Only whole numbers are numbers of copies; others are asked for where they are entered. */
function sumOf(measured: readonly MeasuredFact[]): number {
  return measured.reduce((sum, { quantity }) => sum + (/^\d{1,9}$/.test(quantity ?? "") ? Number(quantity) : 0), 0);
}
