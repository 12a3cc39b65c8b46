// @vitest-environment happy-dom
import { cleanup, renderHook, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { toggleSelected } from "../../src/renderer/ui/table/selection.ts";
import { changeTableView, tableViewOf } from "../../src/renderer/ui/table/table-view.ts";
import { type Lines, usePlaceOfActiveRecord } from "../../src/renderer/ui/table/use-active-place.ts";
import type { SourceRows } from "../../src/renderer/ui/table/use-source-rows.ts";
import type { TableModel } from "../../src/renderer/ui/table/use-table.ts";
import { added, aTable, freshTable, opened, paste, ROW_IDS } from "./editable-table.tsx";
import { aRow, listSource } from "./list-source.ts";

const selected = () => [...tableViewOf("devices").selected];

describe("The selection of a table", () => {
  beforeEach(freshTable);
  afterEach(cleanup);

  it("says how many selected rows are not shown", async () => {
    await aTable();
    const gone = asRecordId("filtered-out");
    changeTableView("devices", { selected: new Set([ROW_IDS[0] ?? gone, gone]) });
    expect(await screen.findByText("2 selected, 1 of them not shown")).toBeTruthy();
  });

  it("is given up with Escape only when no range is left, and can be had back", async () => {
    const { user } = await aTable();
    changeTableView("devices", { selected: new Set(ROW_IDS) });
    await user.keyboard("{Shift>}{ArrowDown}{/Shift}{Escape}");
    expect(selected()).toEqual(ROW_IDS);
    await user.keyboard("{Escape}");
    expect(selected()).toEqual([]);
    const message = await screen.findByText("4 rows are no longer selected.");
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(message.isConnected || selected().length > 0).toBe(true);
    expect(selected()).toEqual(ROW_IDS);
  });

  it("takes all rows of a range of cells with Space, and gives them up again", async () => {
    const { user } = await aTable();
    await user.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift} ");
    await waitFor(() => expect(selected()).toEqual(ROW_IDS.slice(0, 3)));
    await user.keyboard(" ");
    await waitFor(() => expect(selected()).toEqual([]));
  });

  it("takes a row whose line is still on its way", async () => {
    const source = listSource(ROW_IDS.map((id) => aRow(id, [])));
    const rows = { line: () => undefined } as unknown as SourceRows;
    await toggleSelected({ id: "devices", rows, source }, 2);
    expect(selected()).toEqual([ROW_IDS[2]]);
  });

  it("gives the keyboard back to the table when what had it is gone with the selection", async () => {
    const { grid, user } = await aTable();
    changeTableView("devices", { selected: new Set(ROW_IDS) });
    await user.click(await screen.findByRole("button", { name: "Select none" }));
    await waitFor(() => expect(document.activeElement).toBe(grid));
  });
});

describe("The place of the keyboard", () => {
  beforeEach(freshTable);

  it("follows its record to another line, unless the keyboard has moved on meanwhile", async () => {
    const answers: ((row: number) => void)[] = [];
    const source = { ...listSource([]), indexOf: () => new Promise<number>((answer) => answers.push(answer)) };
    const lines = { scrollToIndex: () => undefined, scrollToOffset: () => undefined } as unknown as Lines;
    const places: number[] = [];
    const setAt = ({ row }: { readonly row: number }) => places.push(row);
    changeTableView("devices", { active: ROW_IDS[1] ?? null });
    const { rerender } = renderHook(
      (round: string) => {
        const arrangement = { sort: [], groupBy: [] };
        const table = { id: "devices", source, rows: { round, total: 4 }, arrangement } as unknown as TableModel;
        usePlaceOfActiveRecord(table, lines, setAt);
      },
      { initialProps: "first" },
    );
    answers[0]?.(3);
    await waitFor(() => expect(places).toEqual([3]));
    rerender("second");
    changeTableView("devices", { active: ROW_IDS[2] ?? null });
    answers[1]?.(0);
    await Promise.resolve();
    await Promise.resolve();
    expect(places).toEqual([3]);
  });
});

describe("The name of a row", () => {
  beforeEach(freshTable);
  afterEach(cleanup);

  it("opens the record with one click, and keeps the second from the page it leads to", async () => {
    const { user } = await aTable();
    await user.click(screen.getByText("T-1"));
    expect(opened).toEqual(["device-1"]);
    const second = new MouseEvent("mousedown", { detail: 2, bubbles: true, cancelable: true });
    document.body.dispatchEvent(second);
    expect(second.defaultPrevented).toBe(true);
    const next = new MouseEvent("mousedown", { detail: 1, bubbles: true, cancelable: true });
    document.body.dispatchEvent(next);
    expect(next.defaultPrevented).toBe(false);
  });
});

describe("Cells pasted with Shift", () => {
  beforeEach(freshTable);
  afterEach(cleanup);

  it("are new rows, with the labels of the columns from the active one on", async () => {
    const { user } = await aTable();
    await user.keyboard("{Control>}{Shift>}V{/Shift}{/Control}");
    paste("Latitude\tIn stock\r\nLatitude\tRetired");
    expect(added).toEqual([["Latitude\tIn stock\r\nLatitude\tRetired", "Model", "State"]]);
  });
});
