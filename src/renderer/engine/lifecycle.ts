import type { RecordChange } from "../../domain/change/change-set.ts";
import { effectiveDay } from "../../domain/change/effective-day.ts";
import { recordChange } from "../../domain/change/record-change.ts";
import { comesSoon, DEADLINES } from "../../domain/lifecycle/deadlines.ts";
import {
  type Lifecycle,
  lifecycleOf,
  lifecycles,
  type Transition,
  transitionsFrom,
} from "../../domain/lifecycle/lifecycle.ts";
import { missingFacts } from "../../domain/lifecycle/missing-facts.ts";
import { transitionValues } from "../../domain/lifecycle/transition-values.ts";
import { registerOf } from "../../domain/registers/all.ts";
import type { Value } from "../../domain/registers/field.ts";
import { periodProblem } from "../../domain/registers/period.ts";
import { fieldOf, isRetired, type RegisterRecord, recordTitle } from "../../domain/registers/register.ts";
import type { RegisterId } from "../../domain/registers/register-id.ts";
import { textFormat, textFromValue } from "../../domain/registers/text-from-value.ts";
import { meets } from "../../domain/search/conditions.ts";
import type { RecordId } from "../../domain/value/record-id.ts";
import { failed } from "../../domain/value/result.ts";
import type { Core } from "./core.ts";
import type { FormRefusal } from "./engine.ts";
import type { AlsoConcerned, LifecycleCalls, MissingFacts } from "./lifecycle-calls.ts";
import { fieldReader } from "./typed-fields.ts";

/** Lifecycle steps over the registers of a core. */
export function createLifecycle(core: Core): LifecycleCalls {
  const nameOf = core.registers.nameOf;
  const recordsOf = (register: RegisterId, ids: readonly RecordId[]) =>
    ids.flatMap((id) => core.registers.of(register).get(id) ?? []);

  const step = (
    lifecycle: Lifecycle,
    transition: Transition,
    record: RegisterRecord,
    facts: Readonly<Record<string, Value | null>>,
  ): RecordChange[] => {
    const values = transitionValues(lifecycle, transition, facts);
    const change = recordChange(registerOf(lifecycle.register), record, record.id, values, nameOf);
    return change ? [change] : [];
  };

  const concerned = (transition: Transition, ids: ReadonlySet<string>): AlsoConcerned[] =>
    transition.also.flatMap(({ register, link, transition: id }) => {
      const lifecycle = lifecycleOf(register);
      if (!lifecycle) return [];
      return [...core.registers.of(register).values()].flatMap((record) => {
        const taken = transitionsFrom(lifecycle, record).find((each) => each.id === id);
        if (!taken || !ids.has(String(record.values[link] ?? ""))) return [];
        return [{ register, id: record.id, title: recordTitle(registerOf(register), record), step: taken.label }];
      });
    });

  return {
    transitions: async (register, ids) => {
      const lifecycle = lifecycleOf(register);
      const records = recordsOf(register, ids);
      const [first, ...rest] = records;
      if (!lifecycle || !first) return [];
      const chosen = new Set<string>(ids);
      const only = rest.length === 0 ? first : null;
      return transitionsFrom(lifecycle, first)
        .filter((transition) => rest.every((record) => transitionsFrom(lifecycle, record).includes(transition)))
        .map((transition) => ({
          transition,
          also: concerned(transition, chosen),
          title: only ? recordTitle(registerOf(register), only) : "",
          now: only ? shownNow(core, only, transition) : {},
        }));
    },
    transit: async ({ register, ids, transition: id, texts, also, why, effectiveOn }) => {
      await core.quiet();
      const lifecycle = lifecycleOf(register);
      const transition = lifecycle?.transitions.find((each) => each.id === id);
      if (!lifecycle || !transition) throw new Error(`The register ${register} has no step ${id}`);
      const records = recordsOf(register, ids);
      const late = records.find((record) => !transitionsFrom(lifecycle, record).includes(transition));
      if (late) return refusal("changed-meanwhile", moved(register, late), {});
      const { facts, sentences: unread } = readFacts(core, register, texts);
      const unfitting = records.map(({ values }) => periodProblem(registerOf(register), values, facts));
      const sentences = Object.assign({}, ...unfitting, unread);
      if (Object.keys(sentences).length > 0) {
        return refusal("form-invalid", "Nothing was saved yet. See the messages at the fields.", sentences);
      }
      const along = concerned(transition, new Set(ids)).filter((other) => also.includes(other.id));
      const changes = [
        ...records.flatMap((record) => step(lifecycle, transition, record, facts)),
        ...along.flatMap((other) => stepAlong(other, transition, step, core)),
      ];
      const authorised = transition.authorisation === null ? undefined : facts[transition.authorisation];
      const committed = await core.commit({
        why,
        source: { kind: "form" },
        ...(typeof authorised === "string" ? { authorisation: authorised } : {}),
        ...effectiveDay(changes, effectiveOn, core.today()),
        changes,
      });
      return committed.ok ? committed : refusal(committed.problem.code, committed.problem.sentence, {});
    },
    deadlines: async () =>
      DEADLINES.map((deadline) => {
        const register = registerOf(deadline.register);
        const field = fieldOf(register, deadline.field);
        return [...core.registers.of(deadline.register).values()].filter(
          (record) =>
            !record.withdrawn &&
            !isRetired(register, record) &&
            meets(comesSoon(deadline), field, record.values[field.id], "", core.today()),
        ).length;
      }),
    missingFacts: async () =>
      lifecycles.flatMap(({ register: id }) => {
        const register = registerOf(id);
        return [...core.registers.of(id).values()].flatMap((record): MissingFacts[] => {
          const missing = missingFacts(register, record);
          return missing.length === 0
            ? []
            : [{ register: id, id: record.id, title: recordTitle(register, record), missing }];
        });
      }),
  };
}

function stepAlong(
  { register, id }: AlsoConcerned,
  { also }: Transition,
  step: (
    lifecycle: Lifecycle,
    transition: Transition,
    record: RegisterRecord,
    facts: Readonly<Record<string, Value | null>>,
  ) => RecordChange[],
  core: Core,
): RecordChange[] {
  const lifecycle = lifecycleOf(register);
  const named = also.find((each) => each.register === register)?.transition;
  const transition = lifecycle?.transitions.find((each) => each.id === named);
  const record = core.registers.of(register).get(id);
  return lifecycle && transition && record ? step(lifecycle, transition, record, {}) : [];
}

function shownNow(core: Core, record: RegisterRecord, { asks }: Transition): Readonly<Record<string, string>> {
  const format = textFormat(core.locale);
  const text = (id: string) => {
    const field = fieldOf(registerOf(record.register), id);
    return textFromValue(field, record.values[id], format, (linked) =>
      field.link ? core.registers.nameOf(field.link, linked) : linked,
    );
  };
  return Object.fromEntries(asks.map((id) => [id, text(id)]));
}

/** The facts that were typed; a blank one says nothing. */
function readFacts(core: Core, id: RegisterId, texts: Readonly<Record<string, string>>) {
  const register = registerOf(id);
  const read = fieldReader(core);
  const facts: Record<string, Value | null> = {};
  const sentences: Record<string, string> = {};
  for (const [fieldId, text] of Object.entries(texts)) {
    const field = fieldOf(register, fieldId);
    const reading = read(field, text, undefined);
    if ("sentence" in reading) sentences[fieldId] = reading.sentence;
    else facts[fieldId] = reading.value;
  }
  return { facts, sentences };
}

function moved(register: RegisterId, record: RegisterRecord): string {
  const title = recordTitle(registerOf(register), record);
  return `Nothing was saved: “${title}” is in another state by now. Look at it again and repeat the step.`;
}

function refusal(
  code: string,
  sentence: string,
  fields: Readonly<Record<string, string>>,
): { readonly ok: false; readonly problem: FormRefusal } {
  return { ok: false, problem: { ...failed(code, sentence).problem, fields } };
}
