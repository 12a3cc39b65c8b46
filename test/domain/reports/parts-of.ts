import type { ReportBlock, ReportDocument } from "../../../src/domain/reports/document.ts";

type TableBlock = Extract<ReportBlock, { kind: "table" }>;

/** The tables of a report. */
export function tables(document: ReportDocument): TableBlock[] {
  return document.blocks.filter((block): block is TableBlock => block.kind === "table");
}

/** The headings of a report. */
export function headings(document: ReportDocument): string[] {
  return document.blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
}

/** The facts of a report by their labels. */
export function factsOf(document: ReportDocument): Record<string, string> {
  const all = document.blocks.flatMap((block) => (block.kind === "facts" ? block.facts : []));
  return Object.fromEntries(all.map((fact) => [fact.label, fact.value]));
}
