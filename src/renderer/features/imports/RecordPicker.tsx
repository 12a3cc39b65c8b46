import { Button, Select } from "@mantine/core";
import { useState } from "react";
import type { RegisterId } from "../../../domain/registers/register-id.ts";
import { asRecordId, type RecordId } from "../../../domain/value/record-id.ts";
import { engine } from "../../engine/client.ts";
import { useAnswer } from "../../ui/use-answer.ts";

interface Props {
  readonly register: RegisterId;
  readonly label: string;
  readonly onChoose: (id: RecordId) => void;
}

/** A button that becomes a search over the records of a register. */
export function RecordPicker({ register, label, onChoose }: Props) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const found = useAnswer(open ? `pick ${register} ${text}` : null, () => engine.linkTargets(register, text));
  if (!open) {
    return (
      <Button size="compact-xs" variant="subtle" aria-label={label} onClick={() => setOpen(true)}>
        Use one on record…
      </Button>
    );
  }
  return (
    <Select
      size="xs"
      aria-label={label}
      placeholder="Type a name"
      searchable
      autoFocus
      defaultDropdownOpened
      nothingFoundMessage={found ? "No record of that name" : undefined}
      data={found?.map(({ id, title }) => ({ value: id, label: title })) ?? []}
      filter={({ options }) => options}
      searchValue={text}
      onSearchChange={setText}
      value={null}
      onDropdownClose={() => setOpen(false)}
      onChange={(id) => {
        if (id !== null) onChoose(asRecordId(id));
      }}
    />
  );
}
