import { Select } from "@mantine/core";
import type { ImportChoices, ImportDraft } from "../../../domain/intake/draft.ts";
import { keyFields } from "../../../domain/intake/record-keys.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import styles from "./ColumnsStep.module.css";
import { KeysChoice } from "./KeysChoice.tsx";
import { ProfilesButton } from "./ProfilesButton.tsx";
import { missingChoices } from "./reading-choices.ts";

interface Props {
  readonly draft: ImportDraft;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
}

/** Above the columns: the profile in use, how rows find their records, and what happens to records that no row means. */
export function MatchOptions({ draft, onChange }: Props) {
  const { choices, profiles } = draft;
  const register = registerOf(choices.register);
  return (
    <div className={styles.match}>
      <Select
        label="Read by the profile"
        data={[
          ...profiles.map(({ key, name }) => ({ value: key, label: name })),
          { value: "", label: "none: by headings and contents" },
        ]}
        value={choices.profile ?? ""}
        allowDeselect={false}
        onChange={(key) => onChange({ profile: key === null || key === "" ? null : key })}
      />
      {keyFields(register.id).length === 0 ? null : (
        <KeysChoice register={register.id} keys={choices.keys} onChange={(keys) => onChange({ keys })} />
      )}
      <Select
        label={`${register.label} that the file doesn't name`}
        data={missingChoices(register).map((option) => ({ ...option }))}
        value={choices.missing}
        allowDeselect={false}
        onChange={(missing) => {
          const found = missingChoices(register).find(({ value }) => value === missing);
          if (found) onChange({ missing: found.value });
        }}
      />
      <ProfilesButton label="Profiles…" draft={draft} onChange={onChange} />
    </div>
  );
}
