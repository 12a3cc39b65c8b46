import { useCallback, useMemo, useState } from "react";
import type { ImportProfile } from "../../../../domain/intake/import-profile.ts";
import { formFromProfile, type ProfileForm, profileFromForm } from "../../../../domain/intake/profile-form.ts";
import { type FormProblems, profileFormProblems } from "../../../../domain/intake/profile-form-problems.ts";
import { formLines, linesLeft, toldProblems } from "../../../../domain/intake/told-problems.ts";
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
 * @property problems  sentences by place, from the first try to save on; of lines added since, from the next one
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

/** What is edited, with the lines about whose problems is told; null while none is. */
interface Edited {
  readonly form: ProfileForm;
  readonly told: ReadonlySet<string> | null;
}

/** Holds what a person edits until it is saved; whatever is refused stays as it was entered. */
export function useProfileForm(opened: OpenedProfile): ProfileFormState {
  const [base, setBase] = useState(opened);
  const [{ form, told }, setEdited] = useState<Edited>(() => untold(opened.profile));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [taken, setTaken] = useState<{ readonly name: string; readonly sentence: string } | null>(null);
  const [saving, setSaving] = useState(false);
  const saved = useMemo(() => JSON.stringify(formFromProfile(base.profile)), [base]);
  const change = useCallback<ChangeForm>(
    (by) => setEdited((now) => changed(now, { ...now.form, ...by(now.form) })),
    [],
  );

  const save = async (): Promise<RecordId | null> => {
    setProblem(null);
    if (Object.keys(profileFormProblems(form)).length > 0) {
      setEdited({ form, told: formLines(form) });
      return null;
    }
    setSaving(true);
    const profile = profileFromForm(form);
    const answer = await engine.editProfile(base.id, base.seq, profile).finally(() => setSaving(false));
    if (!answer.ok) {
      const { code, sentence } = answer.problem;
      if (code === "profile-name-taken") {
        setTaken({ name: form.name, sentence });
        return null;
      }
      const isGone = code === "profile-gone";
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
    setEdited(untold(newest.profile));
    setProblem(null);
  };
  const problems = {
    ...(taken?.name === form.name ? { name: taken.sentence } : {}),
    ...(told === null ? {} : toldProblems(profileFormProblems(form), told)),
  };
  return {
    form,
    change,
    problems,
    problem: problem ?? (Object.keys(problems).length > 0 ? NOT_YET : null),
    dirty: JSON.stringify(form) !== saved,
    saving,
    loadNewer,
    save,
  };
}

function untold(profile: ImportProfile): Edited {
  return { form: formFromProfile(profile), told: null };
}

/** Once all that was told is mended, nothing is told before the next try. */
function changed({ told }: Edited, form: ProfileForm): Edited {
  if (told === null) return { form, told };
  const left = linesLeft(told, form);
  const isMended = Object.keys(toldProblems(profileFormProblems(form), left)).length === 0;
  return { form, told: isMended ? null : left };
}

const NOT_YET: Problem = {
  code: "form-invalid",
  sentence: "Nothing was saved yet. See the messages at the fields.",
};
const REMOVED: Problem = {
  code: "profile-gone",
  sentence: "This profile was removed meanwhile. Your entries are still here; saving makes it a new one.",
};
