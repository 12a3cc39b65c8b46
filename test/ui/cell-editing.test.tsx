// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { changeTableView, tableViewOf } from "../../src/renderer/ui/table/table-view.ts";
import {
  activeText,
  aTable,
  freshTable,
  holdTexts,
  lastEdits,
  opened,
  paste,
  ROW_IDS,
  reasonAt,
  refusal,
  saved,
} from "./editable-table.tsx";

describe("Editing in a table", () => {
  beforeEach(freshTable);
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

  it("takes the keys that are pressed before what stands there has arrived", async () => {
    const { user } = await aTable();
    const late = holdTexts();
    await user.keyboard("{F2}");
    const box = screen.getByRole("textbox", { name: "Model" });
    expect(box).toHaveProperty("value", "M-0");
    await user.keyboard("{Control>}a{/Control}Brook");
    late.arrive();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(lastEdits()).toEqual([["device-0", "model", "Brook"]]));
    expect([...tableViewOf("devices").selected]).toEqual([]);
  });

  it("saves nothing when it is left before what stands there has arrived", async () => {
    const { user } = await aTable();
    const late = holdTexts();
    await user.keyboard("{F2}{Tab}");
    late.arrive();
    await waitFor(() => expect(activeText()).toBe("In stock"));
    expect(screen.queryByRole("textbox", { name: "Model" })).toBeNull();
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
