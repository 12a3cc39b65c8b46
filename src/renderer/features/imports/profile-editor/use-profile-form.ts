import { useCallback, useMemo, useState } from "react";
import type { ImportProfile } from "../../../../domain/intake/import-profile.ts";
import { formFromProfile, type ProfileForm, profileFromForm } from "../../../../domain/intake/profile-form.ts";
import { type FormProblems, profileFormProblems } from "../../../../domain/intake/profile-form-problems.ts";
import type { RecordId } from "../../../../domain/value/record-id.ts";
import type { Problem } from "../../../../domain/value/result.ts";
import { engine } from "../../../engine/client.ts";
import { toldSaved } from "../../../ui/told-saved.ts";

/**
 * A profile that is opened for editing.
 *
 * @property id   its record; null for a new one
 * @property seq  the last event of that record
 */
export interface OpenedProfile {
  readonly id: RecordId | null;
  readonly seq: number;
  readonly profile: ImportProfile;
}

/** Changes parts of the form, from what they are by then. */
export type ChangeForm = (change: (form: ProfileForm) => Partial<ProfileForm>) => void;

/**
 * The form of a profile.
 *
 * @property problems  sentences by place, from the first try to save on
 * @property problem   why the whole was not saved; null when nothing is wrong
 * @property dirty     there are entries that are not saved
 * @property loadNewer gives the entries up for the profile as it is now
 * @property save      answers the record, or null when it was not saved
 */
export interface ProfileFormState {
  readonly form: ProfileForm;
  readonly change: ChangeForm;
  readonly problems: FormProblems;
  readonly problem: Problem | null;
  readonly dirty: boolean;
  readonly saving: boolean;
  readonly loadNewer: () => Promise<void>;
  readonly save: () => Promise<RecordId | null>;
}

/** Holds what a person edits until it is saved; whatever is refused stays as it was entered. */
export function useProfileForm(opened: OpenedProfile): ProfileFormState {
  const [base, setBase] = useState(opened);
  const [form, setForm] = useState(() => formFromProfile(opened.profile));
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saving, setSaving] = useState(false);
  const saved = useMemo(() => JSON.stringify(formFromProfile(base.profile)), [base]);
  const change = useCallback<ChangeForm>((by) => setForm((now) => ({ ...now, ...by(now) })), []);

  const save = async (): Promise<RecordId | null> => {
    setTried(true);
    if (Object.keys(profileFormProblems(form)).length > 0) {
      setProblem(NOT_YET);
      return null;
    }
    setSaving(true);
    const profile = profileFromForm(form);
    const answer = await engine.editProfile(base.id, base.seq, profile).finally(() => setSaving(false));
    if (!answer.ok) {
      const isGone = answer.problem.code === "profile-gone";
      if (isGone) setBase({ ...base, id: null, seq: 0 });
      setProblem(isGone ? REMOVED : answer.problem);
      return null;
    }
    toldSaved(engine, answer, `Import profile “${profile.name}”`, `The profile “${profile.name}” was saved.`);
    return answer.value.id;
  };
  const loadNewer = async () => {
    const newest = (await engine.importProfiles()).find(({ id }) => id === base.id);
    if (!newest) {
      setProblem(REMOVED);
      setBase({ ...base, id: null, seq: 0 });
      return;
    }
    setBase(newest);
    setForm(formFromProfile(newest.profile));
    setTried(false);
    setProblem(null);
  };
  const problems = tried ? profileFormProblems(form) : NO_PROBLEMS;
  const isMended = problem === NOT_YET && Object.keys(problems).length === 0;
  return {
    form,
    change,
    problems,
    problem: isMended ? null : problem,
    dirty: JSON.stringify(form) !== saved,
    saving,
    loadNewer,
    save,
  };
}

const NO_PROBLEMS: FormProblems = {};
const NOT_YET: Problem = {
  code: "form-invalid",
  sentence: "Nothing was saved yet. See the messages at the fields.",
};
const REMOVED: Problem = {
  code: "profile-gone",
  sentence: "This profile was removed meanwhile. Your entries are still here; saving makes it a new one.",
};
