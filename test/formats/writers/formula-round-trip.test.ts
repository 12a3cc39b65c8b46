import { strFromU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readCell } from "../../../src/domain/intake/read-value.ts";
import { person } from "../../../src/domain/registers/person.ts";
import { fieldOf } from "../../../src/domain/registers/register.ts";
import type { TableFile } from "../../../src/domain/value/table-file.ts";
import { csvFromTable } from "../../../src/renderer/formats/csv-writer.ts";
import { jsonFromTable } from "../../../src/renderer/formats/json-writer.ts";
import { odsFromTables } from "../../../src/renderer/formats/ods-writer.ts";
import { readTables } from "../../../src/renderer/formats/read-tables.ts";
import { xlsxFromTables } from "../../../src/renderer/formats/xlsx-writer.ts";
import { aTable, DANGEROUS_TEXTS } from "./table-builder.ts";

const FORMATS: readonly (readonly [ending: string, write: (table: TableFile) => Uint8Array])[] = [
  ["xlsx", (table) => xlsxFromTables([table])],
  ["ods", (table) => odsFromTables([table])],
  ["csv", csvFromTable],
  ["json", (table) => jsonFromTable(table, ["Name", "Job title"])],
];
/** Fields hold no text that begins with a blank. */
const HELD = DANGEROUS_TEXTS.filter((text) => text === text.trim());

describe.each(FORMATS)("A text that looks like a formula, exported as %s", (ending, write) => {
  it.each(HELD)("comes back as %j", (text) => {
    const bytes = write(aTable({ Name: "text", "Job title": "text" }, ["Ada", text], ["Bob", "none"]));
    const read = readTables(`people.${ending}`, bytes, {});
    if (!read.ok) throw new Error(`${read.problem.sentence} ${strFromU8(bytes).slice(0, 200)}`);
    const rows = read.value.tables[0]?.rows ?? [];
    const cell = rows.find(([name]) => name === "Ada")?.[1] ?? null;
    const spelling = { dateOrder: null, decimalMark: null, currency: "EUR" };
    expect(readCell(cell, fieldOf(person, "jobTitle"), "person", spelling)).toEqual({ kind: "value", value: text });
  });
});
