import { Button, Group, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ImportChoices } from "../../../domain/intake/draft.ts";
import { withDerived } from "./column-changes.ts";

interface Props {
  readonly choices: ImportChoices;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
  readonly onClose: () => void;
}

/** Asks for a text that every row of the file gets: what the file doesn't say because it is about nothing else. */
export function ConstantDialog({ choices, onChange, onClose }: Props) {
  const [text, setText] = useState("");
  return (
    <Modal opened onClose={onClose} title="The same text for every row" size="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onChange(withDerived(choices, { kind: "constant", text: text.trim() }));
          onClose();
        }}
      >
        <TextInput
          data-autofocus
          label="Text"
          description="It becomes a column of its own. Choose the field that it feeds there."
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={text.trim() === ""}>
            Add the column
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
