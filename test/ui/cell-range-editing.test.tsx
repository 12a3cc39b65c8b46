// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aTable, copied, freshTable, lastEdits, paste, reasonAt, refusal, saved } from "./editable-table.tsx";

describe("A range of cells in a table", () => {
  beforeEach(freshTable);
  afterEach(cleanup);

  it("copies the range that Shift and arrows made", async () => {
    const { user } = await aTable();
    await user.keyboard("{Shift>}{ArrowDown}{ArrowRight}{/Shift}");
    expect(copied()).toBe("M-0\tIn stock\r\nM-1\tIn stock\r\n");
    await user.keyboard("{Escape}");
    expect(copied()).toBe("In stock");
  });

  it("cuts a range: copied at once, blanked after the same look as for Delete", async () => {
    const { user } = await aTable();
    await user.keyboard("{Shift>}{ArrowDown}{/Shift}");
    expect(copied("cut")).toBe("M-0\r\nM-1\r\n");
    await user.click(await screen.findByRole("button", { name: "Change 2 cells" }));
    await waitFor(() =>
      expect(lastEdits()).toEqual([
        ["device-0", "model", ""],
        ["device-1", "model", ""],
      ]),
    );
    expect(saved[0]?.how).toBe("blanked");
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
});
