import { Button, Select } from "@mantine/core";
import { IconBookmark } from "@tabler/icons-react";
import { useState } from "react";
import type { ImportChoices, ImportDraft, MissingRecords } from "../../../domain/intake/draft.ts";
import { keyFields } from "../../../domain/intake/record-keys.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import styles from "./ColumnsStep.module.css";
import { KeysChoice } from "./KeysChoice.tsx";
import { ProfilesDialog } from "./ProfilesDialog.tsx";

interface Props {
  readonly draft: ImportDraft;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
}

const MISSING: readonly { readonly value: MissingRecords; readonly label: string }[] = [
  { value: "leave", label: "leave them" },
  { value: "report", label: "list them" },
  { value: "retire", label: "retire them" },
];

/** Above the columns: the profile in use, how rows find their records, and what happens to records that no row means. */
export function MatchOptions({ draft, onChange }: Props) {
  const { choices, profiles } = draft;
  const [managing, setManaging] = useState(false);
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
        data={MISSING.filter(({ value }) => value !== "retire" || register.retire !== null).map((option) => ({
          ...option,
        }))}
        value={choices.missing}
        allowDeselect={false}
        onChange={(missing) => {
          const found = MISSING.find(({ value }) => value === missing);
          if (found) onChange({ missing: found.value });
        }}
      />
      <Button variant="default" leftSection={<IconBookmark size={15} aria-hidden />} onClick={() => setManaging(true)}>
        Profiles…
      </Button>
      {managing ? <ProfilesDialog draft={draft} onChange={onChange} onClose={() => setManaging(false)} /> : null}
    </div>
  );
}
