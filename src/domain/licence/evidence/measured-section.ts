import { measuredUse } from "../../registers/measured-use.ts";
import { fieldOf } from "../../registers/register.ts";
import { choiceLabel } from "../../registers/text-from-value.ts";
import type { FileCell } from "../../value/table-file.ts";
import { textOf } from "../licence-records.ts";
import { measuredInForce } from "../metrics/measured-in-force.ts";
import type { EvidenceSection, ScopedFacts } from "./section.ts";

/** What was measured of the products and counts on the day, with where each number is from. */
export function measuredSection({ registers, lines, facts }: ScopedFacts): EvidenceSection {
  const rows = lines.flatMap(({ product, name }) =>
    measuredInForce(
      facts.measured.filter((each) => each.product === product),
      registers.day,
    ).map((measured): FileCell[] => {
      const record = registers.of("measuredUse").get(measured.id);
      const label = (field: string) => (record ? choiceLabel(fieldOf(measuredUse, field), textOf(record, field)) : "");
      return [
        name,
        label("what"),
        measured.name,
        measured.quantity ?? String(measured.members?.length ?? ""),
        measured.members ? label("countedFrom") : (record && textOf(record, "source")) || "No source recorded",
        label("environment"),
        measured.included ?? null,
        measured.from ?? null,
        measured.to ?? null,
      ];
    }),
  );
  return {
    title: "Measured use",
    said: "Numbers that no inventory finds, as they were entered or counted in the registers, each with its source. Those that the metric of the product counts are rows of its steps.",
    grouped: true,
    none: "Nothing was measured of these products: they are counted from inventories and the other registers.",
    columns: [
      { label: "Product", type: "text", printed: true },
      { label: "Measured", type: "text", printed: true },
      { label: "What is counted", type: "text", printed: true },
      { label: "Quantity", type: "text", printed: true },
      { label: "Source", type: "text", printed: "wide" },
      { label: "Environment", type: "text", printed: true },
      { label: "Counted by the contract", type: "yesNo" },
      { label: "Valid from", type: "date", printed: true },
      { label: "Valid to", type: "date", printed: true },
    ],
    rows,
  };
}
