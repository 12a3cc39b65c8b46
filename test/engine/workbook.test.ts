import { strToU8 } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";
import { cellText } from "../../src/domain/intake/cell-text.ts";
import { SHEETS } from "../../src/domain/workbook/sheet-columns.ts";
import { createExports } from "../../src/renderer/engine/exports.ts";
import { createImports } from "../../src/renderer/engine/imports.ts";
import { createRecognition } from "../../src/renderer/engine/recognition.ts";
import { createTables } from "../../src/renderer/engine/tables.ts";
import { xlsxFromTables } from "../../src/renderer/formats/xlsx-writer.ts";
import { readNow, workerThatReads } from "../builders/intake-in-place.ts";
import { aStartedCore } from "../builders/started-core.ts";
import { sheetsOf } from "../builders/workbook-import.ts";

const DEVICES = {
  name: "devices.csv",
  bytes: strToU8(
    "Name;Serial number;User;Purchase cost (EUR)\r\nPC-1;S-1;Anna Adler;99,50\r\nPC-2;S-2;Bert Bär;10,00\r\n",
  ),
};
const quiet = () => undefined;

async function anOfficeWithWorkbook() {
  vi.stubGlobal("Worker", workerThatReads(readNow).Worker);
  const { core, journal } = aStartedCore();
  const imports = createImports(core, createRecognition(core));
  await imports.openImport(DEVICES, quiet);
  await imports.acceptImport(quiet);
  const exports = createExports(core, createTables(core));
  const { bytes, count } = await exports.exportWorkbook("records");
  return { core, journal, imports, exports, workbook: { name: "all.xlsx", bytes }, count };
}

/** The workbook after somebody wrote a text over each cell that holds exactly this one. */
function overwritten(bytes: Uint8Array, text: string | number, by: string): Uint8Array {
  const tables = sheetsOf(bytes, "all.xlsx").map(({ name, rows }) => {
    const width = Math.max(...rows.map((row) => row.length));
    const texts = rows.map((row) =>
      Array.from({ length: width }, (_, i) => {
        const { [i]: cell = null } = row;
        if (cell !== null && typeof cell === "object") return cellText(cell);
        return cell === text ? by : cell;
      }),
    );
    const [heading = [], ...body] = texts;
    return {
      name,
      columns: heading.map((label) => ({ label: String(label ?? ""), type: "text" as const })),
      rows: body,
    };
  });
  return xlsxFromTables(tables);
}

function textsOf(bytes: Uint8Array, sheet: string): readonly string[] {
  return (
    sheetsOf(bytes, "rejected.xlsx")
      .find(({ name }) => name === sheet)
      ?.rows.flat()
      .map(cellText) ?? []
  );
}

describe("the Muster workbook in the engine", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("holds all registers, and changes nothing when it is imported at once", async () => {
    const { imports, workbook, count, journal } = await anOfficeWithWorkbook();
    expect(count).toBe(4);
    const draft = await imports.openImport(workbook, quiet);
    expect(draft.ok && draft.value.plan?.counts).toEqual({ new: 0, changed: 0, unchanged: 4, ignored: 0, rejected: 0 });
    const accepted = await imports.acceptImport(quiet);
    expect(accepted.ok && accepted.value.records).toBe(0);
    expect(journal).toHaveLength(1);
  });

  it("takes edits of several sheets as one event, which says so", async () => {
    const { core, imports, workbook, journal } = await anOfficeWithWorkbook();
    const renamed = overwritten(workbook.bytes, "Bert Bär", "Bert Baer");
    const draft = await imports.openImport({ name: "all.xlsx", bytes: renamed }, quiet);
    expect(draft.ok && draft.value.plan?.counts).toMatchObject({ new: 0, changed: 1, rejected: 0 });
    expect((await imports.planRows({ rows: "all", field: null, register: "person" }, 0, 10)).total).toBe(2);
    expect((await imports.planRows({ rows: "changed", field: null, register: "hardware" }, 0, 10)).total).toBe(0);
    const { rows } = await imports.planRows({ rows: "changed", field: null }, 0, 10);
    expect(rows).toMatchObject([{ register: "person", title: "Bert Bär" }]);
    await imports.acceptImport(quiet);
    expect([...core.registers.of("person").values()].map(({ values }) => values.name)).toContain("Bert Baer");
    expect(journal[1]).toContain('"source":{"file":"all.xlsx","kind":"workbook"');
  });

  it("gives its rejected rows with their reasons as a workbook that is imported once they are mended", async () => {
    const { core, imports, workbook } = await anOfficeWithWorkbook();
    const broken = overwritten(workbook.bytes, 99.5, "99.5 or so");
    const draft = await imports.openImport({ name: "all.xlsx", bytes: broken }, quiet);
    expect(draft.ok && draft.value.plan?.counts).toMatchObject({ changed: 0, rejected: 1 });

    const rows = await imports.exportRejected();
    expect(textsOf(rows, "Hardware")).toContain("99.5 or so");
    expect(textsOf(rows, "Hardware").join()).toMatch(/Hardware!\w+2.*99\.5 or so/);
    expect(textsOf(rows, "Hardware")).not.toContain("PC-2");

    const mended = overwritten(rows, "99.5 or so", "120.75");
    const again = await imports.openImport({ name: "rejected.xlsx", bytes: mended }, quiet);
    expect(again.ok && again.value.plan).toMatchObject({ counts: { new: 0, changed: 1, rejected: 0 }, notes: [] });
    await imports.acceptImport(quiet);
    const costs = [...core.registers.of("hardware").values()].map(({ values }) => values.cost);
    expect(costs).toContainEqual(expect.objectContaining({ minor: 12_075 }));
  });

  it("takes a rejected row once its cell is mended in the dry run, and exports it as it was mended before that", async () => {
    const { core, imports, workbook } = await anOfficeWithWorkbook();
    const broken = overwritten(workbook.bytes, 99.5, "99.5 or so");
    await imports.openImport({ name: "all.xlsx", bytes: broken }, quiet);
    const { rows } = await imports.planRows({ rows: "rejected", field: null }, 0, 1);
    const place = rows[0] ?? { row: 0 };
    const cell = (await imports.fileRow(place)).find(({ text }) => text === "99.5 or so");
    const { header, index = -1 } = cell ?? {};
    expect({ header, place }).toMatchObject({ header: "Purchase cost", place: { row: 2, register: "hardware" } });

    const mendedAs = (text: string) => imports.changeImport({ mended: { "hardware 2": { [index]: text } } }, quiet);
    const still = await mendedAs("about 100");
    expect(still.ok && still.value.plan?.counts).toMatchObject({ changed: 0, rejected: 1 });
    expect(textsOf(await imports.exportRejected(), "Hardware")).toContain("about 100");
    const draft = await mendedAs("120.75");
    expect(draft.ok && draft.value.choices.mended).toEqual({ "hardware 2": { [index]: "120.75" } });
    expect(draft.ok && draft.value.plan?.counts).toMatchObject({ changed: 1, rejected: 0 });
    await imports.acceptImport(quiet);
    const costs = [...core.registers.of("hardware").values()].map(({ values }) => values.cost);
    expect(costs).toContainEqual(expect.objectContaining({ minor: 12_075 }));
  });

  it("is a template without records that says nothing when it comes back unfilled", async () => {
    const { imports, exports } = await anOfficeWithWorkbook();
    const { bytes, count } = await exports.exportWorkbook("template");
    expect(count).toBe(0);
    const draft = await imports.openImport({ name: "template.xlsx", bytes }, quiet);
    expect(draft.ok && draft.value.plan?.sheets.map(({ counts }) => counts.new + counts.unchanged)).toEqual(
      SHEETS.map(() => 0),
    );
  });
});
