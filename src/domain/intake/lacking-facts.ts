import { counted } from "../licence/counted.ts";
import type { RegisterId } from "../registers/register-id.ts";
import type { LackingFact } from "./draft.ts";
import type { PlannedRow } from "./plan-input.ts";

/** The fields of an entitlement of which one gives each fact that its position is worked out from. */
const GIVEN_BY: Readonly<Record<LackingFact["fact"], readonly string[]>> = {
  metric: ["metric"],
  quantity: ["quantity", "unlimited"],
};
const FACTS = ["metric", "quantity"] as const;

/** Fields of an entitlement that are all blank while it lacks a fact. */
export function fieldsOfFact(fact: LackingFact["fact"]): readonly string[] {
  return GIVEN_BY[fact];
}

/** Whether a row that is to be taken makes or leaves an entitlement without a fact. */
export function isLacking({ kind, values, before }: PlannedRow, fact: LackingFact["fact"]): boolean {
  if (kind !== "new" && kind !== "changed") return false;
  const after = (field: string) => (field in values ? values[field] : before?.values[field]);
  // Maintenance is counted as the licences are that it is for.
  if (fact === "metric" && after("kind") === "maintenance") return false;
  return GIVEN_BY[fact].every((field) => after(field) == null);
}

/**
 * Facts that entitlements will lack once the rows are accepted, each with the number of rows.
 *
 * @param register  what the file feeds; undefined for a Muster workbook, whose rows say it themselves
 */
export function lackingFacts(rows: readonly PlannedRow[], register?: RegisterId): readonly LackingFact[] {
  const rights = rows.filter((row) => (row.register ?? register) === "entitlement");
  return FACTS.map((fact) => ({ fact, rows: rights.filter((row) => isLacking(row, fact)).length })).filter(
    (lacking) => lacking.rows > 0,
  );
}

/** What rows will lack, and what comes of it. */
export function lackingSentence({ fact, rows }: LackingFact): string {
  const named = counted(rows, `row brings in a right without a ${fact}`, `rows bring in rights without a ${fact}`);
  const each =
    rows === 1
      ? "one, the position can't count it while it is"
      : "one for each, the position can't count them while they are";
  return `${named}. Until you ${fact === "metric" ? "choose" : "fill in"} ${each} valid.`;
}
