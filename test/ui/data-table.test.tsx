// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { DataTable } from "../../src/renderer/ui/table/DataTable.tsx";
import { changeTableSettings } from "../../src/renderer/ui/table/table-settings.ts";
import type { Arrangement, TableColumn, TableSource } from "../../src/renderer/ui/table/table-source.ts";
import { changeTableView, forgetTableViews, tableViewOf } from "../../src/renderer/ui/table/table-view.ts";
import { useTable } from "../../src/renderer/ui/table/use-table.ts";
import { aRow, listSource } from "./list-source.ts";
import { shown, withLayout } from "./shown.tsx";

const columns: readonly TableColumn[] = [
  { id: "tag", label: "Asset tag", type: "text", shown: true, width: 120 },
  {
    id: "state",
    label: "State",
    type: "choice",
    choices: [{ id: "inStock", label: "In stock" }],
    shown: true,
    width: 90,
  },
  { id: "cost", label: "Cost", type: "money", shown: true, width: 90 },
];

/** Numbered rows; remembers what it was asked. `matching` depends on the search. */
function numberedRows(total: number) {
  const asked: Arrangement[] = [];
  const pages: (readonly [number, number])[] = [];
  const cells = (at: number) => [`T-${at}`, "In stock", "1.00 EUR"];
  const list = listSource(Array.from({ length: total }, (_, at) => aRow(asRecordId(`device-${at}`), cells(at))));
  const source: TableSource = {
    ...list,
    arrange: async (arrangement) => {
      asked.push(arrangement);
      const shown = arrangement.search === "nothing" ? 0 : total;
      return { total, retired: 0, matching: shown, lines: shown };
    },
    rows: (from, to) => {
      pages.push([from, to]);
      return list.rows(from, to);
    },
  };
  return { ...source, asked, pages };
}

const opened: string[] = [];

function Table({ source }: { readonly source: TableSource }) {
  const table = useTable("devices", columns, source, 1);
  return (
    <DataTable table={table} label="Hardware" empty={<p>Nothing recorded yet</p>} onOpen={(id) => opened.push(id)} />
  );
}

async function tableOver(total: number) {
  const source = numberedRows(total);
  shown(<Table source={source} />);
  const grid = total > 0 ? await screen.findByRole("grid") : null;
  if (grid) await screen.findByText("T-0");
  return { source, grid, user: userEvent.setup() };
}

const activeText = (grid: HTMLElement | null) =>
  document.getElementById(grid?.getAttribute("aria-activedescendant") ?? "")?.textContent;

describe("A table", () => {
  beforeEach(() => {
    withLayout(900, 600);
    localStorage.clear();
    forgetTableViews();
    opened.length = 0;
  });
  afterEach(cleanup);

  it("tells its size to screen readers and draws only the rows in view", async () => {
    const { grid, source } = await tableOver(20_000);
    expect(grid?.getAttribute("aria-rowcount")).toBe("20001");
    expect(screen.getAllByRole("row").length).toBeLessThan(60);
    expect(source.pages).toEqual([[0, 200]]);
  });

  it("is one tab stop in which arrows move, Space selects and Enter opens", async () => {
    const { grid, user } = await tableOver(500);
    grid?.focus();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(activeText(grid)).toContain("T-2");
    await user.keyboard(" ");
    expect([...tableViewOf("devices").selected]).toEqual(["device-2"]);
    await user.keyboard("{Enter}");
    expect(opened).toEqual(["device-2"]);
  });

  it("selects a range with Shift+Space and everything with Ctrl+A, in view or not", async () => {
    const { grid, user } = await tableOver(500);
    grid?.focus();
    await user.keyboard(" {ArrowDown}{ArrowDown}{Shift>} {/Shift}");
    await waitFor(() => expect(tableViewOf("devices").selected.size).toBe(3));
    await user.keyboard("{Control>}a{/Control}");
    await waitFor(() => expect(tableViewOf("devices").selected.size).toBe(500));
    expect(screen.getByText("500 selected")).toBeTruthy();
  });

  it("sorts by a heading, adds another with Shift, and says so", async () => {
    const { source, user } = await tableOver(10);
    await user.click(screen.getByRole("button", { name: "Asset tag" }));
    await waitFor(() => expect(source.asked.at(-1)?.sort).toEqual([{ field: "tag", descending: false }]));
    expect(screen.getByRole("columnheader", { name: /Asset tag/ }).getAttribute("aria-sort")).toBe("ascending");
    await user.keyboard("{Shift>}");
    await user.click(screen.getByRole("button", { name: "Cost" }));
    await user.keyboard("{/Shift}");
    await waitFor(() => expect(source.asked.at(-1)?.sort).toHaveLength(2));
    await waitFor(() => expect(screen.getByRole("status").textContent).toContain("Sorted by Asset tag, then by Cost."));
  });

  it("resizes and moves a column from the keyboard, on its heading", async () => {
    const { grid, source, user } = await tableOver(10);
    grid?.focus();
    const width = () => Number.parseInt(screen.getByRole("columnheader", { name: /Asset tag/ }).style.width, 10);
    const before = width();
    await user.keyboard("{ArrowUp}{Shift>}{ArrowRight}{/Shift}{Control>}{ArrowRight}{/Control}");
    await waitFor(() => expect(source.asked.at(-1)?.columns).toEqual(["state", "tag", "cost"]));
    expect(width()).toBe(before + 16);
  });

  it("resizes a column from the keyboard at its edge, within bounds that it tells", async () => {
    const { user } = await tableOver(10);
    const [edge, next] = screen.getAllByRole("separator");
    if (!edge) throw new Error("There is no edge");
    const now = () => Number(edge.getAttribute("aria-valuenow"));
    const before = now();
    edge.focus();
    await user.keyboard("{ArrowRight}");
    expect(now()).toBe(before + 16);
    await user.keyboard("{ArrowLeft>80/}");
    expect(edge.getAttribute("aria-valuenow")).toBe(edge.getAttribute("aria-valuemin"));
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(next);
    expect(screen.getAllByRole("separator").filter(({ tabIndex }) => tabIndex === 0)).toEqual([edge]);
  });

  it("filters a column by text and by the answers it knows", async () => {
    const { source, user } = await tableOver(10);
    await user.click(screen.getByRole("button", { name: "Filter" }));
    await user.click(await screen.findByLabelText("A filter under each heading"));
    await user.type(screen.getByLabelText("Filter Cost"), ">=100");
    await user.selectOptions(screen.getByLabelText("Filter State"), "In stock");
    await waitFor(() => expect(source.asked.at(-1)?.filters).toEqual({ cost: ">=100", state: "=inStock" }));
  });

  it("says which filters hold while their row is closed, and takes each away with a click", async () => {
    const { source, user } = await tableOver(10);
    changeTableSettings("devices", { filtersShown: false });
    changeTableView("devices", { filters: { cost: ">=100", state: "=inStock" } });
    await user.click(await screen.findByRole("button", { name: "State: In stock" }));
    await waitFor(() => expect(source.asked.at(-1)?.filters).toEqual({ cost: ">=100", state: "" }));
    expect(screen.getByRole("button", { name: "Cost: >=100" })).toBeTruthy();
  });

  it("has a menu on each heading, whose filter takes the keyboard with it", async () => {
    const { user } = await tableOver(10);
    fireEvent.contextMenu(screen.getByRole("columnheader", { name: /State/ }));
    await user.click(await screen.findByRole("menuitem", { name: "Filter by this column" }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Filter State")));
  });

  it("names the record in the first column where that is blank, and opens it there", async () => {
    shown(<Table source={listSource([aRow(asRecordId("device-7"), ["", "In stock", "1.00 EUR"])])} />);
    await userEvent.click(await screen.findByText("The record device-7"));
    expect(opened).toEqual(["device-7"]);
  });

  it("tells no match from no data, and offers to clear what hides the rows", async () => {
    const { source, user } = await tableOver(10);
    await user.type(screen.getByLabelText("Find in this list"), "nothing");
    expect(await screen.findByText("No match")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Clear search and filters" }));
    await waitFor(() => expect(source.asked.at(-1)?.search).toBe(""));
    await waitFor(() => expect(screen.queryByText("No match")).toBeNull());
  });

  it("shows what an empty register is for instead of an empty grid", async () => {
    await tableOver(0);
    expect(await screen.findByText("Nothing recorded yet")).toBeTruthy();
    expect(screen.queryByRole("grid")).toBeNull();
  });

  it("calls the button for the height of rows what it does", async () => {
    const { user } = await tableOver(5);
    changeTableSettings("devices", { dense: true });
    await user.click(await screen.findByRole("button", { name: "Taller rows" }));
    await user.click(await screen.findByRole("button", { name: "Lower rows" }));
    expect(await screen.findByRole("button", { name: "Taller rows" })).toBeTruthy();
  });

  it("opens a row by its first cell and keeps its place for the way back", async () => {
    const { user } = await tableOver(50);
    const row = screen.getByText("T-3").closest("tr");
    await user.click(within(row ?? document.body).getByText("T-3"));
    expect(opened).toEqual(["device-3"]);
    expect(tableViewOf("devices").active).toBe("device-3");
  });
});
