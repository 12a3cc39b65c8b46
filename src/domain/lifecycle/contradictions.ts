import { registerOf } from "../registers/all.ts";
import { fieldOf, isRetired, type Register, type RegisterRecord, recordTitle } from "../registers/register.ts";
import type { RegisterId } from "../registers/register-id.ts";
import { choiceLabel } from "../registers/text-from-value.ts";
import { lifecycleOf, lifecycles } from "./lifecycle.ts";

/** A fact on record that contradicts another. `field` holds one of them; `says` tells it without an end: `…, yet “User” is filled`. */
export interface Contradiction {
  readonly field: string;
  readonly says: string;
}

/** A record by its identity; undefined when there is none. */
export type RecordOf = (register: RegisterId, id: string) => RegisterRecord | undefined;

/**
 * What on record contradicts the state of a record, or of what it links to. It was recorded so, and may be so: a finding and
 * never refused.
 *
 * @returns empty for a record without a lifecycle; taken back records contradict nothing
 */
export function contradictions(
  register: Register,
  record: Pick<RegisterRecord, "values" | "withdrawn">,
  recordOf: RecordOf,
): readonly Contradiction[] {
  if (record.withdrawn) return [];
  return [
    ...ruledOut(register, record),
    ...(isRetired(register, record) ? [] : leftBehind(register, record, recordOf)),
  ];
}

/** What is filled though the state rules it out. */
function ruledOut(register: Register, { values }: Pick<RegisterRecord, "values">): readonly Contradiction[] {
  const lifecycle = lifecycleOf(register.id);
  const state = lifecycle && values[lifecycle.field];
  if (!lifecycle || typeof state !== "string") return [];
  const word = choiceLabel(fieldOf(register, lifecycle.field), state);
  return (lifecycle.rulesOut[state] ?? [])
    .filter((field) => values[field] !== undefined)
    .map((field) => ({ field, says: `The state is “${word}”, yet “${fieldOf(register, field).label}” is filled` }));
}

/** A link of a register's records that ends with a step of what it leads to. */
interface EndingLink {
  readonly link: string;
  readonly to: RegisterId;
  readonly field: string;
  readonly state: string | null;
  readonly past: string;
}

/** Gathered once, because every record of every register is asked. */
const ENDING_LINKS: ReadonlyMap<RegisterId, readonly EndingLink[]> = endingLinks();

/** By the register whose records link. Several steps may end the same link, which then stands here once. */
function endingLinks(): ReadonlyMap<RegisterId, readonly EndingLink[]> {
  const links = new Map<RegisterId, EndingLink[]>();
  for (const { register: to, field, transitions } of lifecycles) {
    for (const { also, passes, past, to: state } of transitions) {
      if (past === null) continue;
      for (const { register, link } of [...also, ...passes]) {
        const known = links.get(register) ?? [];
        if (!known.some((each) => each.link === link))
          links.set(register, [...known, { link, to, field, state, past }]);
      }
    }
  }
  return links;
}

/** Links that still lead to what is over: the contracts of an owner who left. */
function leftBehind(
  register: Register,
  { values }: Pick<RegisterRecord, "values">,
  recordOf: RecordOf,
): readonly Contradiction[] {
  return (ENDING_LINKS.get(register.id) ?? []).flatMap(({ link, to, field, state, past }): Contradiction[] => {
    const linked = recordOf(to, String(values[link] ?? ""));
    if (!linked || linked.withdrawn || linked.values[field] !== state) return [];
    const { label } = fieldOf(register, link);
    return [
      { field: link, says: `${recordTitle(registerOf(to), linked)}, ${past}, is still the ${label.toLowerCase()}` },
    ];
  });
}
