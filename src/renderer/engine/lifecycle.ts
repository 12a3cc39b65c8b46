import type { RecordChange } from "../../domain/change/change-set.ts";
import { effectiveDay } from "../../domain/change/effective-day.ts";
import { recordChange } from "../../domain/change/record-change.ts";
import { contradictions } from "../../domain/lifecycle/contradictions.ts";
import { comesSoon, DEADLINES } from "../../domain/lifecycle/deadlines.ts";
import { lifecycleOf, lifecycles, transitionsFrom } from "../../domain/lifecycle/lifecycle.ts";
import { missingFacts } from "../../domain/lifecycle/missing-facts.ts";
import { transitionValues } from "../../domain/lifecycle/transition-values.ts";
import { registerOf } from "../../domain/registers/all.ts";
import type { Value } from "../../domain/registers/field.ts";
import { periodProblem } from "../../domain/registers/period.ts";
import { fieldOf, isRetired, type RegisterRecord, recordTitle, valueIn } from "../../domain/registers/register.ts";
import type { RegisterId } from "../../domain/registers/register-id.ts";
import { meets } from "../../domain/search/conditions.ts";
import type { RecordId } from "../../domain/value/record-id.ts";
import type { Core } from "./core.ts";
import { changedMeanwhile, invalid, refused } from "./form-refusal.ts";
import type { AlsoConcerned, LifecycleCalls, MissingFacts } from "./lifecycle-calls.ts";
import { alsoConcerned, answeredFor, transitionOffers } from "./lifecycle-offers.ts";
import { fieldReader } from "./typed-fields.ts";

/** Lifecycle steps over the registers of a core. */
export function createLifecycle(core: Core): LifecycleCalls {
  const recordOf = (register: RegisterId, id: string) => core.registers.of(register).get(id);
  const recordsOf = (register: RegisterId, ids: readonly RecordId[]) =>
    ids.flatMap((id) => core.registers.of(register).get(id) ?? []);

  return {
    transitions: async (register, ids) => transitionOffers(core, register, recordsOf(register, ids)),
    transit: async ({ register, ids, transition: id, texts, also, successors = {}, why, effectiveOn }) => {
      await core.quiet();
      const lifecycle = lifecycleOf(register);
      const transition = lifecycle?.transitions.find((each) => each.id === id);
      if (!lifecycle || !transition) throw new Error(`The register ${register} has no step ${id}`);
      const records = recordsOf(register, ids);
      const late = records.find((record) => !transitionsFrom(lifecycle, record).includes(transition));
      if (late) return changedMeanwhile(moved(register, late));
      const chosen = new Set<string>(ids);
      const { facts, sentences: unread } = readFacts(core, register, texts);
      const unfitting = records.map(({ values }) => periodProblem(registerOf(register), values, facts));
      const passing = readSuccessors(core, answeredFor(core, transition, chosen), successors, chosen);
      const wrong: Readonly<Record<string, string>> = Object.assign({}, ...unfitting, unread, passing.sentences);
      if (Object.keys(wrong).length > 0) return invalid(wrong);
      const along = alsoConcerned(core, transition, chosen).filter((other) => also.includes(other.id));
      const changes = changesOf(core, [
        ...records.map((record) => ({
          record,
          values: transitionValues(lifecycle, transition, record.values, facts),
        })),
        ...along.flatMap((other) => stepAlong(core, other)),
        ...passing.written,
      ]);
      if (changes.length === 0)
        return refused({ code: "nothing-changes", sentence: nothingChanges(register, records) });
      const authorised = transition.authorisation === null ? undefined : facts[transition.authorisation];
      const committed = await core.commit({
        why,
        source: { kind: "form" },
        ...(typeof authorised === "string" ? { authorisation: authorised } : {}),
        ...effectiveDay(changes, effectiveOn, core.today()),
        changes,
      });
      return committed.ok ? committed : refused(committed.problem);
    },
    deadlines: async () =>
      DEADLINES.map((deadline) => {
        const register = registerOf(deadline.register);
        const field = fieldOf(register, deadline.field);
        return [...core.registers.of(deadline.register).values()].filter(
          (record) =>
            !record.withdrawn &&
            !isRetired(register, record) &&
            meets(comesSoon(deadline), field, valueIn(field, record), "", core.today()),
        ).length;
      }),
    missingFacts: async () =>
      lifecycles.flatMap(({ register: id }) => {
        const register = registerOf(id);
        return [...core.registers.of(id).values()].flatMap((record): MissingFacts[] => {
          const missing = missingFacts(register, record);
          const contradicting = contradictions(register, record, recordOf).map(({ says }) => says);
          return missing.length + contradicting.length === 0
            ? []
            : [{ register: id, id: record.id, title: recordTitle(register, record), missing, contradicting }];
        });
      }),
  };
}

/** Values to be written into a record. */
interface Written {
  readonly record: RegisterRecord;
  readonly values: Readonly<Record<string, Value | null>>;
}

/** One change a record, also where several things are written into it: a device's user and its custodian leave together. */
function changesOf(core: Core, written: readonly Written[]): RecordChange[] {
  const byRecord = new Map<string, Written>();
  for (const { record, values } of written) {
    byRecord.set(record.id, { record, values: { ...byRecord.get(record.id)?.values, ...values } });
  }
  return [...byRecord.values()].flatMap(
    ({ record, values }) =>
      recordChange(registerOf(record.register), record, record.id, values, core.registers.nameOf) ?? [],
  );
}

function stepAlong(core: Core, { register, id, transition: named }: AlsoConcerned): Written[] {
  const lifecycle = lifecycleOf(register);
  const transition = lifecycle?.transitions.find((each) => each.id === named);
  const record = core.registers.of(register).get(id);
  if (!lifecycle || !transition || !record) return [];
  return [{ record, values: transitionValues(lifecycle, transition, record.values, {}) }];
}

/** What successors take over; where none is named, everything stays as it is. */
function readSuccessors(
  core: Core,
  answered: ReturnType<typeof answeredFor>,
  texts: Readonly<Record<string, string>>,
  leaving: ReadonlySet<string>,
) {
  const read = fieldReader(core);
  const written: Written[] = [];
  const sentences: Record<string, string> = {};
  for (const { key, register, link, records } of answered) {
    const reading = read(fieldOf(registerOf(register), link), texts[key] ?? "", undefined);
    if ("sentence" in reading) sentences[key] = reading.sentence;
    else if (leaving.has(String(reading.value))) sentences[key] = "Choose somebody else: this is who it is taken from.";
    else if (reading.value !== null) {
      for (const record of records) written.push({ record, values: { [link]: reading.value } });
    }
  }
  return { written, sentences };
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

function nothingChanges(register: RegisterId, records: readonly RegisterRecord[]): string {
  const [only, ...more] = records;
  const what = only && more.length === 0 ? `“${recordTitle(registerOf(register), only)}”` : "the records chosen";
  return `Nothing was saved: the step would change nothing of ${what}. Enter what changes, or cancel.`;
}
