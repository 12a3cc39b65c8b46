import type { Register } from "../../../domain/registers/register.ts";
import { engine } from "../../engine/client.ts";
import { NameDialog } from "../../ui/NameDialog.tsx";
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
  const save = async (name: string) => {
    const answer = await engine.saveView(register.id, name, setupOf(table));
    if (!answer.ok) {
      notifyProblem(answer.problem);
      return;
    }
    changeTableSettings(table.id, { savedView: answer.value.id });
    announceChange();
    notifyDone(`The view “${name.trim()}” was saved.`);
    onClose();
  };
  return (
    <NameDialog
      title="Save as a view"
      description="Columns, order, groups, filters, conditions and search are kept. A view of this name is replaced."
      save="Save view"
      suggested={suggested}
      onSave={save}
      onClose={onClose}
    />
  );
}
