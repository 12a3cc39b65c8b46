// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetImports } from "../../src/renderer/features/imports/import-session.ts";
import { beginSession } from "../../src/renderer/ui/session.ts";
import { aPlan, aPlanField, aPlanRow } from "../builders/import-draft.ts";
import { withLayout } from "../ui/shown.tsx";
import { dropped } from "./dropped-rows.tsx";
import { engine, quietEngine } from "./fake-engine.ts";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));
vi.mock("../../src/renderer/host.ts", async () => import("./fake-engine.ts"));

const NOTHING = { new: 0, changed: 0, unchanged: 0, ignored: 0, rejected: 0 };
const VISIO = aPlanRow("new", [["quantity", "", "8"]], { row: 2, title: "Visio" });
const PROJECT = aPlanRow("new", [["quantity", "", "10"]], { row: 3, title: "Project" });

beforeEach(() => {
  quietEngine();
  forgetImports();
  withLayout(1000, 600);
  beginSession({ readOnly: null, firstRun: false, notes: [] });
});
afterEach(cleanup);

describe("A filter of a dry run", () => {
  it("of rows says what it takes when what is typed means none, and takes a range", async () => {
    const user = dropped([VISIO, PROJECT]);
    const filter = await screen.findByRole("textbox", { name: "Filter Row" });
    await user.type(filter, "abc");
    await waitFor(() => expect(filter.getAttribute("aria-invalid")).toBe("true"));
    const words = document.getElementById(filter.getAttribute("aria-describedby") ?? "");
    expect(words?.textContent).toBe("Type a row’s number such as 12, 3-5 or >=10.");
    await user.clear(filter);
    await user.type(filter, "2-3");
    await waitFor(() => expect(engine.planRows.mock.lastCall?.[0]).toMatchObject({ cells: { "row:": "2-3" } }));
    expect(filter.getAttribute("aria-invalid")).toBe("false");
  });

  it("of numbers says what it takes when a word is typed", async () => {
    const user = dropped([VISIO]);
    engine.planFields.mockResolvedValue([{ ...aPlanField("quantity"), type: "integer" }]);
    const filter = await screen.findByRole("textbox", { name: "Filter quantity" });
    expect(filter.getAttribute("placeholder")).toContain("3-5");
    await user.type(filter, "many");
    await waitFor(() => expect(filter.getAttribute("aria-invalid")).toBe("true"));
  });
});

describe("The keyboard in a dry run", () => {
  it("gets from the last filter to the rows with one Tab, and from there through them", async () => {
    const user = dropped([VISIO, PROJECT]);
    await user.click(await screen.findByRole("textbox", { name: "Filter quantity" }));
    await user.tab();
    const [visio, project] = [/Visio/, /Project/].map((name) => screen.getByRole("row", { name }));
    expect(document.activeElement).toBe(visio);
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(await screen.findByRole("region", { name: "Row 3" })).toBeTruthy();
    expect(document.activeElement).toBe(project);
    await user.keyboard("{Enter}");
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Project" }));
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(project);
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("region", { name: "Row 3" })).toBeNull();
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Filter quantity" }));
  });

  it("goes from a rejected row to the cell at fault and back, where what was typed is given up", async () => {
    const reason = "B3 (Seats): “x” is no number.";
    const row = aPlanRow("rejected", [["edition", "", "Standard"]], { row: 3, reason });
    engine.fileRow.mockResolvedValue([
      { index: 0, header: "Product", text: "Visio" },
      { index: 1, header: "Seats", text: "x" },
    ]);
    const user = dropped([row], { plan: aPlan({ counts: { ...NOTHING, rejected: 1 } }) });
    await user.click(await screen.findByRole("textbox", { name: "Filter edition" }));
    await user.tab();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(document.activeElement?.getAttribute("aria-invalid")).toBe("true"));
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "B3 Seats" }));
    await user.keyboard("9{Escape}");
    expect(document.activeElement).toBe(screen.getByRole("row", { name: /Visio/ }));
    expect(engine.changeImport).not.toHaveBeenCalled();
    expect(screen.getByRole("textbox", { name: "B3 Seats" })).toHaveProperty("value", "x");
  });

  it("goes to the cell that a reason names, not to one whose address stands within that", async () => {
    const reason = "Hardware!AM6 (Cores per socket): “many” is no whole number.";
    const row = aPlanRow("rejected", [["notes", "", "Loan"]], { row: 6, register: "hardware", title: "PC-1", reason });
    engine.fileRow.mockResolvedValue([
      { index: 12, header: "Model", text: "E14" },
      { index: 38, header: "Cores per socket", text: "many" },
    ]);
    const counts = { ...NOTHING, rejected: 1 };
    const user = dropped([row], { plan: aPlan({ counts, sheets: [{ register: "hardware", counts }] }) });
    await user.click(await screen.findByRole("row", { name: /PC-1/ }));
    await user.keyboard("{Enter}");
    const cell = await screen.findByRole("textbox", { name: "AM6 Cores per socket" });
    await waitFor(() => expect(document.activeElement).toBe(cell));
    expect(screen.getByRole("textbox", { name: "M6 Model" }).getAttribute("aria-invalid")).not.toBe("true");
  });

  it("makes columns wider and narrower", async () => {
    const user = dropped([VISIO]);
    const edge = () => screen.getByRole("separator", { name: "Width of quantity" });
    const width = () => Number(edge().getAttribute("aria-valuenow"));
    await screen.findByRole("textbox", { name: "Filter quantity" });
    const [first] = screen.getAllByRole("separator");
    first?.focus();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(document.activeElement).toBe(edge());
    const before = width();
    await user.keyboard("{ArrowRight}{ArrowRight}{ArrowLeft}");
    expect(width()).toBe(before + 16);
    expect(screen.getByRole("columnheader", { name: "quantity" }).style.width).toBe(`${before + 16}px`);
  });
});
