import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { PlannedCellEdit, SeenCellEdit } from "../../src/domain/change/cell-edit.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { DataTable } from "../../src/renderer/ui/table/DataTable.tsx";
import { MenuEntry } from "../../src/renderer/ui/table/MenuEntry.tsx";
import type { TableEditing } from "../../src/renderer/ui/table/table-editing.ts";
import type { TableColumn } from "../../src/renderer/ui/table/table-source.ts";
import { forgetTableViews } from "../../src/renderer/ui/table/table-view.ts";
import { useTable } from "../../src/renderer/ui/table/use-table.ts";
import { aRow, listSource } from "./list-source.ts";
import { shown, withLayout } from "./shown.tsx";

const columns: readonly TableColumn[] = [
  { id: "tag", label: "Asset tag", type: "text", shown: true, width: 120 },
  { id: "model", label: "Model", type: "text", shown: true, width: 120 },
  {
    id: "state",
    label: "State",
    type: "choice",
    choices: [
      { id: "inStock", label: "In stock" },
      { id: "retired", label: "Retired" },
    ],
    shown: true,
    width: 90,
  },
  { id: "user", label: "User", type: "link", shown: true, width: 90 },
  { id: "bought", label: "Bought on", type: "date", shown: true, width: 90 },
];

export const ROW_IDS = [0, 1, 2, 3].map((at) => asRecordId(`device-${at}`));

const source = listSource(ROW_IDS.map((id, at) => aRow(id, [`T-${at}`, `M-${at}`, "In stock", "", ""])));

/** What was saved, and what saving answers; everything with an exclamation mark is refused. */
export const saved: { readonly edits: readonly SeenCellEdit[]; readonly how: string; readonly why: string }[] = [];
export const refusal = "Without exclamation marks, please.";

let held: Promise<void> = Promise.resolve();

/** Keeps back what stands in cells until `arrive`, as a busy engine does. */
export function holdTexts(): { readonly arrive: () => void } {
  let arrive: () => void = () => undefined;
  held = new Promise((resolve) => {
    arrive = resolve;
  });
  return { arrive: () => arrive() };
}

function editing(readOnly: string | null): TableEditing {
  return {
    refusal: readOnly,
    texts: async (cells) => {
      await held;
      return cells.map(({ id, field }) => {
        const at = ROW_IDS.indexOf(id);
        return { text: { tag: `T-${at}`, model: `M-${at}`, state: "inStock" }[field] ?? "", seq: 7 };
      });
    },
    plan: async (edits) =>
      edits.map(
        (edit): PlannedCellEdit => ({
          ...edit,
          seq: 7,
          title: edit.id,
          label: edit.field,
          before: "before",
          after: edit.text,
          changes: !edit.text.includes("!"),
          problem: edit.text.includes("!") ? refusal : null,
        }),
      ),
    save: async (edits, how, why) => {
      if (edits.some(({ text }) => text.includes("!"))) return { code: "no", sentence: refusal };
      saved.push({ edits, how, why });
      return null;
    },
    suggest: async (_column, text) =>
      [
        { text: "@ada", label: "Ada" },
        { text: "@bob", label: "Bob" },
      ].filter(({ label }) => label.toLowerCase().includes(text.toLowerCase())),
    addRows: (tsv, labels) => added.push([tsv, ...labels]),
    words: (records) => `${records} devices`,
  };
}

export const opened: string[] = [];
/** What was pasted as new rows, and the labels of the columns it was for. */
export const added: string[][] = [];

function Table({ readOnly }: { readonly readOnly: string | null }) {
  const table = useTable("devices", columns, source, 1);
  return (
    <DataTable
      table={table}
      label="Hardware"
      empty={null}
      onOpen={(id) => opened.push(id)}
      editing={editing(readOnly)}
      commands={(ids) => <MenuEntry label={`Retire ${ids.length}`} run={() => opened.push(ids.join("+"))} />}
    />
  );
}

/** A table with the keyboard in its second column, "Model", of the first row. */
export async function aTable(readOnly: string | null = null) {
  shown(<Table readOnly={readOnly} />);
  const grid = await screen.findByRole("grid");
  await screen.findByText("T-0");
  const user = userEvent.setup();
  grid.focus();
  await user.keyboard("{ArrowRight}");
  return { grid, user };
}

export const activeText = () => {
  const grid = screen.getByRole("grid");
  return document.getElementById(grid.getAttribute("aria-activedescendant") ?? "")?.textContent;
};
/** What is said of an input that was refused. */
export const reasonAt = (input: HTMLElement) =>
  document.getElementById(input.getAttribute("aria-describedby") ?? "")?.textContent;
export const lastEdits = () => saved.at(-1)?.edits.map(({ id, field, text }) => [id, field, text]);

/** Asks the page to paste, as the system does. */
export function paste(text: string): void {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  Object.defineProperty(event, "clipboardData", { value: { getData: () => text } });
  fireEvent(document, event);
}

/** Asks the page to copy or to cut, as the system does. @returns the text that was put on the clipboard */
export function copied(how: "copy" | "cut" = "copy"): string {
  const texts = new Map<string, string>();
  const event = new Event(how, { bubbles: true, cancelable: true });
  const setData = (kind: string, text: string) => texts.set(kind, text);
  Object.defineProperty(event, "clipboardData", { value: { setData } });
  fireEvent(document, event);
  return texts.get("text/plain") ?? "";
}

/** Forgets everything before a test. */
export function freshTable(): void {
  withLayout(900, 600);
  localStorage.clear();
  forgetTableViews();
  held = Promise.resolve();
  saved.length = 0;
  opened.length = 0;
  added.length = 0;
}
