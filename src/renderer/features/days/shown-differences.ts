import { registerOf } from "../../../domain/registers/all.ts";
import type { RegisterId } from "../../../domain/registers/register-id.ts";
import type { DayDifference } from "../../engine/as-at-calls.ts";

/** What tells a difference from all others of the same two days. */
export function keyOf({ net: { change } }: DayDifference): string {
  return `${change.register} ${change.id}`;
}

/** The registers in which something differs, in their order, with the number of records. */
export function registersOf(
  differences: readonly DayDifference[],
): readonly { readonly id: RegisterId; readonly label: string; readonly count: number }[] {
  const counts = new Map<RegisterId, number>();
  for (const { net } of differences) {
    counts.set(net.change.register, (counts.get(net.change.register) ?? 0) + 1);
  }
  return [...counts].map(([id, count]) => ({ id, label: registerOf(id).label, count }));
}

/**
 * The differences of a register (null for all) in whose record's name, fields or values the text stands.
 *
 * @param text  as typed; case doesn't count
 */
export function differencesOf(
  differences: readonly DayDifference[],
  text: string,
  register: RegisterId | null,
): readonly DayDifference[] {
  const wanted = text.trim().toLowerCase();
  const holds = ({ title, fields }: DayDifference) =>
    [title, ...fields.flatMap(({ label, before, after }) => [label, before, after])].some((each) =>
      each.toLowerCase().includes(wanted),
    );
  return differences.filter(
    (difference) => (register === null || difference.net.change.register === register) && holds(difference),
  );
}
