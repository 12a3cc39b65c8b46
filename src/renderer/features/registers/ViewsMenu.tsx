import { Button, Group, Menu, Modal, TextInput } from "@mantine/core";
import { IconBookmark, IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import type { Register } from "../../../domain/registers/register.ts";
import { engine } from "../../engine/client.ts";
import type { SavedView } from "../../engine/views-calls.ts";
import { notifyDone, notifyProblem } from "../../ui/notify.tsx";
import { announceChange, useReadOnly, useRevision } from "../../ui/session.ts";
import type { TableModel } from "../../ui/table/use-table.ts";
import { setupOf, showSetup } from "../../ui/table/view-setup.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { takeBack } from "./retire-records.ts";

/** The views of a register under their names: show one, save what is shown, remove one. */
export function ViewsMenu({ register, table }: { readonly register: Register; readonly table: TableModel }) {
  const revision = useRevision();
  const readOnly = useReadOnly();
  const [naming, setNaming] = useState(false);
  const views = useAnswer(`${register.id} ${revision}`, () => engine.savedViews(register.id)) ?? [];
  const setup = setupOf(table);
  const shown = views.find((view) => view.setup === setup);

  const show = ({ name, setup: text }: SavedView) => {
    if (!showSetup(table.id, text)) notifyDone(`The view “${name}” can't be read. Save it anew.`);
  };
  const remove = async ({ id, name }: SavedView) => {
    const answer = await engine.removeView(id);
    if (!answer.ok) return notifyProblem(answer.problem);
    const { head } = answer.value;
    announceChange();
    notifyDone(`The view “${name}” was removed.`, () => void takeBack(head.seq, `View “${name}” removed`));
  };

  return (
    <>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button
            variant={shown ? "light" : "default"}
            leftSection={<IconBookmark size={15} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {shown ? shown.name : "Views"}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.map((view) => (
            <Menu.Item key={view.id} onClick={() => show(view)} {...(view === shown ? { "aria-current": true } : {})}>
              {view.name}
            </Menu.Item>
          ))}
          {views.length > 0 ? <Menu.Divider /> : null}
          <Menu.Item disabled={readOnly !== null} onClick={() => setNaming(true)}>
            Save what is shown as a view…
          </Menu.Item>
          {shown ? (
            <Menu.Item disabled={readOnly !== null} onClick={() => void remove(shown)}>
              Remove “{shown.name}”
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {naming ? (
        <NameDialog register={register} setup={setup} suggested={shown?.name ?? ""} onClose={() => setNaming(false)} />
      ) : null}
    </>
  );
}

interface DialogProps {
  readonly register: Register;
  readonly setup: string;
  readonly suggested: string;
  readonly onClose: () => void;
}

/** Asks for the view's name. A view of the same name is replaced. */
function NameDialog({ register, setup, suggested, onClose }: DialogProps) {
  const [name, setName] = useState(suggested);
  const save = async () => {
    const answer = await engine.saveView(register.id, name, setup);
    if (!answer.ok) return notifyProblem(answer.problem);
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
          description="Columns, order, filters, conditions and search are kept. A view of this name is replaced."
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
