import type { ReportBlock, ReportDocument } from "../../../domain/reports/document.ts";

/** What is laid out: the title of the document, then its blocks. */
export type SheetBlock =
  | ReportBlock
  | { readonly kind: "title"; readonly title: string; readonly organisation: string; readonly date: string };

/** A block and what tells it from the others: its place, because blocks of a document never move. */
export interface PlacedBlock {
  readonly key: string;
  readonly block: SheetBlock;
}

/** All blocks of a document, the title first. */
export function sheetBlocks({ title, organisation, date, blocks }: ReportDocument): readonly PlacedBlock[] {
  const all: readonly SheetBlock[] = [{ kind: "title", title, organisation, date }, ...blocks];
  return all.map((block, index) => ({ key: `block ${index}`, block }));
}
