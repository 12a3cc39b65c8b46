import type { Head } from "../journal/event.ts";
import type { TableFile } from "../value/table-file.ts";
import { ABOUT, FIELDS, LISTS, MARK, SEAL } from "./muster-workbook.ts";
import { ID_HEADING } from "./sheet-columns.ts";

/** What a workbook was written from. */
export interface WorkbookState {
  readonly organisation: string;
  readonly day: string;
  readonly head: Head;
}

const TEXTS: readonly (readonly [label: string, text: string])[] = [
  ["", ""],
  ["What this is", "All registers of the organisation, a sheet a register, retired records included."],
  ["", "Change, fill in and add rows in any spreadsheet program, then import the file in Muster:"],
  ["", "it shows first what would change, cell by cell, and nothing is changed until you accept."],
  [ID_HEADING, "By it a row comes back onto its record. Leave it as it is; leave it blank for a new record."],
  [
    "Blank cells",
    `In a row with a ${ID_HEADING} a cell that was emptied clears the field; in a new row it says nothing.`,
  ],
  [
    "Rows left out",
    "A row that is deleted changes nothing: nothing is ever deleted in Muster. Retire a record by its state.",
  ],
  ["Links", "They are written as the other record's name; where several have the same, with its id: Name [id]."],
  ["Several values", "They stand in one cell, one a line (Alt+Enter, in LibreOffice Ctrl+Enter)."],
  ["Dates", "Real dates of the spreadsheet program, or texts such as 2026-03-31."],
  [`Sheet ${FIELDS}`, `What each column is for. The sheet ${LISTS} holds what cells are picked from.`],
  [
    "Not contained",
    "The history of changes, the files of documents, position snapshots, saved views, import profiles,",
  ],
  ["", "settings, records that were taken back, and the description of fields of your own."],
];

/** The first sheet: what the workbook is, which state it shows, and how it comes back. */
export function aboutTable(
  { organisation, day, head }: WorkbookState,
  sheets: readonly { readonly name: string; readonly contents: string }[],
): TableFile {
  return {
    name: ABOUT,
    prose: true,
    columns: [
      { label: MARK, type: "text" },
      { label: "Version 1", type: "text" },
    ],
    rows: [
      ["Organisation", organisation],
      ["Written on", day],
      [SEAL.seq, String(head.seq)],
      [SEAL.hash, head.hash],
      [SEAL.log, head.log],
      ...TEXTS,
      ["", ""],
      ...sheets.map(({ name, contents }) => [`Sheet ${name}`, contents]),
    ],
  };
}
