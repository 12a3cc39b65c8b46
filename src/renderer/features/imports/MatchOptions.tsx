import { Button, Select } from "@mantine/core";
import { IconBookmark } from "@tabler/icons-react";
import { useState } from "react";
import type { ImportChoices, ImportDraft, MissingRecords } from "../../../domain/intake/draft.ts";
import { importFields } from "../../../domain/intake/import-fields.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import type { Register } from "../../../domain/registers/register.ts";
import styles from "./ColumnsStep.module.css";
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
  const keys = keyOptions(register, choices.register);
  const chosen = choices.keys ? choices.keys.map((key) => key.join("+")).join(" ") : "";
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
      <Select
        label="Rows find their record by"
        data={[{ value: "", label: usualKeys(register) }, ...reordered(register), ...keys]}
        value={chosen}
        allowDeselect={false}
        comboboxProps={{ width: "max-content", position: "bottom-start" }}
        onChange={(text) => onChange({ keys: text ? text.split(" ").map((key) => key.split("+")) : null })}
      />
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

/** The register's own keys in words: `asset tag, then maker + serial number, then …`. */
function usualKeys(register: Register): string {
  return register.keys.map((key) => key.map((id) => labelOf(register, id)).join(" + ")).join(", then ");
}

/** Another order of the register's keys: one of the later ones first. */
function reordered(register: Register) {
  return register.keys.slice(1).map((first) => {
    const keys = [first, ...register.keys.filter((key) => key !== first)];
    return {
      value: keys.map((key) => key.join("+")).join(" "),
      label: `${first.map((field) => labelOf(register, field)).join(" + ")} first, then the others in their order`,
    };
  });
}

/** One key alone, for each that the register has and for other texts that may tell records apart. */
function keyOptions(register: Register, id: ImportChoices["register"]) {
  const single = importFields(id)
    .filter(({ type, id: field }) => type === "text" && register.fields.some((own) => own.id === field))
    .map(({ id: field }) => [field]);
  const all = [...register.keys.filter((key) => key.length > 1), ...single];
  const seen = new Set<string>();
  return all.flatMap((key) => {
    const value = key.join("+");
    if (seen.has(value)) return [];
    seen.add(value);
    return [{ value, label: `${key.map((field) => labelOf(register, field)).join(" + ")} only` }];
  });
}

function labelOf(register: Register, field: string): string {
  return register.fields.find(({ id }) => id === field)?.label.toLowerCase() ?? field;
}
