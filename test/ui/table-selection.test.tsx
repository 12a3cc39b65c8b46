// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { changeTableView, tableViewOf } from "../../src/renderer/ui/table/table-view.ts";
import { added, aTable, freshTable, opened, paste, ROW_IDS } from "./editable-table.tsx";

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

  it("gives the keyboard back to the table when what had it is gone with the selection", async () => {
    const { grid, user } = await aTable();
    changeTableView("devices", { selected: new Set(ROW_IDS) });
    await user.click(await screen.findByRole("button", { name: "Select none" }));
    await waitFor(() => expect(document.activeElement).toBe(grid));
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
