import type { FileCell } from "../../value/table-file.ts";
import { counted, quotedNames } from "../counted.ts";
import { metricOf } from "../metrics/all.ts";
import { missingProof } from "../money/missing-proof.ts";
import type { PositionLine } from "../position-line.ts";
import { TERM_LABELS } from "../terms/term-finding.ts";
import { termFindings } from "../terms/term-findings.ts";
import { type ComparedFigure, differs, FIGURE_WORDS } from "./figures.ts";
import type { EvidenceSection, ScopedFacts } from "./section.ts";

/** What is still to be done about these products, and what would close it. */
export function remediationSection(scoped: ScopedFacts, compared: readonly ComparedFigure[]): EvidenceSection {
  const { lines, registers, facts } = scoped;
  const within = new Set(facts.entitlements.map(({ id }) => id));
  const unproven = missingProof(registers).filter(({ id }) => within.has(id));
  const broken = termFindings(registers, lines, facts).filter(({ source }) => within.has(source.id));
  const unreasoned = compared.filter((figure) => differs(figure) && figure.reason === "");
  return {
    title: "Open remediation",
    said: "What was open on the day of the position, and what would close it.",
    none: "Nothing is open: no right is missing, every line can be evaluated, and every right in force has proof.",
    columns: [
      { label: "What is open", type: "text", printed: true },
      { label: "About", type: "text", printed: true },
      { label: "What closes it", type: "text", printed: "wide" },
    ],
    rows: [
      ...lines.flatMap(openOf),
      ...broken.map(({ term, sourceTitle, sentence, rows }) => [
        `Term not kept: ${TERM_LABELS[term].toLowerCase()}`,
        sourceTitle,
        `${sentence} It concerns ${quotedNames([...new Set(rows.map(({ title }) => title))])}.`,
      ]),
      ...unproven.map(({ title, closes }) => ["Proof is missing", title, closes]),
      ...unreasoned.map(({ name, what }) => [
        "Difference without a reason",
        name,
        `Record why the publisher's figure (${FIGURE_WORDS[what].toLowerCase()}) differs from ours.`,
      ]),
    ],
  };
}

function openOf({ name, status, metric, shortfall = 0, sentence }: PositionLine): readonly FileCell[][] {
  if (status === "notEvaluable") return [["Not evaluable", name, sentence]];
  if (status !== "under") return [];
  const rights = counted(shortfall, "right", "rights");
  const counting = metric === undefined ? "" : ` (${metricOf(metric).label.toLowerCase()})`;
  const closes = `Buy ${rights}${counting}, or take the product off where it is not needed and import the new inventory.`;
  return [["Shortfall", name, `${rights} missing. ${closes}`]];
}
