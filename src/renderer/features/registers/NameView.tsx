import { Button, Group, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Register } from "../../../domain/registers/register.ts";
import { engine } from "../../engine/client.ts";
import { notifyDone, notifyProblem } from "../../ui/notify.tsx";
import { announceChange } from "../../ui/session.ts";
import { changeTableSettings } from "../../ui/table/table-settings.ts";
import type { TableModel } from "../../ui/table/use-table.ts";
import { setupOf } from "../../ui/table/view-setup.ts";

interface Props {
  readonly register: Register;
  readonly table: TableModel;
  readonly suggested: string;
  readonly onClose: () => void;
}

/** Asks for the name under which what is shown becomes a view. A view of the same name is replaced. */
export function NameView({ register, table, suggested, onClose }: Props) {
  const [name, setName] = useState(suggested);
  const save = async () => {
    const answer = await engine.saveView(register.id, name, setupOf(table));
    if (!answer.ok) return notifyProblem(answer.problem);
    changeTableSettings(table.id, { savedView: answer.value.id });
    announceChange();
    notifyDone(`The view “${name.trim()}” was saved.`);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Save as a view" size="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextInput
          label="Name"
          description="Columns, order, groups, filters, conditions and search are kept. A view of this name is replaced."
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={name.trim() === ""}>
            Save view
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
