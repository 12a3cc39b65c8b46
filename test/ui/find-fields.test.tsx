// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tableViewOf } from "../../src/renderer/ui/table/table-view.ts";
import { aTable, freshTable } from "./editable-table.tsx";

describe("The lists of fields of a table", () => {
  beforeEach(freshTable);
  afterEach(cleanup);

  it("of the columns is narrowed by typing, and shows and hides by the keyboard", async () => {
    const { user } = await aTable();
    await user.click(screen.getByRole("button", { name: "Columns" }));
    const box = await screen.findByRole("textbox", { name: "Find a column" });
    await waitFor(() => expect(document.activeElement).toBe(box));
    await user.keyboard("MOD");
    expect(screen.getByRole("checkbox", { name: "Model" })).toBeTruthy();
    expect(screen.queryByRole("checkbox", { name: "State" })).toBeNull();
    await user.keyboard("{Tab} ");
    expect(screen.queryByRole("columnheader", { name: /Model/ })).toBeNull();
    await user.clear(box);
    await user.type(box, "nothing");
    expect(await screen.findByText("No column is called so.")).toBeTruthy();
  });

  it("of the conditions is narrowed by typing, and Enter takes the first", async () => {
    const { user } = await aTable();
    await user.click(screen.getByRole("button", { name: "Filter" }));
    const field = await screen.findByRole("combobox", { name: "Field" });
    await user.clear(field);
    await user.type(field, "sta{Enter}");
    expect(tableViewOf("devices").conditions.list.map((one) => one.field)).toEqual(["state"]);
  });
});
