// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { localToday } from "../../src/renderer/ui/local-today.ts";
import { activeText, aTable, copied, freshTable } from "./editable-table.tsx";

describe("The keys of Excel in a table", () => {
  beforeEach(freshTable);
  afterEach(cleanup);

  it("jump with Ctrl and an arrow to the edge of the filled cells, and with Shift take the range with them", async () => {
    const { user } = await aTable();
    await user.keyboard("{Control>}{ArrowRight}{/Control}");
    expect(activeText()).toBe("In stock");
    await user.keyboard("{Control>}{ArrowLeft}{/Control}");
    expect(activeText()).toBe("T-0");
    await user.keyboard("{Control>}{Shift>}{ArrowDown}{/Shift}{/Control}");
    await waitFor(() => expect(activeText()).toBe("T-3"));
    expect(copied()).toBe("T-0\r\nT-1\r\nT-2\r\nT-3\r\n");
  });

  it("take a whole column with Ctrl+Space", async () => {
    const { user } = await aTable();
    await user.keyboard("{ArrowDown}{Control>} {/Control}");
    expect(copied()).toBe("M-0\r\nM-1\r\nM-2\r\nM-3\r\n");
  });

  it("put today into a cell of dates with Ctrl+;, and say so where none fits", async () => {
    const { user } = await aTable();
    await user.keyboard("{Control>};{/Control}");
    await waitFor(() =>
      expect(screen.getByRole("status").textContent).toBe("Today’s date goes into columns of dates only."),
    );
    await user.keyboard("{End}{Control>};{/Control}");
    expect(await screen.findByRole("textbox", { name: "Bought on" })).toHaveProperty("value", localToday());
  });

  it("open the menu of the column with Alt+Down", async () => {
    const { user } = await aTable();
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(await screen.findByRole("menuitem", { name: "Group by this column" })).toBeTruthy();
  });
});
