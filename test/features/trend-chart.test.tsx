// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { snapshotOf } from "../../src/domain/licence/snapshots/snapshot-record.ts";
import type { Value } from "../../src/domain/registers/field.ts";
import { chartPoints, HEIGHT, WIDTH } from "../../src/renderer/features/licences/snapshots/chart-points.ts";
import { Trend } from "../../src/renderer/features/licences/snapshots/Trend.tsx";
import { aRecord } from "../builders/records.ts";
import { shown } from "../ui/shown.tsx";

function aSnapshot(day: string, values: Record<string, Value>) {
  return snapshotOf(aRecord("positionSnapshot", day, { name: day, day, taken: `${day}T12:00:00.000Z`, ...values }));
}

describe("The points of a chart", () => {
  const at = (taken: string, value: number) => ({ snapshot: aSnapshot(taken, {}), value });

  it("stand by the time they were taken and by their share of the largest", () => {
    const [first, second, third] = chartPoints([at("2026-01-01", 10), at("2026-01-02", 0), at("2026-01-05", 5)]);
    expect(first?.x).toBeLessThan(WIDTH / 10);
    expect(third?.x).toBeGreaterThan((WIDTH * 9) / 10);
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo(((third?.x ?? 0) - (first?.x ?? 0)) / 4, 0);
    expect(first?.y).toBeLessThan(third?.y ?? 0);
    expect(third?.y).toBeLessThan(second?.y ?? 0);
    expect(second?.y).toBeLessThanOrEqual(HEIGHT);
  });

  it("stay within the chart when all are 0 or of one moment", () => {
    expect(chartPoints([at("2026-01-01", 0), at("2026-01-01", 0)])).toEqual([
      { x: WIDTH / 2, y: HEIGHT - 6 },
      { x: WIDTH / 2, y: HEIGHT - 6 },
    ]);
  });
});

describe("The trend over snapshots on the screen", () => {
  afterEach(cleanup);

  it("says in words what it draws, amounts as the snapshots have them", () => {
    const trueUp = { trueUp: ["2118.75 EUR"], trueUpUnknown: 2 };
    shown(
      <Trend
        snapshots={[
          aSnapshot("2026-03-31", { under: 3, missing: 9, ...trueUp }),
          aSnapshot("2026-01-01", { under: 4 }),
        ]}
      />,
    );
    expect(screen.getByRole("img", { name: /^Products with a shortfall/ }).getAttribute("aria-label")).toMatch(
      /^Products with a shortfall: 4 on .*2026; 3 on .*2026\.$/,
    );
    expect(screen.getByRole("img", { name: /^To buy what is missing, EUR/ }).getAttribute("aria-label")).toMatch(
      /: 0.00 EUR on .*; at least 2,118.75 EUR on /,
    );
  });

  it("is drawn from two snapshots of one basis on, and never joins the two", async () => {
    const all = [aSnapshot("2026-01-01", { under: 4 }), aSnapshot("2026-02-01", { under: 3 })];
    const proven = aSnapshot("2026-03-01", { under: 9, basis: "proven" });
    shown(<Trend snapshots={[...all, proven]} />);
    expect(screen.getByRole("img", { name: /shortfall/ }).querySelectorAll("circle")).toHaveLength(2);
    await userEvent.setup().click(screen.getByText("Proven rights only"));
    expect(screen.queryByRole("img")).toBeNull();
    screen.getByText("The trend is drawn from the second snapshot on.");
  });
});
