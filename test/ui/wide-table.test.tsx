// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { DataTable } from "../../src/renderer/ui/table/DataTable.tsx";
import { changeTableSettings } from "../../src/renderer/ui/table/table-settings.ts";
import type { TableColumn } from "../../src/renderer/ui/table/table-source.ts";
import { forgetTableViews } from "../../src/renderer/ui/table/table-view.ts";
import { useTable } from "../../src/renderer/ui/table/use-table.ts";
import { aRow, listSource } from "./list-source.ts";
import { shown, withLayout } from "./shown.tsx";

const COLUMNS = 60;

const columns = Array.from(
  { length: COLUMNS },
  (_, at): TableColumn => ({ id: `c${at}`, label: `Column ${at}`, type: "text", shown: true, width: 100 }),
);
const source = listSource(
  [0, 1, 2].map((row) =>
    aRow(
      asRecordId(`r${row}`),
      columns.map(({ id }) => `${id} of ${row}`),
    ),
  ),
);

function Table() {
  const table = useTable("wide", columns, source, 1);
  return <DataTable table={table} label="Wide" empty={null} onOpen={() => undefined} />;
}

async function wideTable() {
  shown(<Table />);
  const grid = await screen.findByRole("grid");
  await screen.findByText("c0 of 0");
  grid.focus();
  return { grid, user: userEvent.setup() };
}

const places = (cells: readonly HTMLElement[]) => cells.map((cell) => Number(cell.getAttribute("aria-colindex")));

describe("A table of many columns", () => {
  beforeEach(() => {
    withLayout(900, 600);
    localStorage.clear();
    forgetTableViews();
    changeTableSettings("wide", { widths: Object.fromEntries(columns.map(({ id }) => [id, 100])) });
  });
  afterEach(cleanup);

  it("draws only those in view in headings, filters and rows, and tells how many there are", async () => {
    changeTableSettings("wide", { filtersShown: true });
    const { grid } = await wideTable();
    expect(grid.getAttribute("aria-colcount")).toBe("60");
    const drawn = places(screen.getAllByRole("columnheader"));
    expect(drawn.length).toBeLessThan(15);
    expect(drawn.slice(0, 3)).toEqual([1, 2, 3]);
    expect(screen.getAllByLabelText(/^Filter Column/)).toHaveLength(drawn.length);
    expect(grid.querySelectorAll("[data-cell]")).toHaveLength(3 * drawn.length);
  });

  it("brings a far column into view for the keyboard, with the first one still there", async () => {
    const { grid, user } = await wideTable();
    await user.keyboard("{ArrowDown}{End}");
    const active = document.getElementById(grid.getAttribute("aria-activedescendant") ?? "");
    expect(active?.textContent).toBe("c59 of 1");
    expect(active?.getAttribute("aria-colindex")).toBe("60");
    await waitFor(() => expect(grid.parentElement?.scrollLeft).toBe(COLUMNS * 100 - 900));
    expect(screen.getByText("c0 of 1")).toBeTruthy();
  });
});
