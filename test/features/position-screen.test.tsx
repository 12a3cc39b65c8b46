// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { MoneyFigure } from "../../src/domain/licence/money/money-figure.ts";
import { fraction } from "../../src/domain/value/fraction.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { PositionScreen } from "../../src/renderer/features/licences/PositionScreen.tsx";
import { waterfallBars, waterfallRange } from "../../src/renderer/features/licences/waterfall-bars.ts";
import { showDay } from "../../src/renderer/ui/session.ts";
import { aLine, aStep } from "../builders/position-line.ts";
import { shown, withLayout } from "../ui/shown.tsx";
import { engine, quietEngine } from "./fake-engine.ts";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));
vi.mock("../../src/renderer/host.ts", async () => import("./fake-engine.ts"));

const visio = aLine("Visio", "under", {
  rights: 8,
  provable: 5,
  required: 12,
  covered: 8,
  shortfall: 4,
  surplus: 0,
  sentence: "12 devices need a right and 8 rights are valid: 4 are missing.",
  steps: [
    aStep("rights", "Rights recorded", 10),
    aStep("rights", "Expired", -2),
    aStep("required", "Installations found", 12),
  ],
});
const server = aLine("Server", "notEvaluable", { rights: 32 });
const project = aLine("Project", "over", { rights: 10, required: 6, covered: 6, shortfall: 0, surplus: 4 });
const reader = aLine("Reader", "noLicenceNeeded", { required: 0, covered: 0, shortfall: 0, surplus: 0 });

function answer(change = {}) {
  return {
    asAt: "2026-10-31",
    head: { log: "log", seq: 9, hash: "0".repeat(64) },
    lines: [reader, project, server, visio],
    unrecognised: [{ name: "RSTAB 9", publisher: "Dlubal", devices: 7 }],
    unlinked: [{ id: asRecordId("loose"), title: "Some right" }],
    ...change,
  };
}

async function open(product?: string) {
  const go = vi.fn();
  const route = { screen: "position", ...(product === undefined ? {} : { product: asRecordId(product) }) } as const;
  shown(<PositionScreen route={route} />, { go });
  await screen.findByRole("grid", { name: "Licence position" });
  return { go, user: userEvent.setup() };
}

function names(): readonly (string | null)[] {
  return screen.getAllByRole("rowheader").map((cell) => cell.firstElementChild?.textContent ?? null);
}

function row(name: string): HTMLElement {
  return screen.getByRole("row", { name: new RegExp(`^${name}`) });
}

describe("The licence position on the screen", () => {
  beforeEach(() => {
    quietEngine();
    withLayout(1000, 600);
    engine.position.mockResolvedValue(answer());
  });
  afterEach(() => {
    cleanup();
    showDay(null);
  });

  it("begins with what has to be looked at, the worst first, and filters by each figure", async () => {
    const { user } = await open();
    expect(names()).toEqual(["Visio", "Server"]);
    await user.click(screen.getByRole("button", { name: "1 Surplus" }));
    expect(names()).toEqual(["Project"]);
    await user.click(screen.getByRole("button", { name: "4 All products" }));
    expect(names()).toEqual(["Visio", "Server", "Project", "Reader"]);
  });

  it("shows what each reading of a contested rule makes of a number, and takes off with the sign of a minus", async () => {
    const steps = [
      aStep("required", "On disposed devices", -1),
      aStep("reading", "conservative", 40),
      aStep("reading", "as configured", 8),
    ];
    engine.position.mockResolvedValue(answer({ lines: [visio, { ...server, steps }] }));
    engine.explainedLine.mockResolvedValue({ ...server, steps });
    const { user } = await open();
    const cells = within(row("Server")).getAllByRole("cell");
    expect(cells.map((cell) => cell.textContent)).toEqual(["32", "0", "8 or 40", "0 or 8", "24 or 0", "Contested"]);
    fireEvent.mouseDown(row("Server"));
    await user.click(await screen.findByRole("button", { name: /On disposed devices/ }));
    expect((await screen.findByText("On disposed devices row")).closest("li")?.textContent).toContain("−1");
  });

  it("says not evaluable where a number can't be told, never 0", async () => {
    await open();
    expect(
      within(row("Server"))
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual(["32", "0", "–not evaluable", "–not evaluable", "–not evaluable", "Not evaluable"]);
    fireEvent.mouseDown(row("Server"));
    const explanation = screen.getByRole("complementary", { name: "Explanation" });
    expect(explanation.textContent).toContain("Shortfall or surplusnot evaluable");
  });

  it("shows each reading of a contested rule with its rows and what it would come to", async () => {
    const steps = [aStep("reading", "conservative", 40), aStep("reading", "as configured", 8)];
    engine.position.mockResolvedValue(answer({ lines: [aLine("Server", "notEvaluable", { rights: 32, steps })] }));
    await open();
    fireEvent.mouseDown(row("Server"));
    const explanation = within(screen.getByRole("complementary", { name: "Explanation" }));
    const conservative = explanation.getByRole("region", { name: "If counted “conservative”" });
    expect(conservative.textContent).toContain("Shortfall8");
    expect(explanation.getByRole("region", { name: "If counted “as configured”" }).textContent).toContain("Surplus24");
    expect(explanation.queryByText("Shortfall or surplus")).toBeNull();
    expect(explanation.getByText("Contested")).toBeTruthy();
  });

  it("sorts by a number with the largest first and keeps what can't be told at the end", async () => {
    const { user } = await open();
    await user.click(screen.getByRole("button", { name: "4 All products" }));
    const head = screen.getByRole("columnheader", { name: "Required" });
    await user.click(within(head).getByRole("button"));
    expect(names()).toEqual(["Visio", "Project", "Reader", "Server"]);
    expect(head.getAttribute("aria-sort")).toBe("descending");
    await user.click(within(head).getByRole("button"));
    expect(names()).toEqual(["Reader", "Project", "Visio", "Server"]);
  });

  it("argues the chosen line step by step down to the records, which it leads to", async () => {
    const { go, user } = await open();
    const explanation = screen.getByRole("complementary", { name: "Explanation" });
    expect(explanation.textContent).toContain(visio.sentence);
    expect(explanation.textContent).toContain("5 of 8 have a proof of licence on record.");
    await user.click(within(explanation).getByRole("button", { name: /Expired.*−2/ }));
    await user.click(within(explanation).getByRole("button", { name: "Expired row" }));
    expect(go).toHaveBeenCalledWith({ screen: "record", register: "entitlement", id: "Expired row" });
  });

  it("goes from line to line with the arrow keys", async () => {
    await open();
    fireEvent.keyDown(screen.getByRole("grid"), { key: "ArrowDown" });
    expect(row("Server").getAttribute("aria-selected")).toBe("true");
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Server");
  });

  it("opens the product it was asked for, whatever its status", async () => {
    await open("Reader");
    expect(row("Reader").getAttribute("aria-selected")).toBe("true");
  });

  it("tells apart the lines of one product in two metrics", async () => {
    const twice = aLine("Visio", "under", { metric: "perNamedUser", rights: 1, shortfall: 1, surplus: 0, required: 2 });
    engine.position.mockResolvedValue(answer({ lines: [visio, twice] }));
    await open();
    expect(screen.getAllByRole("row", { selected: true })).toHaveLength(1);
    fireEvent.keyDown(screen.getByRole("grid"), { key: "ArrowDown" });
    expect(screen.getByRole("complementary").textContent).toContain("counted per named user");
  });

  it("says what is in no line", async () => {
    const { go, user } = await open();
    expect(screen.getByText("1 name is not recognised, so in no line above")).toBeTruthy();
    expect(screen.getByText("7 devices")).toBeTruthy();
    await user.click(screen.getByText("Some right"));
    expect(go).toHaveBeenCalledWith({ screen: "record", register: "entitlement", id: "loose" });
  });

  it("is that of the day that everything shows, and prints that day's", async () => {
    showDay({ day: "2026-03-31", seq: 4, sentence: "An earlier day is shown." });
    const { go, user } = await open();
    expect(screen.queryByLabelText("As at")).toBeNull();
    expect(engine.position).toHaveBeenLastCalledWith("2026-03-31", "all");
    await user.click(screen.getByRole("button", { name: "Print report" }));
    expect(go).toHaveBeenCalledWith({
      screen: "print",
      print: { report: "position", asAt: "2026-03-31", basis: "all" },
    });
  });

  it("shows what a shortfall costs beside it, in all, and what that rests on", async () => {
    const trueUp = {
      amounts: [{ minor: fraction(48_000), currency: "EUR" }],
      missing: false,
      sentence: "4 × 120.00 EUR = 480.00 EUR.",
    };
    const of = (product: string, figure: MoneyFigure | null) => ({ product, trueUp: figure, idle: null, yearly: null });
    engine.positionMoney.mockResolvedValue({
      lines: [of("Reader", null), of("Project", null), of("Server", null), of("Visio", trueUp)],
      totals: [{ id: "trueUp", label: "To buy what is missing", amounts: trueUp.amounts, unknown: 1, exchanged: null }],
    });
    await open();
    expect(await within(row("Visio")).findByText("480.00 EUR")).toBeTruthy();
    expect(screen.getByText(/^at least 480.00 EUR/).textContent).toContain("Not known of 1 product.");
    expect(screen.getByRole("region", { name: "In money" }).textContent).toContain(trueUp.sentence);
  });

  it("is computed again with proven rights only when somebody asks for that", async () => {
    const { go, user } = await open();
    await user.click(screen.getByRole("radio", { name: "Proven rights only" }));
    await waitFor(() => expect(engine.position).toHaveBeenLastCalledWith(expect.any(String), "proven"));
    expect(await screen.findByText(/proven rights only$/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Print report" }));
    expect(go.mock.lastCall?.[0].print).toMatchObject({ report: "position", basis: "proven" });
  });
});

describe("The bars of a waterfall", () => {
  const barsOf = (...quantities: readonly number[]) => {
    const steps = quantities.map((quantity) => ({ quantity }));
    return waterfallBars(steps, waterfallRange(steps));
  };

  it("each begin where the one before ended", () => {
    expect(barsOf(10, -2, -8)).toEqual([
      { from: 0, width: 1, falls: false },
      { from: 0.8, width: 0.2, falls: true },
      { from: 0, width: 0.8, falls: true },
    ]);
  });

  it("have no width where nothing is counted", () => {
    expect(barsOf(0)).toEqual([{ from: 0, width: 0, falls: false }]);
    expect(barsOf()).toEqual([]);
  });

  it("stay within the width when more is taken away than there was", () => {
    expect(barsOf(5, -10)).toEqual([
      { from: 0.5, width: 0.5, falls: false },
      { from: 0, width: 1, falls: true },
    ]);
  });

  it("of both sides have one scale: 8 rights are half as wide as 16 required", () => {
    const [rights, required] = [[{ quantity: 8 }], [{ quantity: 16 }]];
    const range = waterfallRange(rights, required);
    expect(waterfallBars(rights, range)[0]?.width).toBe(0.5);
    expect(waterfallBars(required, range)[0]?.width).toBe(1);
  });
});
