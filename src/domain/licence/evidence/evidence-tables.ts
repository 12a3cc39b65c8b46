import type { TableFile } from "../../value/table-file.ts";
import { type Cover, coverFacts } from "./cover.ts";
import type { Evidence } from "./evidence.ts";

/** The pack as sheets of a workbook: the cover, then a sheet a section with all its columns. */
export function evidenceTables(evidence: Evidence, cover: Cover): readonly TableFile[] {
  return [
    {
      name: "Cover",
      prose: true,
      columns: [
        { label: "Licence evidence", type: "text" },
        { label: "", type: "text" },
      ],
      rows: [
        ...coverFacts(evidence, cover).map(({ label, value }) => [label, value]),
        ["Head of the trail", evidence.head.hash],
        ...evidence.lines.map(({ name }) => ["Product", name]),
      ],
    },
    ...evidence.sections.map(({ title, columns, rows }) => ({
      name: title,
      columns: columns.map(({ label, type }) => ({ label, type })),
      rows,
    })),
  ];
}
