import { useCallback, useMemo, useState } from "react";
import { beginningValues } from "../../../domain/lifecycle/lifecycle.ts";
import type { Register } from "../../../domain/registers/register.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import type { Problem } from "../../../domain/value/result.ts";
import { engine } from "../../engine/client.ts";
import type { RecordDetail } from "../../engine/engine.ts";
import { decimalMark } from "../../ui/local-text.ts";
import { localToday } from "../../ui/local-today.ts";
import { announceChange } from "../../ui/session.ts";
import { changedEntries, formTexts } from "./form-texts.ts";

/**
 * A record's form.
 *
 * @property texts    what the fields show
 * @property errors   sentences by field id
 * @property problem  why the whole was not saved; null when nothing is wrong
 * @property dirty    there are entries that are not saved
 * @property both     the fields that were changed here and elsewhere since, with both versions
 * @property handsOver  an owner, custodian or user is changed; `effectiveOn` is the ISO day on which that took effect
 * @property stale    the record was changed by something else since the form was loaded
 */
export interface FormState {
  readonly texts: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly problem: Problem | null;
  readonly dirty: boolean;
  readonly stale: boolean;
  readonly both: readonly BothVersions[];
  readonly saving: boolean;
  readonly why: string;
  readonly setWhy: (why: string) => void;
  readonly handsOver: boolean;
  readonly effectiveOn: string;
  readonly setEffectiveOn: (day: string) => void;
  readonly enter: (field: string, text: string) => void;
  readonly discard: () => void;
  readonly loadNewer: () => void;
  readonly save: () => Promise<SavedForm | null>;
}

/** A field that was changed in the form and meanwhile in the register; texts in the notation of the form. */
export interface BothVersions {
  readonly field: string;
  readonly mine: string;
  readonly theirs: string;
}

/** A form that was saved: the record, the event that can be taken back (0 when nothing had changed), and what it did. */
export interface SavedForm {
  readonly id: RecordId;
  readonly seq: number;
  readonly what: string;
}

/**
 * Holds what a person types until it is saved. The newest version of the record replaces what is shown only while nothing
 * is unsaved; otherwise the form says that it is stale and keeps the entries.
 *
 * @param newest   the record as it is now; null for a new one
 * @param prefill  texts with which a new record begins
 */
export function useRecordForm(
  register: Register,
  newest: RecordDetail | null,
  prefill: Readonly<Record<string, string>>,
): FormState {
  const mark = useMemo(decimalMark, []);
  const [loaded, setLoaded] = useState(newest);
  const [entries, setEntries] = useState<Readonly<Record<string, string>>>(prefill);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saving, setSaving] = useState(false);
  const [why, setWhy] = useState("");
  const [effectiveOn, setEffectiveOn] = useState(localToday);
  /** The event that saved the entries; they stay on the screen until the record as it is now arrives. */
  const [savedBy, setSavedBy] = useState<number | null>(null);
  const edited =
    Object.keys(changedEntries(formTexts(register, loaded?.values ?? beginningValues(register.id), mark), entries))
      .length > 0;
  const current = edited ? loaded : newest;
  const base = useMemo(
    () => formTexts(register, current?.values ?? beginningValues(register.id), mark),
    [register, current, mark],
  );
  const texts = { ...base, ...(edited ? entries : {}) };
  const dirty = edited && savedBy === null;
  const handsOver = dirty && register.fields.some(({ id, held }) => held && texts[id] !== base[id]);

  const enter = useCallback((field: string, text: string) => {
    setEntries((now) => ({ ...now, [field]: text }));
    setErrors(({ [field]: _gone, ...rest }) => rest);
  }, []);
  const forget = () => {
    setEntries({});
    setErrors({});
    setProblem(null);
    setWhy("");
    setEffectiveOn(localToday());
    setSavedBy(null);
  };
  if (!edited && loaded !== newest) setLoaded(newest);
  if (savedBy !== null && newest !== null && newest.seq >= savedBy) forget();
  const loadNewer = () => {
    setEntries(changedEntries(base, entries));
    setLoaded(newest);
    setProblem(null);
  };

  const save = async (): Promise<SavedForm | null> => {
    setSaving(true);
    const id = current?.id ?? null;
    const answer = await engine
      .saveForm({
        register: register.id,
        id,
        seq: current?.seq ?? 0,
        texts,
        why: why.trim(),
        ...(handsOver ? { effectiveOn } : {}),
      })
      .finally(() => setSaving(false));
    if (!answer.ok) {
      setErrors(answer.problem.fields);
      setProblem(answer.problem);
      return null;
    }
    const { records, head, what } = answer.value;
    if (records === 0) forget();
    else setSavedBy(head.seq);
    setErrors({});
    setProblem(null);
    announceChange();
    return { id: answer.value.id, seq: records === 0 ? 0 : head.seq, what };
  };

  const stale = dirty && loaded !== null && newest !== null && newest.seq !== loaded.seq;
  const mine = stale ? changedEntries(base, entries) : {};
  const theirs = stale ? changedEntries(base, formTexts(register, newest?.values ?? {}, mark)) : {};
  const both = Object.entries(mine).flatMap(([field, text]) =>
    theirs[field] === undefined || theirs[field] === text ? [] : [{ field, mine: text, theirs: theirs[field] }],
  );
  const shown = { texts, errors, problem, dirty, stale, both, saving, why, handsOver, effectiveOn };
  return { ...shown, setWhy, setEffectiveOn, enter, discard: forget, loadNewer, save };
}
