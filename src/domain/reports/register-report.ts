import { counted } from "../licence/counted.ts";
import type { ReportColumn, ReportDocument } from "./document.ts";

/**
 * What a printed list of a register is made from.
 *
 * @property title    plural name of the register
 * @property view     how the list was narrowed and sorted, in words; "" when it shows everything
 * @property columns  `width` is the column's width on the screen; only the shares matter
 * @property rows     texts by column
 */
export interface RegisterReportInput {
  readonly title: string;
  readonly organisation: string;
  readonly date: string;
  readonly seal: string;
  readonly view: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** The list a person sees on the screen, on paper: same columns, order and filters, and how many records it has. */
export function registerReport(input: RegisterReportInput): ReportDocument {
  const number = counted(input.rows.length, "record", "records");
  return {
    title: input.title,
    organisation: input.organisation,
    date: input.date,
    seal: input.seal,
    blocks: [
      { kind: "paragraph", text: input.view === "" ? `${number}.` : `${number}. ${input.view}` },
      { kind: "table", columns: input.columns, rows: input.rows.map((cells) => ({ cells })) },
    ],
  };
}
