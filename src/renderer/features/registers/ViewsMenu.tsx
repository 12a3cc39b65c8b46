import { Button, Menu } from "@mantine/core";
import { IconBookmark, IconChevronDown } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { Register } from "../../../domain/registers/register.ts";
import { engine } from "../../engine/client.ts";
import { notifyDone, notifyProblem } from "../../ui/notify.tsx";
import { announceChange, useReadOnly } from "../../ui/session.ts";
import type { TableModel } from "../../ui/table/use-table.ts";
import { setupOf } from "../../ui/table/view-setup.ts";
import { ArrangeViews } from "./ArrangeViews.tsx";
import { NameView } from "./NameView.tsx";
import type { SavedViews } from "./use-saved-views.ts";
import { readViewsFile, saveViewsFile } from "./views-files.ts";

interface Props {
  readonly register: Register;
  readonly table: TableModel;
  readonly views: SavedViews;
}

/** The views of a register under their names: show one, save what is shown, arrange them, take them to another machine. */
export function ViewsMenu({ register, table, views }: Props) {
  const readOnly = useReadOnly();
  const [dialog, setDialog] = useState<"name" | "arrange" | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const { all, shown, changed } = views;
  // A view that is a tab says there that it is shown.
  const inButton = shown !== null && shown.tab === null ? shown : null;

  const saveShown = async () => {
    if (!shown) return;
    const answer = await engine.saveView(register.id, shown.name, setupOf(table));
    if (!answer.ok) return notifyProblem(answer.problem);
    announceChange();
    notifyDone(`The view “${shown.name}” was saved.`);
  };

  return (
    <>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button
            variant={inButton ? "light" : "default"}
            leftSection={<IconBookmark size={15} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {inButton ? `${inButton.name}${changed ? " (changed)" : ""}` : "Views"}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah="70vh" style={{ overflowY: "auto" }}>
          {shown ? <Menu.Item onClick={() => views.show(null)}>No view</Menu.Item> : null}
          {all.map((view) => (
            <Menu.Item
              key={view.id}
              onClick={() => views.show(view)}
              {...(view === shown ? { "aria-current": true, fw: 600 } : {})}
            >
              {view.name}
            </Menu.Item>
          ))}
          {all.length > 0 ? <Menu.Divider /> : null}
          {shown && changed ? (
            <>
              <Menu.Item disabled={readOnly !== null} onClick={() => void saveShown()}>
                Save the changes to “{shown.name}”
              </Menu.Item>
              <Menu.Item onClick={() => views.show(shown)}>Back to “{shown.name}” as it was saved</Menu.Item>
            </>
          ) : null}
          <Menu.Item disabled={readOnly !== null} onClick={() => setDialog("name")}>
            Save what is shown as a view…
          </Menu.Item>
          <Menu.Item disabled={readOnly !== null || all.length === 0} onClick={() => setDialog("arrange")}>
            Arrange views…
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => void saveViewsFile()}>Save all views to a file…</Menu.Item>
          <Menu.Item disabled={readOnly !== null} onClick={() => file.current?.click()}>
            Read views from a file…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <input
        ref={file}
        type="file"
        hidden
        accept=".json"
        aria-label="File of views"
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen) void readViewsFile(chosen);
          // Emptied, so that choosing the same file once more is a change again.
          event.currentTarget.value = "";
        }}
      />
      {dialog === "name" ? (
        <NameView register={register} table={table} suggested={shown?.name ?? ""} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === "arrange" ? <ArrangeViews register={register} views={all} onClose={() => setDialog(null)} /> : null}
    </>
  );
}
