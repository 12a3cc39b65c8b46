import { Button, Group, Modal, TextInput } from "@mantine/core";
import { useState } from "react";

interface Props {
  readonly title: string;
  /** What is kept under the name, and what becomes of one that has it already. */
  readonly description: string;
  readonly save: string;
  readonly suggested: string;
  readonly onSave: (name: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for the name under which something is kept. */
export function NameDialog({ title, description, save, suggested, onSave, onClose }: Props) {
  const [name, setName] = useState(suggested);
  return (
    <Modal opened onClose={onClose} title={title} size="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void onSave(name);
        }}
      >
        <TextInput
          label="Name"
          description={description}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={name.trim() === ""}>
            {save}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
