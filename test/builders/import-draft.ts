import {
  type ImportColumn,
  type ImportDraft,
  NOTHING_DECIDED,
  type PlanRow,
  type PlanSummary,
} from "../../src/domain/intake/draft.ts";
import type { PlanField } from "../../src/domain/intake/plan-fields.ts";

/** A dry run of two new entitlements, changed where a test says so. */
export function aPlan(change: Partial<PlanSummary> = {}): PlanSummary {
  return {
    counts: { new: 2, changed: 0, unchanged: 0, ignored: 0, rejected: 0 },
    also: [],
    chosen: [],
    notes: [],
    lacking: [],
    unknown: [],
    seenAgain: 0,
    near: 0,
    missing: { total: 0, titles: [], retired: 0 },
    sheets: [],
    ...change,
  };
}

/** A column of a file that feeds a field. */
export function aColumn(index: number, header: string, field: string | null, how = "is called so"): ImportColumn {
  return {
    index,
    header,
    samples: [`${header} one`, `${header} two`],
    field,
    how: field === null ? "" : how,
    holds: null,
  };
}

/** A draft of an entitlements file with three columns, the last of which feeds nothing. */
export function aDraft(change: Partial<ImportDraft> = {}): ImportDraft {
  return {
    file: { name: "licences.csv", bytes: 1_234, sha256: "a".repeat(64), kind: "csv" },
    choices: {
      ...NOTHING_DECIDED,
      profile: null,
      encoding: "utf-8",
      delimiter: ";",
      quote: '"',
      sheet: 0,
      headerTop: 1,
      headerRow: 1,
      register: "entitlement",
      columns: ["name", "quantity", null],
      dateOrder: null,
      decimalMark: null,
      currency: "EUR",
    },
    tables: [{ name: "licences.csv", rows: 3, hidden: false, holdsSeveral: false }],
    previewFrom: 1,
    preview: [
      ["Product", "Seats", "Remark"],
      ["Visio", "8", ""],
      ["Project", "10", ""],
    ],
    profiles: [],
    fields: [
      { id: "name", label: "Name", group: "Identity" },
      { id: "edition", label: "Edition", group: "Identity" },
      { id: "quantity", label: "Quantity", group: "Right" },
    ],
    columns: [aColumn(0, "Product", "name"), aColumn(1, "Seats", "quantity"), aColumn(2, "Remark", null)],
    readings: ["Text is utf-8: every character is valid."],
    translated: {},
    questions: [],
    plan: aPlan(),
    ...change,
  };
}

/** Something that the grid of a dry run can show of its rows. */
export function aPlanField(id: string, isAbout = false): PlanField {
  return { id, label: id, type: "text", isAbout };
}

/** What the engine says that there is to show of these rows: what doesn't only repeat their names. */
export function fieldsOf(rows: readonly PlanRow[]): readonly PlanField[] {
  const telling = rows.flatMap(({ cells, title }) => cells.filter(({ after, wrong }) => wrong || after !== title));
  return [...new Set(telling.map(({ field }) => field))].map((field) => aPlanField(field));
}

/** A row of a dry run; cells are `[field, before, after]`. */
export function aPlanRow(
  kind: PlanRow["kind"],
  cells: readonly (readonly [field: string, before: string, after: string])[],
  change: Partial<PlanRow> = {},
): PlanRow {
  return {
    row: 2,
    kind,
    title: "Visio",
    reason: "",
    candidates: [],
    cells: cells.map(([field, before, after]) => ({
      field,
      label: field,
      before,
      after,
      changes: kind !== "rejected" && before !== after,
      wrong: false,
    })),
    ...change,
  };
}
