import { describe, expect, it } from "vitest";
import type { Value } from "../../src/domain/registers/field.ts";
import type { TableView } from "../../src/renderer/engine/table-calls.ts";
import { createTables } from "../../src/renderer/engine/tables.ts";
import { aRecord } from "../builders/records.ts";
import { aStartedCore } from "../builders/started-core.ts";

const eur = (minor: number) => ({ minor, currency: "EUR" });
const usd = (minor: number) => ({ minor, currency: "USD" });

function devices(...values: readonly Record<string, Value>[]) {
  const { core } = aStartedCore();
  core.registers.fill(
    "hardware",
    values.map((each, at) => aRecord("hardware", `d${at}`, { name: `PC-${at}`, ...each })),
  );
  return createTables(core);
}

const view = (more: Partial<TableView>): TableView => ({
  register: "hardware",
  columns: ["name", "cost"],
  sort: [],
  filters: {},
  search: "",
  retired: true,
  ...more,
});

/** The list in words: `Dell 2 (1.00 EUR)` for a heading, the name for a record. */
async function listed({ calls }: ReturnType<typeof createTables>, more: Partial<TableView>): Promise<string[]> {
  const { lines } = await calls.arrange(view(more));
  const rows = await calls.rows("hardware", 0, lines);
  return rows.map((line) =>
    line.kind === "record" ? (line.cells[0] ?? "") : `${line.text} ${line.count} (${line.sums.cost ?? ""})`,
  );
}

describe("a register in groups", () => {
  const tables = devices(
    { maker: "HP", cost: eur(500) },
    { maker: "Dell", cost: eur(100) },
    { maker: "DELL", cost: usd(300) },
    { cost: eur(1) },
    { maker: "HP", cost: usd(700) },
    { maker: "Dell" },
  );

  it("has headings with counts and sums, currencies side by side, in the order of the field", async () => {
    const inOrder = ["DELL 1 (3.00 USD)", "PC-2", "Dell 2 (1.00 EUR)", "PC-1", "PC-5"];
    const hp = ["HP 2 (5.00 EUR + 7.00 USD)", "PC-0", "PC-4"];
    const blank = [" 1 (0.01 EUR)", "PC-3"];
    expect(await listed(tables, { groupBy: ["maker"] })).toEqual([...inOrder, ...hp, ...blank]);
    const down = { groupBy: ["maker"], sort: [{ field: "maker", descending: true }] };
    expect((await listed(tables, down)).filter((word) => word.includes("("))).toEqual([
      hp[0],
      inOrder[0],
      inOrder[2],
      blank[0],
    ]);
  });

  it("sorts the rows of a group by the other keys, and is exported in the same order", async () => {
    const byName = { groupBy: ["maker"], sort: [{ field: "name", descending: true }] };
    expect((await listed(tables, byName)).slice(2, 5)).toEqual(["Dell 2 (1.00 EUR)", "PC-5", "PC-1"]);
    expect(tables.arranged(view(byName)).map(({ id }) => id)).toEqual(["d2", "d5", "d1", "d4", "d0", "d3"]);
  });

  it("leaves out the rows of folded groups, but steps through them from record to record", async () => {
    const folding = { all: true, except: [] };
    expect(await listed(tables, { groupBy: ["maker"], folding })).toHaveLength(4);
    const { calls } = tables;
    expect(await calls.arrange(view({ groupBy: ["maker"], folding }))).toMatchObject({ matching: 6, lines: 4 });
    const [first] = await calls.idsOf("hardware", { kind: "all" });
    expect(first && (await calls.indexOf("hardware", first))).toBe(-1);
    expect(first && (await calls.neighbours("hardware", first))).toEqual({ before: null, after: "d1" });
    const [dell] = await calls.rows("hardware", 1, 2);
    expect(dell?.kind === "group" && dell.conditions).toEqual([{ field: "maker", op: "is", values: ["Dell"] }]);
  });

  it("counts, adds up and averages cells of a range or of selected records, currencies apart", async () => {
    await tables.calls.arrange(view({}));
    const range = { kind: "lines", from: 0, to: 6 } as const;
    expect(await tables.calls.tally("hardware", range, ["name", "cost"])).toEqual({
      filled: 11,
      numbers: [
        { count: 3, sum: "6.01 EUR", average: "2.00 EUR" },
        { count: 2, sum: "10.00 USD", average: "5.00 USD" },
      ],
    });
    const [first] = await tables.calls.idsOf("hardware", { kind: "all" });
    expect(await tables.calls.tally("hardware", first ? [first] : [], ["cost"])).toMatchObject({ filled: 1 });
  });

  it("jumps to the edge of the filled cells of a column", async () => {
    await tables.calls.arrange(view({}));
    expect(await tables.calls.edgeOf("hardware", "maker", 0, 1)).toBe(2);
    expect(await tables.calls.edgeOf("hardware", "maker", 2, 1)).toBe(4);
  });
});
