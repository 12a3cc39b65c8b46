import type { RecordChange } from "../../domain/change/change-set.ts";
import { effectiveDay } from "../../domain/change/effective-day.ts";
import { reasonOf } from "../../domain/change/reason.ts";
import { recordChange } from "../../domain/change/record-change.ts";
import { registerOf } from "../../domain/registers/all.ts";
import type { Value } from "../../domain/registers/field.ts";
import { periodProblem } from "../../domain/registers/period.ts";
import { isRetired, type Register, recordTitle } from "../../domain/registers/register.ts";
import { asRecordId } from "../../domain/value/record-id.ts";
import { failed, ok } from "../../domain/value/result.ts";
import type { Core } from "./core.ts";
import { duplicateKeys } from "./duplicate-keys.ts";
import type { Engine, RecordForm } from "./engine.ts";
import { changedMeanwhile, invalid, refused } from "./form-refusal.ts";
import { fieldReader, requiredSentence } from "./typed-fields.ts";

/** Saving what people type: one record, the settings, retiring. */
export function createForms(core: Core): Pick<Engine, "saveForm" | "retire" | "linkTargets" | "saveSettings"> {
  const nameOf = core.registers.nameOf;
  return {
    saveForm: async (form) => {
      await core.quiet();
      const register = registerOf(form.register);
      const record = form.id === null ? undefined : core.registers.of(form.register).get(form.id);
      if (form.id !== null && (record?.trail[record.trail.length - 1] ?? 0) !== form.seq)
        return changedMeanwhile(NEWER);
      const { values, sentences } = readForm(core, register, form, record?.values ?? {});
      const id = form.id === null ? core.newId() : asRecordId(form.id);
      if (Object.keys(sentences).length === 0) {
        for (const duplicate of duplicateKeys(core, register, new Map([[id, values]])))
          sentences[duplicate.field] = duplicate.sentence;
      }
      if (Object.keys(sentences).length > 0) return invalid(sentences);
      const change = recordChange(register, record, id, values, nameOf);
      const changes = change ? [change] : [];
      const effective = effectiveDay(changes, form.effectiveOn, core.today());
      const what = change ? reasonOf(change) : "";
      const why = form.why === "" ? what : form.why;
      const authorised = form.authorisation === undefined ? {} : { authorisation: form.authorisation };
      const committed = await core.commit({ why, source: { kind: "form" }, ...authorised, ...effective, changes });
      return committed.ok ? ok({ ...committed.value, id, what }) : refused(committed.problem);
    },
    saveSettings: async (settings) => {
      const record = core.registers.of("organisation").get("organisation");
      const values: Record<string, Value | null> = Object.fromEntries(
        Object.entries(settings).map(([key, text]) => [key, text.trim() === "" ? null : text.trim()]),
      );
      const change = recordChange(registerOf("organisation"), record, asRecordId("organisation"), values, nameOf);
      return core.commit({ why: "Settings", source: { kind: "settings" }, changes: change ? [change] : [] });
    },
    retire: async (id, ids, why, back) => {
      const register = registerOf(id);
      const rule = register.retire;
      if (!rule) return failed("cannot-retire", `A record of ${register.label} is not retired by itself.`);
      const changes = ids.flatMap((recordId): RecordChange[] => {
        const record = core.registers.of(id).get(recordId);
        if (!record || isRetired(register, record) !== back) return [];
        const change = recordChange(register, record, record.id, { [rule.field]: back ? rule.back : rule.to }, nameOf);
        return change ? [change] : [];
      });
      return core.commit({ why, source: { kind: "form" }, changes });
    },
    linkTargets: async (id, text) => {
      const register = registerOf(id);
      const wanted = text.trim().toLowerCase();
      const targets: { id: ReturnType<typeof asRecordId>; title: string }[] = [];
      for (const record of core.registers.of(id).values()) {
        if (record.withdrawn || isRetired(register, record)) continue;
        const title = recordTitle(register, record);
        if (title.toLowerCase().includes(wanted)) targets.push({ id: record.id, title });
        if (targets.length === 20) break;
      }
      return targets;
    },
  };
}

const NEWER =
  "This record was changed while the form was open. Your entries are still here; load the newer version to compare.";

/** The values of a form, and the sentences for what can't be read. */
function readForm(core: Core, register: Register, form: RecordForm, now: Readonly<Record<string, Value>>) {
  const values: Record<string, Value | null> = {};
  const sentences: Record<string, string> = {};
  const read = fieldReader(core);
  for (const field of register.fields) {
    const text = form.texts[field.id];
    if (text === undefined) {
      if (form.id === null && field.required) sentences[field.id] = requiredSentence(field);
      continue;
    }
    const reading = read(field, text, form.id === null ? "new" : now[field.id]);
    if ("sentence" in reading) sentences[field.id] = reading.sentence;
    else values[field.id] = reading.value;
  }
  const unfitting = { ...register.check?.({ ...now, ...values }), ...periodProblem(register, now, values) };
  return { values, sentences: { ...unfitting, ...sentences } };
}
