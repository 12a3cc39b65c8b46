import type { Harvest } from "../licence/harvest/harvest.ts";
import { kindOf, type Proposal } from "../licence/harvest/proposal.ts";
import type { FileCell, TableFile } from "../value/table-file.ts";
import { amountCells } from "./amount-cells.ts";

/** The proposals of a day as tables of a workbook, and the seats of which nothing can be said yet. */
export function harvestTables({ proposals, open }: Harvest, day: string): TableFile[] {
  return [
    {
      name: `Harvest ${day}`,
      columns: [
        { label: "Kind", type: "text" },
        { label: "Record", type: "text" },
        { label: "Concerns", type: "text" },
        { label: "Why", type: "text" },
        { label: "Amount", type: "money", beside: true },
        { label: "Amount is", type: "text" },
        { label: "All of it known", type: "yesNo" },
        { label: "Rests on", type: "text" },
      ],
      rows: proposals.flatMap(proposalRows),
    },
    {
      name: "Not known",
      columns: [
        { label: "What", type: "text" },
        { label: "Seat", type: "text" },
        { label: "To enter", type: "text" },
      ],
      rows: open.flatMap(({ label, sentence, records }) => records.map(({ title }) => [label, title, sentence])),
    },
  ];
}

/** A row for each currency; one with a blank amount where nothing is paid a year or nothing is known. */
function proposalRows(proposal: Proposal): FileCell[][] {
  const { record, others, sentence, money } = proposal;
  const { label, money: per } = kindOf(proposal);
  return amountCells(money).map((amount) => [
    label,
    record.title,
    others.map(({ title }) => title).join(", "),
    sentence,
    amount,
    per === "year" ? "freed a year" : "price of one right",
    !money.missing,
    money.sentence,
  ]);
}
