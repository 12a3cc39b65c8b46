import { sameValue } from "../change/contradiction.ts";
import { createDraftRecords, type DraftRecords } from "../intake/draft-records.ts";
import { lackingFacts } from "../intake/lacking-facts.ts";
import { rowKey } from "../intake/mended-cells.ts";
import { joinedFields } from "../intake/plan-fields.ts";
import { rowCounts } from "../intake/plan-import.ts";
import type { ImportPlan, PlanInput, PlannedRow } from "../intake/plan-input.ts";
import { rowTexts } from "../intake/row-texts.ts";
import { counted, quotedNames } from "../licence/counted.ts";
import type { RegisterId } from "../registers/register-id.ts";
import { createSheetRows, type IdentifiedRow } from "./identified-row.ts";
import { createLinkText } from "./link-texts.ts";
import { linkedRow, type Refusal } from "./linked-row.ts";
import type { MusterWorkbook, WorkbookSheet } from "./muster-workbook.ts";

/**
 * What the dry run of a workbook is made from.
 *
 * @property log       the journal that the registers have now
 * @property currency  for amounts that name none
 */
export interface WorkbookInput extends Pick<PlanInput, "records" | "nameOf" | "newId" | "locale"> {
  readonly workbook: MusterWorkbook;
  readonly log: string;
  readonly currency: string;
}

/** Each register after those that its records are told apart by. */
const ORDER: readonly RegisterId[] = [
  "location",
  "party",
  "person",
  "software",
  "softwareVersion",
  "contract",
  "hardware",
  "entitlement",
  "cloudService",
  "seat",
  "allocation",
  "measuredUse",
  "document",
  "installation",
];

/**
 * The dry run of a Muster workbook: all its sheets as one import. First every row finds its record or makes one, then the
 * links are looked up, so that it doesn't matter which sheet names what. A row whose link means nothing is rejected as a
 * whole, and with it what was looked up in it: the workbook is planned again without such rows until none is left.
 */
export function planWorkbook(input: WorkbookInput): ImportPlan {
  const refused = new Map<string, Refusal>();
  for (;;) {
    const before = refused.size;
    const { draft, rows } = planOnce(input, refused);
    if (refused.size === before) return planFrom(input, draft, rows);
  }
}

function planOnce(input: WorkbookInput, refused: Map<string, Refusal>) {
  const { workbook, records, currency } = input;
  const draft = createDraftRecords({ ...input, choices: { register: "organisation", keys: null } });
  const linkText = createLinkText(records);
  const identify = createSheetRows({ draft, records, linkText, currency, refused });
  const ordered = [...workbook.sheets].sort((a, b) => ORDER.indexOf(a.register) - ORDER.indexOf(b.register));
  const identified = ordered.flatMap((sheet) => sheet.rows.map((row) => identify(sheet, row)));
  const rows = new Map<string, PlannedRow>();
  for (const row of identified) {
    const planned = "kind" in row ? row : finished(row, draft, refused);
    rows.set(rowKey(planned), planned);
  }
  return { draft, rows: inOrder(workbook.sheets, rows) };
}

function finished(
  row: IdentifiedRow,
  draft: DraftRecords,
  refused: Map<string, Refusal>,
): PlannedRow & { readonly register: RegisterId } {
  const { sheet, number, title, id, before } = row;
  const start = { row: number, register: sheet.register, title, before };
  const linked = linkedRow(row, draft);
  if ("reason" in linked) {
    refused.set(rowKey({ row: number, register: sheet.register }), linked);
    return { ...start, kind: "rejected", reason: linked.reason, faults: linked.faults, id: null, values: {} };
  }
  const values = Object.fromEntries(
    Object.entries({ ...row.values, ...linked.values }).filter(
      ([field, value]) => !sameValue(before?.values[field], value),
    ),
  );
  if (Object.keys(linked.values).length > 0) draft.put(sheet.register, id, linked.values);
  const kind = before === undefined ? "new" : Object.keys(values).length > 0 ? "changed" : "unchanged";
  return { ...start, kind, reason: "", id, values };
}

/** The rows as they stand in the workbook, sheet by sheet. */
function inOrder(sheets: readonly WorkbookSheet[], planned: ReadonlyMap<string, PlannedRow>): readonly PlannedRow[] {
  return sheets.flatMap(({ register, rows }) =>
    rows.flatMap(({ row }) => planned.get(rowKey({ register, row })) ?? []),
  );
}

function planFrom(input: WorkbookInput, draft: DraftRecords, rows: readonly PlannedRow[]): ImportPlan {
  const { workbook, locale } = input;
  const texts = new Map(workbook.sheets.map(({ register }) => [register, rowTexts(register, draft, locale)]));
  const textsOf = ({ register }: PlannedRow) => {
    const made = register && texts.get(register);
    if (!made) throw new Error("A row of a workbook stands in a sheet of it");
    return made;
  };
  const sheets = workbook.sheets.map(({ register }) => ({
    register,
    counts: rowCounts(rows.filter((row) => row.register === register)),
  }));
  return {
    changes: draft.changes(),
    rows,
    summary: {
      counts: rowCounts(rows),
      also: [],
      chosen: [],
      notes: [...workbook.notes, ...editedSince(input, rows)],
      lacking: lackingFacts(rows),
      unknown: [],
      seenAgain: 0,
      near: 0,
      missing: { total: 0, titles: [], retired: 0 },
      sheets,
    },
    shown: (row) => textsOf(row).shown(row),
    fields: (rows) => {
      const of = [...texts].map(([register, made]) => made.fields(rows.filter((row) => row.register === register)));
      return joinedFields(of);
    },
    holds: (column, typed) => {
      const held = new Map([...texts].map(([register, made]) => [register, made.holds(column, typed)]));
      return (row) => (row.register !== undefined && held.get(row.register)?.(row)) === true;
    },
  };
}

/** Records that would go back to what they were when the workbook was written. */
function editedSince({ workbook, log }: WorkbookInput, rows: readonly PlannedRow[]): readonly string[] {
  if (workbook.log !== log) return [];
  const stale = rows.filter(({ kind, before }) => kind === "changed" && (before?.trail.at(-1) ?? 0) > workbook.seq);
  if (stale.length === 0) return [];
  const records = counted(stale.length, "row means a record", "rows mean records");
  const names = quotedNames([...new Set(stale.map(({ title }) => title))]);
  return [
    `${records} edited since this workbook was written (event ${workbook.seq}): ${names}. Look at them closely: accepting also takes back what was edited since.`,
  ];
}
