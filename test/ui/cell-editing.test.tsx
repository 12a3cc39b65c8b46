// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PlannedCellEdit, SeenCellEdit } from "../../src/domain/change/cell-edit.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { DataTable } from "../../src/renderer/ui/table/DataTable.tsx";
import type { TableEditing } from "../../src/renderer/ui/table/table-editing.ts";
import type { TableColumn, TableSource } from "../../src/renderer/ui/table/table-source.ts";
import { changeTableView, forgetTableViews } from "../../src/renderer/ui/table/table-view.ts";
import { useTable } from "../../src/renderer/ui/table/use-table.ts";
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
];

const ROW_IDS = [0, 1, 2, 3].map((at) => asRecordId(`device-${at}`));

const source: TableSource = {
  arrange: async () => ({ total: ROW_IDS.length, matching: ROW_IDS.length }),
  rows: async (from, to) =>
    ROW_IDS.slice(from, to).map((id, at) => ({
      id,
      cells: [`T-${from + at}`, `M-${from + at}`, "In stock", ""],
      retired: false,
    })),
  indexOf: async (id) => ROW_IDS.indexOf(id),
};

/** What was saved, and what saving answers; everything with an exclamation mark is refused. */
const saved: { readonly edits: readonly SeenCellEdit[]; readonly how: string; readonly why: string }[] = [];
const refusal = "Without exclamation marks, please.";

function editing(readOnly: string | null): TableEditing {
  return {
    refusal: readOnly,
    texts: async (cells) =>
      cells.map(({ id, field }) => {
        const at = ROW_IDS.indexOf(id);
        return { text: { tag: `T-${at}`, model: `M-${at}`, state: "inStock" }[field] ?? "", seq: 7 };
      }),
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
    words: (records) => `${records} devices`,
  };
}

const opened: string[] = [];

function Table({ readOnly }: { readonly readOnly: string | null }) {
  const table = useTable("devices", columns, source, 1);
  return (
    <DataTable
      table={table}
      label="Hardware"
      empty={null}
      onOpen={(id) => opened.push(id)}
      editing={editing(readOnly)}
      commands={(ids) => [{ label: `Retire ${ids.length}`, disabled: false, run: () => opened.push(ids.join("+")) }]}
    />
  );
}

/** A table with the keyboard in its second column, "Model", of the first row. */
async function aTable(readOnly: string | null = null) {
  shown(<Table readOnly={readOnly} />);
  const grid = await screen.findByRole("grid");
  await screen.findByText("T-0");
  const user = userEvent.setup();
  grid.focus();
  await user.keyboard("{ArrowRight}");
  return { grid, user };
}

const activeText = () => {
  const grid = screen.getByRole("grid");
  return document.getElementById(grid.getAttribute("aria-activedescendant") ?? "")?.textContent;
};
/** What is said of an input that was refused. */
const reasonAt = (input: HTMLElement) =>
  document.getElementById(input.getAttribute("aria-describedby") ?? "")?.textContent;
const lastEdits = () => saved.at(-1)?.edits.map(({ id, field, text }) => [id, field, text]);

/** Asks the page to paste, as the system does. */
function paste(text: string): void {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  Object.defineProperty(event, "clipboardData", { value: { getData: () => text } });
  fireEvent(document, event);
}

/** Asks the page to copy, as the system does. @returns the text that was put on the clipboard */
function copied(): string {
  const texts = new Map<string, string>();
  const event = new Event("copy", { bubbles: true, cancelable: true });
  const setData = (kind: string, text: string) => texts.set(kind, text);
  Object.defineProperty(event, "clipboardData", { value: { setData } });
  fireEvent(document, event);
  return texts.get("text/plain") ?? "";
}

describe("Editing in a table", () => {
  beforeEach(() => {
    withLayout(900, 600);
    localStorage.clear();
    forgetTableViews();
    saved.length = 0;
    opened.length = 0;
  });
  afterEach(cleanup);

  it("begins with the first character, saves with Enter and goes down", async () => {
    const { grid, user } = await aTable();
    await user.keyboard("New{Enter}");
    await waitFor(() => expect(lastEdits()).toEqual([["device-0", "model", "New"]]));
    await waitFor(() => expect(activeText()).toBe("M-1"));
    expect(saved[0]?.edits[0]?.seq).toBe(7);
    expect(document.activeElement).toBe(grid);
  });

  it("begins with what stands there after F2, Enter or a double click, and goes right with Tab", async () => {
    const { user } = await aTable();
    await user.keyboard("{F2}");
    const box = await screen.findByRole("textbox", { name: "Model" });
    expect(box).toHaveProperty("value", "M-0");
    await user.keyboard("{End}x{Tab}");
    await waitFor(() => expect(lastEdits()).toEqual([["device-0", "model", "M-0x"]]));
    await waitFor(() => expect(activeText()).toBe("In stock"));
    await user.dblClick(screen.getByText("M-2"));
    expect(await screen.findByRole("textbox", { name: "Model" })).toHaveProperty("value", "M-2");
  });

  it("saves nothing when Escape is pressed or the text is as it was", async () => {
    const { grid, user } = await aTable();
    await user.keyboard("New{Escape}");
    expect(screen.queryByRole("textbox", { name: "Model" })).toBeNull();
    expect(document.activeElement).toBe(grid);
    await user.keyboard("{F2}");
    await screen.findByRole("textbox", { name: "Model" });
    await user.keyboard("{Enter}");
    await waitFor(() => expect(activeText()).toBe("M-1"));
    expect(saved).toEqual([]);
  });

  it("keeps a refused entry, with the reason at the cell", async () => {
    const { user } = await aTable();
    await user.keyboard("Oh!{Enter}");
    const box = screen.getByRole("textbox", { name: "Model" });
    await waitFor(() => expect(reasonAt(box)).toBe(refusal));
    expect(box).toHaveProperty("value", "Oh!");
    expect(box.getAttribute("aria-invalid")).toBe("true");
    await user.keyboard("{Backspace}{Enter}");
    await waitFor(() => expect(lastEdits()).toEqual([["device-0", "model", "Oh"]]));
  });

  it("opens the record with Enter in the first column and with Ctrl+Enter in any", async () => {
    const { user } = await aTable();
    await user.keyboard("{Control>}{Enter}{/Control}{ArrowLeft}{ArrowDown}{Enter}");
    expect(opened).toEqual(["device-0", "device-1"]);
  });

  it("offers the answers of a choice by their first letters, and the records a link can point to", async () => {
    const { user } = await aTable();
    await user.keyboard("{ArrowRight}r");
    await screen.findByRole("option", { name: "Retired" });
    await user.keyboard("{Enter}");
    await waitFor(() => expect(lastEdits()).toEqual([["device-0", "state", "retired"]]));
    await user.keyboard("{ArrowRight}b");
    await user.click(await screen.findByRole("option", { name: "Bob" }));
    await waitFor(() => expect(lastEdits()).toEqual([["device-1", "user", "@bob"]]));
  });

  it("says why nothing can be changed while the register is read-only", async () => {
    const { grid, user } = await aTable("The journal is damaged.");
    expect(grid.getAttribute("aria-readonly")).toBe("true");
    await user.keyboard("x");
    expect(
      await screen.findByText(/can't be changed. The journal is damaged/, { selector: "[role=alert] *" }),
    ).toBeTruthy();
    expect(screen.queryByRole("textbox", { name: "Model" })).toBeNull();
    paste("a\tb");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("copies the range that Shift and arrows made", async () => {
    const { user } = await aTable();
    await user.keyboard("{Shift>}{ArrowDown}{ArrowRight}{/Shift}");
    expect(copied()).toBe("M-0\tIn stock\r\nM-1\tIn stock\r\n");
    await user.keyboard("{Escape}");
    expect(copied()).toBe("In stock");
  });

  it("shows each cell of a pasted block before it is saved, leaving out what is refused or beyond the table", async () => {
    const { user } = await aTable();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    paste("a\tretired\r\nb!\tretired\r\nc\tretired\r\n");
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByRole("status").textContent).toBe(
      "3 cells change in 2 devices. 1 cell can't be taken and stays as it is. 2 cells are left out: they lie beyond the end of the table.",
    );
    expect(saved).toEqual([]);
    await user.click(within(dialog).getByRole("button", { name: "Change 3 cells" }));
    await waitFor(() =>
      expect(lastEdits()).toEqual([
        ["device-2", "model", "a"],
        ["device-2", "state", "retired"],
        ["device-3", "state", "retired"],
      ]),
    );
    expect(saved[0]?.how).toBe("pasted");
  });

  it("saves one pasted cell at once, and opens its editor when it is refused", async () => {
    await aTable();
    paste("one");
    await waitFor(() => expect(lastEdits()).toEqual([["device-0", "model", "one"]]));
    paste("two!");
    const box = await screen.findByRole("textbox", { name: "Model" });
    expect(box).toHaveProperty("value", "two!");
    expect(reasonAt(box)).toBe(refusal);
  });

  it("fills a range from its first row", async () => {
    const { user } = await aTable();
    await user.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}");
    await user.click(await screen.findByRole("button", { name: "Change 2 cells" }));
    await waitFor(() =>
      expect(lastEdits()).toEqual([
        ["device-1", "model", "M-0"],
        ["device-2", "model", "M-0"],
      ]),
    );
  });

  it("has a menu on each row, which is about the selection when the row is in it", async () => {
    const { user } = await aTable();
    fireEvent.contextMenu(screen.getByText("M-1"));
    await user.click(await screen.findByRole("menuitem", { name: "Retire 1" }));
    changeTableView("devices", { selected: new Set(ROW_IDS) });
    screen.getByRole("grid").focus();
    await user.keyboard("{Shift>}{F10}{/Shift}");
    await user.click(await screen.findByRole("menuitem", { name: "Retire 4" }));
    expect(opened).toEqual(["device-1", ROW_IDS.join("+")]);
  });
});
