import { describe, expect, it } from "vitest";
import {
  FRESH_SETTINGS,
  limitedWidth,
  movedColumn,
  nextSort,
  shownColumns,
} from "../../src/renderer/ui/table/table-settings.ts";
import type { TableColumn } from "../../src/renderer/ui/table/table-source.ts";

const column = (id: string, shown = true): TableColumn => ({ id, label: id, type: "text", shown, width: 100 });
const settings = FRESH_SETTINGS;

describe("Sorting by a heading", () => {
  const up = { field: "name", descending: false };
  const down = { field: "name", descending: true };
  const other = { field: "maker", descending: false };

  it.each([
    ["begins ascending", [], [up]],
    ["then turns descending", [up], [down]],
    ["then gives the order up", [down], []],
    ["forgets the columns sorted by before", [other], [up]],
  ])("%s", (_, before, after) => {
    expect(nextSort(before, "name", "alone")).toEqual(after);
  });

  it.each([
    ["adds the column behind those there", [other], [other, up]],
    ["turns it in its place", [up, other], [down, other]],
    ["takes it out and keeps the rest", [down, other], [other]],
  ])("with Shift %s", (_, before, after) => {
    expect(nextSort(before, "name", "as well")).toEqual(after);
  });
});

describe("The columns of a table", () => {
  const all = [column("tag"), column("name"), column("notes", false)];
  const ids = (columns: readonly TableColumn[]) => columns.map(({ id }) => id);

  it("are those the register shows until somebody chooses others", () => {
    expect(ids(shownColumns(all, settings))).toEqual(["tag", "name"]);
    expect(ids(shownColumns(all, { ...settings, columns: ["notes", "tag"] }))).toEqual(["notes", "tag"]);
  });

  it("leave out what a newer version no longer has", () => {
    expect(ids(shownColumns(all, { ...settings, columns: ["gone", "name"] }))).toEqual(["name"]);
    expect(ids(shownColumns(all, { ...settings, columns: ["gone"] }))).toEqual(["tag", "name"]);
  });

  it("keep the width they were given", () => {
    expect(shownColumns(all, { ...settings, widths: { name: 240 } }).map(({ width }) => width)).toEqual([100, 240]);
  });

  it("move by places and stay at the edges", () => {
    expect(movedColumn(["a", "b", "c"], "c", -2)).toEqual(["c", "a", "b"]);
    expect(movedColumn(["a", "b", "c"], "a", 1)).toEqual(["b", "a", "c"]);
    expect(movedColumn(["a", "b", "c"], "a", -1)).toEqual(["a", "b", "c"]);
  });

  it("are neither too narrow to see nor wider than a window", () => {
    expect([limitedWidth(3), limitedWidth(200.4), limitedWidth(5_000)]).toEqual([60, 200, 900]);
  });
});
