import type { Picked } from "../../src/domain/search/picked.ts";
import type { RecordId } from "../../src/domain/value/record-id.ts";
import type { TableRow } from "../../src/renderer/engine/table-calls.ts";
import type { TableLine, TableSource } from "../../src/renderer/ui/table/table-source.ts";

/** A source over lines in memory. A group's records are those up to the next heading of its level. */
export function listSource(lines: readonly TableLine[]): TableSource {
  const records = recordsAmong(lines);
  return {
    arrange: async () => ({ total: records.length, retired: 0, matching: records.length, lines: lines.length }),
    rows: async (from, to) => lines.slice(from, to),
    idsOf: async (picked) => pickedFrom(lines, picked).map(({ id }) => id),
    listed: async (ids) => records.filter(({ id }) => ids.includes(id)).length,
    indexOf: async (id) => lines.findIndex((line) => line.kind === "record" && line.id === id),
    sums: async () => ({}),
    tally: async (of, fields) => {
      const count = "kind" in of ? pickedFrom(lines, of).length : of.length;
      const filled = count * fields.length;
      return { filled, numbers: [{ count: filled, sum: `${filled}.00 EUR`, average: "1.00 EUR" }] };
    },
    sameAs: async (_id, field) => ({ field, op: "filled", values: [] }),
    edgeOf: async (_field, from, by) => (by === 1 ? lines.length - 1 : Math.min(from, 0)),
  };
}

/** A record's line. */
export function aRow(id: RecordId, cells: readonly string[]): TableRow {
  return { kind: "record", id, title: `The record ${id}`, cells, retired: false };
}

function recordsAmong(lines: readonly TableLine[]): readonly TableRow[] {
  return lines.flatMap((line) => (line.kind === "record" ? [line] : []));
}

function pickedFrom(lines: readonly TableLine[], picked: Picked): readonly TableRow[] {
  switch (picked.kind) {
    case "all":
      return recordsAmong(lines);
    case "lines":
      return recordsAmong(lines.slice(Math.max(0, picked.from), picked.to));
    case "next":
      return recordsAmong(lines.slice(picked.from)).slice(0, picked.count);
    case "group": {
      const at = lines.findIndex((line) => line.kind === "group" && line.key === picked.key);
      const end = lines.findIndex((line, i) => i > at && line.kind === "group");
      return recordsAmong(lines.slice(at, end < 0 ? undefined : end));
    }
  }
}
