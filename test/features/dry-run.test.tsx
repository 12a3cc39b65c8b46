// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from "@testing-library/react";
import type userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PlanRow } from "../../src/domain/intake/draft.ts";
import { ok } from "../../src/domain/value/result.ts";
import { forgetImports } from "../../src/renderer/features/imports/import-session.ts";
import { beginSession } from "../../src/renderer/ui/session.ts";
import { forgetTableViews, tableViewOf } from "../../src/renderer/ui/table/table-view.ts";
import { aDraft, aPlan, aPlanRow } from "../builders/import-draft.ts";
import { withLayout } from "../ui/shown.tsx";
import { dropped, engineHas } from "./dropped-rows.tsx";
import { engine, quietEngine } from "./fake-engine.ts";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));
vi.mock("../../src/renderer/host.ts", async () => import("./fake-engine.ts"));

const NOTHING = { new: 0, changed: 0, unchanged: 0, ignored: 0, rejected: 0 };
const VISIO = aPlanRow("new", [["quantity", "", "8"]], { row: 2, title: "Visio" });
const PROJECT = aPlanRow("new", [["quantity", "", "10"]], { row: 3, title: "Project" });

beforeEach(() => {
  quietEngine();
  forgetImports();
  forgetTableViews();
  withLayout(1000, 600);
  beginSession({ readOnly: null, firstRun: false, notes: [] });
});
afterEach(cleanup);

describe("The columns of a dry run", () => {
  it("are filtered as somebody types, who keeps the keyboard and is told how many rows pass", async () => {
    const user = dropped([VISIO, PROJECT]);
    const filter = await screen.findByRole("textbox", { name: "Filter quantity" });
    await user.type(filter, "10");
    expect(await screen.findByText("1 of 2 rows pass the filters.")).toBeTruthy();
    expect(screen.queryByText("Visio")).toBeNull();
    expect(screen.getByText("Project")).toBeTruthy();
    expect(document.activeElement).toBe(filter);
    await user.type(filter, "9");
    expect(await screen.findByText("0 of 2 rows pass the filters.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Clear the filters" }));
    expect(await screen.findByText("Visio")).toBeTruthy();
    expect(screen.queryByText(/pass the filters/)).toBeNull();
    expect(filter).toHaveProperty("value", "");
  });

  it("of rejected rows also narrow them to those that are rejected for one", async () => {
    const row = aPlanRow("rejected", [["name", "", "Visio"]], { reason: "B2 (Quantity): “x” is no number." });
    const user = dropped([row], { plan: aPlan({ counts: { ...NOTHING, rejected: 1 } }) });
    await user.click(await screen.findByRole("combobox", { name: "Only rows rejected for" }));
    await user.click(screen.getByRole("option", { name: "Quantity" }));
    await waitFor(() => expect(engine.planRows.mock.lastCall?.[0]).toEqual({ rows: "rejected", field: "quantity" }));
  });

  it("of a Muster workbook are those of the sheet that is chosen", async () => {
    const counts = { ...NOTHING, changed: 1 };
    const row = aPlanRow("changed", [["model", "E14", "E15"]], { register: "hardware", title: "PC-1" });
    const sheets = [{ register: "hardware", counts } as const, { register: "person", counts: NOTHING } as const];
    const user = dropped([row], { plan: aPlan({ counts, sheets }) });
    expect(await screen.findByRole("textbox", { name: "Filter model" })).toBeTruthy();
    expect(screen.getByRole("combobox", { name: "Only rows that change" })).toHaveProperty("disabled", true);
    await user.click(screen.getByRole("combobox", { name: "Sheet shown" }));
    await user.click(screen.getByRole("option", { name: /^Hardware/ }));
    await user.click(screen.getByRole("combobox", { name: "Only rows that change" }));
    await user.click(screen.getByRole("option", { name: "Model" }));
    await waitFor(() =>
      expect(engine.planRows.mock.lastCall?.[0]).toEqual({ rows: "changed", field: "model", register: "hardware" }),
    );
  });
});

describe("The notes beside a dry run", () => {
  it("fold away, and make room for the cells of a row that somebody chooses", async () => {
    const user = dropped([VISIO], { plan: aPlan({ notes: ["Totals were passed over: row 9."] }) });
    expect(await screen.findByText("Totals were passed over: row 9.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Notes", expanded: true }));
    expect(screen.queryByText("Totals were passed over: row 9.")).toBeNull();
    await user.click(screen.getByText("Visio"));
    expect(await screen.findByRole("region", { name: "Row 2" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Close this row" }));
    expect(screen.queryByRole("complementary")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Notes", expanded: false }));
    expect(screen.getByText("Totals were passed over: row 9.")).toBeTruthy();
  });
});

describe("Mending a rejected row", () => {
  const wrong = (row: number) =>
    aPlanRow("rejected", [["name", "", `Licence ${row}`]], {
      row,
      title: `Licence ${row}`,
      reason: `B${row} (Seats): “x” is no number.`,
    });
  const good = (row: number, kind: "new" | "changed" = "new") =>
    aPlanRow(kind, [["name", "", `Licence ${row}`]], { row, title: `Licence ${row}` });
  const planOf = (rejected: number) => aPlan({ counts: { ...NOTHING, new: 4 - rejected, rejected } });

  /** Mends the seats of the row that is shown; afterwards the file has these rows. */
  async function mend(user: ReturnType<typeof userEvent.setup>, row: number, rows: readonly PlanRow[]): Promise<void> {
    const rejected = rows.filter(({ kind }) => kind === "rejected").length;
    engine.changeImport.mockImplementation(async () => {
      engineHas(rows);
      return ok(aDraft({ plan: planOf(rejected) }));
    });
    const box = await screen.findByRole("textbox", { name: `B${row} Seats` });
    await user.clear(box);
    await user.type(box, "8{Enter}");
  }

  beforeEach(() => {
    engine.fileRow.mockResolvedValue([
      { index: 0, header: "Product", text: "Visio" },
      { index: 1, header: "Seats", text: "x" },
    ]);
  });

  it("leads on to the next one, where the keyboard is in the cell that is wrong, and says what became of it", async () => {
    const user = dropped([good(2), wrong(3), wrong(4), wrong(5)], { plan: planOf(3) });
    await user.click(await screen.findByText("Licence 4"));
    await mend(user, 4, [good(2), wrong(3), good(4), wrong(5)]);
    expect(await screen.findByText(/^Row 4 of the file is new now\.$/)).toBeTruthy();
    expect(await screen.findByRole("region", { name: "Row 5" })).toBeTruthy();
    expect(screen.getByRole("radio", { name: "Rejected 2" })).toHaveProperty("checked", true);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "B5 Seats" })));
  });

  it("stays at a row that is rejected still, and says nothing of it", async () => {
    const user = dropped([good(2), wrong(3), wrong(4)], { plan: planOf(2) });
    await user.click(await screen.findByText("Licence 3"));
    await mend(user, 3, [good(2), { ...wrong(3), reason: "B3 (Seats): “8” is too few." }, wrong(4)]);
    await waitFor(() => expect(screen.getAllByText("B3 (Seats): “8” is too few.")).toHaveLength(2));
    expect(screen.getByRole("region", { name: "Row 3" })).toBeTruthy();
    expect(screen.queryByText(/^Row 3 of the file is/)).toBeNull();
  });

  it("stays with the rejected rows when none is left, and leads to the one that was mended last", async () => {
    const user = dropped([good(2), wrong(3)], { plan: planOf(1) });
    await user.click(await screen.findByText("Licence 3"));
    await mend(user, 3, [good(2), good(3, "changed")]);
    expect(
      await screen.findByText("Row 3 of the file changes what is on record now. No row is rejected any more."),
    ).toBeTruthy();
    expect(screen.getByRole("radio", { name: "Rejected 0" })).toHaveProperty("checked", true);
    expect(screen.getByText("No row is rejected.")).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("grid")));
    await user.click(screen.getByRole("button", { name: "Show this row" }));
    expect(await screen.findByRole("rowheader", { name: "Licence 3" })).toBeTruthy();
    expect(await screen.findByRole("region", { name: "Row 3" })).toBeTruthy();
    expect(engine.planRows.mock.lastCall?.[0]).toEqual({ rows: "changed", field: null, cells: { "row:": "3" } });
  });

  it("can be done again once it is taken", async () => {
    const mended = { 3: { 1: "8" } };
    const draft = aDraft({ plan: planOf(0) });
    const user = dropped([good(3)], { ...draft, choices: { ...draft.choices, mended } });
    await user.click(await screen.findByText("Licence 3"));
    expect(await screen.findByRole("textbox", { name: "B3 Seats" })).toBeTruthy();
    expect(screen.getByText("Mended here, not in the file")).toBeTruthy();
  });
});

describe("Rights that a file brings in without a metric", () => {
  const lacking = [{ fact: "metric", rows: 1 } as const];

  it("are shown from the note about them, until somebody wants the others as well", async () => {
    const user = dropped([VISIO, PROJECT], { plan: aPlan({ lacking }) });
    await screen.findByText(/^1 row brings in a right without a metric\./);
    await user.click(screen.getByRole("button", { name: "Show the rows" }));
    await waitFor(() =>
      expect(engine.planRows.mock.lastCall?.[0]).toEqual({ rows: "all", field: null, lacks: "metric" }),
    );
    await user.click(screen.getByRole("button", { name: "Only rows without a metric; show the others too" }));
    await waitFor(() => expect(engine.planRows.mock.lastCall?.[0]).toEqual({ rows: "all", field: null }));
  });

  it("are led to in their register once they are imported", async () => {
    const head = { log: "log", seq: 7, hash: "0".repeat(64) };
    engine.acceptImport.mockResolvedValue(ok({ head, records: 2, skipped: [] }));
    const go = vi.fn();
    const user = dropped([VISIO, PROJECT], { plan: aPlan({ lacking }) }, go);
    await user.click(await screen.findByRole("button", { name: "Add 2 entitlements" }));
    await user.click(await screen.findByRole("button", { name: "Show entitlements without a metric" }));
    expect(go).toHaveBeenCalledWith({ screen: "register", register: "entitlement" });
    expect(tableViewOf("entitlement").conditions.list).toEqual([
      { field: "metric", op: "empty", values: [] },
      { field: "kind", op: "noneOf", values: ["maintenance"] },
    ]);
  });
});
