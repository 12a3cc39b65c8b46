// @vitest-environment happy-dom
import { cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import type { Arrangement, TableSource } from "../../src/renderer/ui/table/table-source.ts";
import { useSourceRows } from "../../src/renderer/ui/table/use-source-rows.ts";
import { aRow, listSource } from "./list-source.ts";

const ARRANGEMENT: Arrangement = {
  columns: ["name"],
  sort: [],
  filters: {},
  conditions: { match: "all", list: [] },
  search: "",
  groupBy: [],
  folding: { all: false, except: [] },
};

/** A source whose records can be exchanged, and which answers for rows only when it is let. */
function slowSource(first: readonly string[]) {
  let names = first;
  let waiting: (() => void)[] = [];
  const source: TableSource = {
    ...listSource([]),
    arrange: async () => {
      const { length } = names;
      return { total: length, retired: 0, matching: length, lines: length };
    },
    rows: (from, to) => {
      const lines = names.slice(from, to).map((name) => aRow(asRecordId(name), [name]));
      return new Promise((resolve) => waiting.push(() => resolve(lines)));
    },
  };
  const answer = async () => {
    await waitFor(() => expect(waiting.length).toBeGreaterThan(0));
    for (const go of waiting) go();
    waiting = [];
  };
  return { source, answer, becomes: (next: readonly string[]) => (names = next) };
}

describe("The rows of a table", () => {
  afterEach(cleanup);

  it("stay whole until those of the new arrangement are here, and change at once with their number", async () => {
    const { source, answer, becomes } = slowSource(["A", "B", "C"]);
    const { result, rerender } = renderHook((revision: number) => useSourceRows(source, ARRANGEMENT, revision), {
      initialProps: 1,
    });
    const shown = () => [result.current.lines, ...[0, 1, 2].map((i) => result.current.row(i)?.id)];
    expect(shown()).toEqual([0, undefined, undefined, undefined]);
    await answer();
    await waitFor(() => expect(shown()).toEqual([3, "A", "B", "C"]));

    becomes(["C", "A"]);
    rerender(2);
    expect(shown()).toEqual([3, "A", "B", "C"]);
    await answer();
    await waitFor(() => expect(shown()).toEqual([2, "C", "A", undefined]));
  });
});
