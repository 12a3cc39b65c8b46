import type { RecordId } from "../../value/record-id.ts";
import { compareTitle } from "../installed-devices.ts";
import type { InstalledDevice, RequirementRow } from "./metric.ts";
import type { Surroundings } from "./surroundings.ts";
import type { UseFacts } from "./use-facts.ts";

/**
 * Facts for a rule, the record that each of their rows stands for by its name, and what keeps them from being told.
 *
 * @property rests  by the same name, what is recorded that a row rests on, in parts of a sentence
 */
export interface TakenFacts {
  readonly facts: UseFacts;
  readonly records: ReadonlyMap<string, RowRecord>;
  readonly rests: ReadonlyMap<string, readonly string[]>;
  readonly unknown?: string;
}

/** The record behind a row. */
export type RowRecord = Pick<RequirementRow, "register" | "id" | "title">;

/** Takes what a rule counts from what is known of a product. */
export type Take = (installed: readonly InstalledDevice[], around: Surroundings) => TakenFacts;

/**
 * Titles; where several records have one, it is followed by a number, so that a row is of one record.
 *
 * @param others  names that are taken already
 */
export function uniqueNames(
  records: readonly { readonly id: RecordId; readonly title: string }[],
  others: Iterable<string> = [],
): Map<RecordId, string> {
  const names = new Map<RecordId, string>();
  const taken = new Set<string>(others);
  for (const { id, title } of [...records].sort(compareTitle)) {
    if (names.has(id)) continue;
    let name = title;
    for (let nth = 2; taken.has(name); nth++) name = `${title} (${nth})`;
    taken.add(name);
    names.set(id, name);
  }
  return names;
}
