import { type Lifecycle, lifecycleOf, type Transition, transitionsFrom } from "../../domain/lifecycle/lifecycle.ts";
import { registerOf } from "../../domain/registers/all.ts";
import { fieldOf, isRetired, type RegisterRecord, recordTitle } from "../../domain/registers/register.ts";
import type { RegisterId } from "../../domain/registers/register-id.ts";
import { choiceLabel, textFormat, textFromValue } from "../../domain/registers/text-from-value.ts";
import type { Core } from "./core.ts";
import type { AlsoConcerned, ChosenRecords, TransitionOffer } from "./lifecycle-calls.ts";

/** How many of the records chosen are named. */
const NAMED = 5;

/** The steps that all of these records of a register can take, with what there is to know before taking one. */
export function transitionOffers(
  core: Core,
  register: RegisterId,
  records: readonly RegisterRecord[],
): readonly TransitionOffer[] {
  const lifecycle = lifecycleOf(register);
  const [first, ...rest] = records;
  if (!lifecycle || !first) return [];
  const ids = new Set<string>(records.map(({ id }) => id));
  const only = rest.length === 0 ? first : null;
  return transitionsFrom(lifecycle, first)
    .filter((transition) => rest.every((record) => transitionsFrom(lifecycle, record).includes(transition)))
    .map((transition) => ({
      transition,
      also: alsoConcerned(core, transition, ids),
      answersFor: answeredFor(core, transition, ids).map(({ key, register: of, link, records: answered }) => ({
        key,
        register: of,
        link,
        titles: answered.map((record) => recordTitle(registerOf(of), record)),
      })),
      title: only ? recordTitle(registerOf(register), only) : "",
      now: only ? shownNow(core, only, transition) : {},
      chosen: only ? null : chosenRecords(core, lifecycle, transition, records),
    }));
}

/** The records that a step of these others concerns too. */
export function alsoConcerned(core: Core, transition: Transition, ids: ReadonlySet<string>): readonly AlsoConcerned[] {
  const seen = new Set<string>();
  return transition.also.flatMap(({ register, link, transition: id }) => {
    const lifecycle = lifecycleOf(register);
    if (!lifecycle) return [];
    return [...core.registers.of(register).values()].flatMap((record): AlsoConcerned[] => {
      if (seen.has(record.id) || !ids.has(String(record.values[link] ?? ""))) return [];
      const taken = transitionsFrom(lifecycle, record).find((each) => each.id === id);
      if (!taken) return [];
      seen.add(record.id);
      const title = recordTitle(registerOf(register), record);
      const state = stateWord(record, lifecycle.field);
      return [{ register, id: record.id, title, state, transition: id, step: taken.label }];
    });
  });
}

/** The records in use for which these others answer, by the link that says so; see `AnswersFor`. */
export function answeredFor(core: Core, transition: Transition, ids: ReadonlySet<string>) {
  return transition.passes.flatMap(({ register, link }) => {
    const records = [...core.registers.of(register).values()].filter(
      (record) =>
        !record.withdrawn &&
        !isRetired(registerOf(register), record) &&
        !ids.has(record.id) &&
        ids.has(String(record.values[link] ?? "")),
    );
    return records.length === 0 ? [] : [{ key: `${register}.${link}`, register, link, records }];
  });
}

function chosenRecords(
  core: Core,
  { register: id, field }: Lifecycle,
  { asks, clears }: Transition,
  records: readonly RegisterRecord[],
): ChosenRecords {
  const register = registerOf(id);
  const held = register.fields.filter((each) => each.held && [...asks, ...clears].includes(each.id));
  const holds = (record: RegisterRecord) => held.filter((each) => record.values[each.id] !== undefined);
  const states = new Map<string, number>();
  for (const record of records) {
    const state = stateWord(record, field);
    states.set(state, (states.get(state) ?? 0) + 1);
  }
  return {
    total: records.length,
    states: [...states].map(([label, count]) => ({ label, count })).sort((a, b) => b.count - a.count),
    held: held.map(({ id: of, label }) => ({
      label,
      count: records.filter(({ values }) => values[of] !== undefined).length,
    })),
    first: [...records]
      .sort((a, b) => holds(b).length - holds(a).length)
      .slice(0, NAMED)
      .map((record) => ({
        id: record.id,
        title: recordTitle(register, record),
        state: stateWord(record, field),
        holders: holds(record)
          .map((each) => shownText(core, record, each.id))
          .join(", "),
      })),
  };
}

function shownNow(core: Core, record: RegisterRecord, { asks }: Transition): Readonly<Record<string, string>> {
  return Object.fromEntries(asks.map((id) => [id, shownText(core, record, id)]));
}

/** The word of the state a record is in; "" for a blank one. */
function stateWord({ register, values }: RegisterRecord, field: string): string {
  const state = values[field];
  return typeof state === "string" ? choiceLabel(fieldOf(registerOf(register), field), state) : "";
}

function shownText(core: Core, record: RegisterRecord, id: string): string {
  const field = fieldOf(registerOf(record.register), id);
  return textFromValue(field, record.values[id], textFormat(core.locale), (linked) =>
    field.link ? core.registers.nameOf(field.link, linked) : linked,
  );
}
