import type { DueQuestion } from "../../domain/exchange/due-dates.ts";
import type { TableView } from "./table-calls.ts";

/** Formats that a list can be saved in. */
export const LIST_FORMATS = ["xlsx", "ods", "csv", "json", "html"] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** A file's bytes, how many things stand in it, and how many there was nothing to write for. */
export interface Exported {
  readonly bytes: Uint8Array;
  readonly count: number;
  readonly without: number;
}

/** What can be saved as files. */
export interface ExportCalls {
  /** The rows of a view in its order, with its columns. */
  exportRegister(view: TableView, format: ListFormat): Promise<Uint8Array>;
  /** The Muster workbook: all registers, or none of their records (`template`), to be filled in. */
  exportWorkbook(contents: "records" | "template"): Promise<Exported>;
  /** All entitlements in the manner of ISO/IEC 19770-3, as JSON. */
  exportEntitlements(): Promise<Exported>;
  /** Supplemental SWID tags in a zip; `without` counts software titles with no tag of their own on record. */
  exportTags(): Promise<Exported>;
  /** Dates that are due as a calendar file. */
  exportCalendar(question: DueQuestion): Promise<Exported>;
}
