import { Button, TextInput } from "@mantine/core";
import { useId, useState } from "react";
import type { ImportDraft } from "../../../domain/intake/draft.ts";
import type { ImportProfile } from "../../../domain/intake/import-profile.ts";
import { ownHeadings, profileFromChoices } from "../../../domain/intake/profile-choices.ts";
import { profileWithChoices } from "../../../domain/intake/profile-with-choices.ts";
import type { ListedProfile } from "../../engine/profiles-calls.ts";
import styles from "./ProfilesDialog.module.css";

interface Props {
  readonly draft: ImportDraft;
  /** The profile that the file is read by. */
  readonly used: ListedProfile | undefined;
  readonly disabled: boolean;
  readonly onSave: (profile: ImportProfile) => void;
}

/** Keeps how the open file is read under a name. Under that of the own profile in use it is added to what that one says. */
export function SaveProfile({ draft, used, disabled, onSave }: Props) {
  const [name, setName] = useState(() => used?.profile.name ?? draft.file.name);
  const hintId = useId();
  const known = used?.id != null && used.profile.name.toLowerCase() === name.trim().toLowerCase() ? used : undefined;
  const save = () => {
    const headings = ownHeadings(draft);
    onSave(
      known
        ? profileWithChoices(known.profile, draft.choices, headings)
        : profileFromChoices(name.trim(), draft.choices, headings),
    );
  };
  return (
    <form
      className={styles.save}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextInput
        data-autofocus
        label="Save how this file is read as"
        aria-describedby={hintId}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" disabled={disabled || name.trim() === ""}>
        Save profile
      </Button>
      <p id={hintId} className={styles.hint}>
        {known
          ? "What you decided about this file is added to the profile that reads it."
          : "Files with the same headings are then read likewise. A profile of this name is replaced."}
      </p>
    </form>
  );
}
