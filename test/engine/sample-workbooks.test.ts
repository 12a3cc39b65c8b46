import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/domain/intake/cell.ts";
import { readTables } from "../../src/renderer/formats/read-tables.ts";
import { SAMPLES, sampleBytes } from "../builders/samples.ts";

/** Workbooks that spreadsheet programs really wrote; not part of the project, so the tests over them are extra. */
const FOLDER = join(SAMPLES, "tricky");
const isThere = existsSync(FOLDER);
if (!isThere) console.warn(`Skipped: the tests over real workbooks, because there is no ${FOLDER}.`);

/**
 * What stands in each sheet, counted from the XML in the files by a script in Python that knows nothing of our reader.
 * Whole numbers that a format of zeros alone shows padded (`00001`) count as texts. A file in another format holds what its twin in xlsx does; only LONumbers.xls has values where the twin shows blanks.
 */
const EXPECTED = readFileSync(join(import.meta.dirname, "../data/sample-workbooks.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t"));

function read(name: string) {
  return readTables(name, sampleBytes(`tricky/${name}`), {});
}

function counted(rows: readonly (readonly Cell[])[]) {
  const cells = rows.flat().filter((cell) => cell !== null);
  const isError = (cell: Cell) => typeof cell === "object" && cell !== null && "error" in cell;
  return {
    rows: rows.length,
    filled: cells.length,
    texts: cells.filter((cell) => typeof cell === "string").length,
    errors: cells.filter(isError).length,
  };
}

describe.skipIf(!isThere)("a real workbook", () => {
  it.each(EXPECTED)("%s, sheet “%s”, has all its cells", (name, sheet, rows, filled, texts, errors, hidden) => {
    const file = read(name ?? "");
    const table = file.ok ? file.value.tables.find((one) => one.name === sheet) : undefined;
    expect(counted(table?.rows ?? [])).toEqual({
      rows: Number(rows),
      filled: Number(filled),
      texts: Number(texts),
      errors: Number(errors),
    });
    expect(table?.layout?.hiddenRows.length ?? 0).toBe(Number(hidden));
  });

  it.each([
    ["number_format.ods", [172, 171, 651, 9, 132]],
    ["number_format_entities.xls", [2]],
    ["RkNumber.xls", [15]],
  ])("%s has the cells of each sheet that its description names", (name, filled) => {
    const file = read(name);
    expect(file.ok && file.value.tables.map(({ rows }) => counted(rows).filled)).toEqual(filled);
  });

  it.each([
    ["custom_properties.xlsx", "file-empty"],
    ["password_2002_128_strong.xls", "file-encrypted"],
    ["password_2002_40_972000.xls", "file-encrypted"],
  ])("%s is refused: %s", (name, code) => {
    const file = read(name);
    expect(file.ok ? "" : file.problem.code).toBe(code);
    expect(file.ok ? "" : file.problem.sentence).toContain(`“${name}”`);
  });
});
