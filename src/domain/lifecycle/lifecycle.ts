import seed from "../../../resources/seeds/lifecycles.json" with { type: "json" };
import { registerOf } from "../registers/all.ts";
import type { RegisterRecord } from "../registers/register.ts";
import { isRegisterId, type RegisterId } from "../registers/register-id.ts";

/**
 * A step of a record's life. Data: `resources/seeds/lifecycles.json`.
 *
 * @property words          title and button of its dialog and what is told when it is done; `{what}` stands for the records
 * @property from           states it starts from; null is a blank state
 * @property to             the state it leads to; null where the state stays as it is
 * @property asks           fields whose facts belong to it; any may be left blank, which is then a finding
 * @property clears         fields that no longer hold afterwards
 * @property lapses         fields whose old facts end with those of another: cleared where that one changes and they are left blank
 * @property authorisation  field that takes the number or name of the authorisation, where the step needs one
 * @property also           steps that go with it, of records that link to this one: of each record the first that it can take
 * @property passes         links to this one that somebody else may take over with it
 * @property past           what is said of this one afterwards where records in use still link to it; null where they may
 */
export interface Transition {
  readonly id: string;
  readonly label: string;
  readonly words: { readonly title: string; readonly button: string; readonly done: string };
  readonly from: readonly (string | null)[];
  readonly to: string | null;
  readonly asks: readonly string[];
  readonly clears: readonly string[];
  readonly lapses: readonly { readonly field: string; readonly with: string }[];
  readonly authorisation: string | null;
  readonly also: readonly { readonly register: RegisterId; readonly link: string; readonly transition: string }[];
  readonly passes: readonly { readonly register: RegisterId; readonly link: string }[];
  readonly past: string | null;
}

/**
 * The life of a register's records.
 *
 * @property field   the field that holds the state
 * @property begins  the state a record made by hand begins in, unless somebody says otherwise; null for none
 * @property needs  by state, the facts it rests on: of each list at least one must be known
 * @property rulesOut  by state, the fields that contradict it when they are filled
 */
export interface Lifecycle {
  readonly register: RegisterId;
  readonly field: string;
  readonly begins: string | null;
  readonly transitions: readonly Transition[];
  readonly needs: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly rulesOut: Readonly<Record<string, readonly string[]>>;
}

/** Every lifecycle. @throws Error when the data name a register, state or field that isn't described */
export const lifecycles: readonly Lifecycle[] = seed.lifecycles.map((entry) => checked(lifecycleFrom(entry)));

/** The lifecycle of a register; undefined when its records have none. */
export function lifecycleOf(register: RegisterId): Lifecycle | undefined {
  return lifecycles.find((lifecycle) => lifecycle.register === register);
}

/** The values with which a record made by hand begins. */
export function beginningValues(register: RegisterId): Readonly<Record<string, string>> {
  const lifecycle = lifecycleOf(register);
  return lifecycle?.begins ? { [lifecycle.field]: lifecycle.begins } : {};
}

/** The words of a step for certain records. @param what  the record's title, or how many there are */
export function stepText(words: string, what: string): string {
  const text = words.replace("{what}", () => what);
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/**
 * The steps that can be taken from the state a record is in, those that only clear facts where there are such. Taken back
 * records have none.
 */
export function transitionsFrom(
  lifecycle: Lifecycle,
  record: Pick<RegisterRecord, "values" | "withdrawn">,
): readonly Transition[] {
  if (record.withdrawn) return [];
  const state = record.values[lifecycle.field];
  const now = typeof state === "string" ? state : null;
  return lifecycle.transitions.filter(
    ({ from, to, asks, clears }) =>
      from.includes(now) &&
      (to !== null || asks.length > 0 || clears.some((field) => record.values[field] !== undefined)),
  );
}

type Entry = (typeof seed.lifecycles)[number];

function lifecycleFrom({ register, field, transitions, needs, ...entry }: Entry): Lifecycle {
  return {
    register: registerId(register),
    field,
    begins: "begins" in entry ? entry.begins : null,
    needs: { ...needs },
    rulesOut: "rulesOut" in entry ? { ...entry.rulesOut } : {},
    transitions: transitions.map((transition) => ({
      ...transition,
      clears: "clears" in transition ? transition.clears : [],
      lapses: "lapses" in transition ? transition.lapses : [],
      authorisation: "authorisation" in transition ? transition.authorisation : null,
      also:
        "also" in transition ? transition.also.map((step) => ({ ...step, register: registerId(step.register) })) : [],
      passes:
        "passes" in transition
          ? transition.passes.map(({ register, link }) => ({ register: registerId(register), link }))
          : [],
      past: "past" in transition ? transition.past : null,
    })),
  };
}

function registerId(text: string): RegisterId {
  if (!isRegisterId(text)) throw new Error(`lifecycles.json names no register: ${text}`);
  return text;
}

function checked(lifecycle: Lifecycle): Lifecycle {
  const { fields } = registerOf(lifecycle.register);
  const has = (id: string) => fields.some((field) => field.id === id);
  const states = fields.find((field) => field.id === lifecycle.field)?.choices?.map(({ id }) => id) ?? [];
  if (lifecycle.begins !== null && !states.includes(lifecycle.begins)) {
    throw new Error(`lifecycles.json, ${lifecycle.register}: there is no ${lifecycle.begins}`);
  }
  for (const { from, to, asks, clears, lapses, authorisation } of lifecycle.transitions) {
    const lapsing = lapses.flatMap((lapse) => [lapse.field, lapse.with]);
    const named = [...asks, ...clears, ...lapsing, ...(authorisation === null ? [] : [authorisation])];
    const wrong =
      named.find((id) => !has(id)) ?? [to, ...from].find((state) => state !== null && !states.includes(state));
    if (wrong !== undefined) throw new Error(`lifecycles.json, ${lifecycle.register}: there is no ${wrong}`);
  }
  for (const id of [lifecycle.needs, lifecycle.rulesOut].flatMap((by) => Object.values(by).flat(2))) {
    if (!has(id)) throw new Error(`lifecycles.json, ${lifecycle.register}: there is no field ${id}`);
  }
  return lifecycle;
}
