// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import type { TableGroup } from "../../src/renderer/engine/table-calls.ts";
import { DataTable } from "../../src/renderer/ui/table/DataTable.tsx";
import { changeTableSettings } from "../../src/renderer/ui/table/table-settings.ts";
import type { Arrangement, TableColumn, TableSource } from "../../src/renderer/ui/table/table-source.ts";
import { forgetTableViews, tableViewOf } from "../../src/renderer/ui/table/table-view.ts";
import { useTable } from "../../src/renderer/ui/table/use-table.ts";
import { copied } from "./editable-table.tsx";
import { aRow, listSource } from "./list-source.ts";
import { shown, withLayout } from "./shown.tsx";

const columns: readonly TableColumn[] = [
  { id: "tag", label: "Asset tag", type: "text", shown: true, width: 120 },
  { id: "place", label: "Location", type: "link", shown: true, width: 120 },
  { id: "cost", label: "Cost", type: "money", shown: true, width: 90 },
];

function heading(text: string, count: number, more: Partial<TableGroup> = {}): TableGroup {
  const conditions = [{ field: "place", op: "is", values: [text] } as const];
  const sums = { cost: `${count}.00 EUR` };
  return {
    kind: "group",
    key: text,
    level: 1,
    label: "Location",
    text,
    count,
    folded: false,
    sums,
    conditions,
    ...more,
  };
}

const device = (at: number, place: string) => aRow(asRecordId(`device-${at}`), [`T-${at}`, place, "1.00 EUR"]);

const lines = [
  heading("Kiel", 2),
  device(0, "Kiel"),
  device(1, "Kiel"),
  heading("Lille", 1),
  device(2, "Lille"),
  heading("Oslo", 7, { folded: true }),
];

function Table({ source }: { readonly source: TableSource }) {
  const table = useTable("devices", columns, source, 1);
  return <DataTable table={table} label="Hardware" empty={null} onOpen={() => undefined} />;
}

const groupRow = (text: string) => screen.getByRole("row", { name: new RegExp(`^Location ?${text}`) });

async function groupedTable() {
  const asked: Arrangement[] = [];
  const list = listSource(lines);
  const source: TableSource = {
    ...list,
    arrange: (arrangement) => {
      asked.push(arrangement);
      return list.arrange(arrangement);
    },
  };
  changeTableSettings("devices", { groupBy: ["place"] });
  shown(<Table source={source} />);
  const grid = await screen.findByRole("treegrid", { name: "Hardware" });
  await screen.findByText("T-0");
  grid.focus();
  return { grid, asked, user: userEvent.setup() };
}

const selected = () => [...tableViewOf("devices").selected];

describe("A grouped table", () => {
  beforeEach(() => {
    withLayout(900, 600);
    localStorage.clear();
    forgetTableViews();
  });
  afterEach(cleanup);

  it("tells a screen reader of each group its text, its count, its sums, its level and whether it is open", async () => {
    const { grid } = await groupedTable();
    expect(grid.getAttribute("aria-rowcount")).toBe("7");
    const [kiel, oslo] = [groupRow("Kiel"), groupRow("Oslo")];
    expect(kiel.textContent).toBe("LocationKiel2 rowsCost: 2.00 EUR");
    expect(kiel.getAttribute("aria-expanded")).toBe("true");
    expect(oslo.getAttribute("aria-expanded")).toBe("false");
    expect(oslo.getAttribute("aria-level")).toBe("1");
    expect(oslo.getAttribute("aria-rowindex")).toBe("7");
    expect(screen.getByText("T-0").closest("tr")?.getAttribute("aria-level")).toBe("2");
    expect(grid.getAttribute("aria-activedescendant")).toBe(kiel.id);
  });

  it("collapses a group with Left or a click, and expands it with Right or Enter", async () => {
    const { asked, user } = await groupedTable();
    await user.keyboard("{ArrowLeft}");
    await waitFor(() => expect(asked.at(-1)?.folding).toEqual({ all: false, except: ["Kiel"] }));
    await user.click(groupRow("Lille"));
    await waitFor(() => expect(asked.at(-1)?.folding.except).toEqual(["Kiel", "Lille"]));
    await user.keyboard("{Enter}");
    await waitFor(() => expect(asked.at(-1)?.folding.except).toEqual(["Kiel"]));
  });

  it("selects all rows of a group with Space or the mark of its heading, and takes them out again", async () => {
    const { user } = await groupedTable();
    await user.keyboard(" ");
    await waitFor(() => expect(selected()).toEqual(["device-0", "device-1"]));
    const lille = groupRow("Lille");
    await user.click(lille.querySelector("[data-mark]") ?? lille);
    await waitFor(() => expect(selected()).toEqual(["device-0", "device-1", "device-2"]));
    expect(tableViewOf("devices").folding.except).toEqual([]);
    await user.click(lille.querySelector("[data-mark]") ?? lille);
    await waitFor(() => expect(selected()).toEqual(["device-0", "device-1"]));
    await waitFor(() => expect(groupRow("Kiel").getAttribute("aria-selected")).toBe("true"));
  });

  it("copies a range without the headings in it, and tells what it adds up to", async () => {
    const { user } = await groupedTable();
    await user.keyboard("{ArrowDown}{ArrowDown}{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    expect(copied()).toBe("T-1\r\nT-2\r\n");
    expect(await screen.findByText("Count: 2")).toBeTruthy();
    expect(screen.getByText("Average: 1.00 EUR")).toBeTruthy();
  });

  it("narrows to a group, or takes the groups away, from the menu of its heading", async () => {
    const { asked, user } = await groupedTable();
    await user.keyboard("{Shift>}{F10}{/Shift}");
    await user.click(await screen.findByRole("menuitem", { name: "Show only its rows" }));
    await waitFor(() =>
      expect(asked.at(-1)?.conditions.list).toEqual([{ field: "place", op: "is", values: ["Kiel"] }]),
    );
    await user.click(screen.getByRole("button", { name: "Group: Location" }));
    const groups = await screen.findByRole("dialog");
    await user.selectOptions(within(groups).getByLabelText("then by"), "Asset tag");
    await waitFor(() => expect(asked.at(-1)?.groupBy).toEqual(["place", "tag"]));
    await user.click(within(groups).getByRole("button", { name: "Collapse all" }));
    await waitFor(() => expect(asked.at(-1)?.folding).toEqual({ all: true, except: [] }));
    await user.selectOptions(within(groups).getByLabelText("Group by"), "No groups");
    await waitFor(() => expect(asked.at(-1)?.groupBy).toEqual(["tag"]));
  });
});
