import type { FileCell } from "../../value/table-file.ts";
import { counted, quotedNames } from "../counted.ts";
import { numbersOf, readingsText } from "../line-numbers.ts";
import { metricOf } from "../metrics/all.ts";
import { midSentence } from "../mid-sentence.ts";
import { missingProof } from "../money/missing-proof.ts";
import type { PositionLine } from "../position-line.ts";
import { TERM_LABELS, type TermFinding } from "../terms/term-finding.ts";
import { termFindings } from "../terms/term-findings.ts";
import { type ComparedFigure, differs, FIGURE_WORDS } from "./figures.ts";
import type { EvidenceSection, ScopedFacts } from "./section.ts";
import { isInShortfall, TERM_REMEDIES } from "./term-remedies.ts";

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
      ...broken.map((finding) => brokenTerm(finding, lines)),
      ...unproven.map(({ title, closes }) => ["Proof is missing", title, closes]),
      ...unreasoned.map(({ name, what }) => [
        "Difference without a reason",
        name,
        `Record why the publisher's figure (${FIGURE_WORDS[what].toLowerCase()}) differs from ours.`,
      ]),
    ],
  };
}

/** A term that isn't kept, whom it concerns, what would keep it, and whether the shortfall tells of the same uses. */
function brokenTerm(
  { term, product, productName, sourceTitle, sentence, rows }: TermFinding,
  lines: readonly PositionLine[],
): readonly FileCell[] {
  const isShort = isInShortfall(term) && lines.some((line) => line.product === product && line.status === "under");
  return [
    `Term not kept: ${midSentence(TERM_LABELS[term])}`,
    sourceTitle,
    [
      sentence,
      `It concerns ${quotedNames([...new Set(rows.map(({ title }) => title))])}.`,
      ...(isShort ? [`These uses are in the shortfall of ${productName} above: closing one closes both.`] : []),
      TERM_REMEDIES[term],
    ].join(" "),
  ];
}

function openOf(line: PositionLine): readonly FileCell[][] {
  const { name, status, metric, shortfall = 0, sentence } = line;
  const counting = metric === undefined ? "" : ` (${midSentence(metricOf(metric).label)})`;
  const readings = readingsText(line);
  if (readings !== "") {
    const most = Math.max(...numbersOf(line, "shortfall"));
    const buy =
      most === 0
        ? "The rights cover each of them."
        : `${counted(most, "more right", "more rights")}${counting} would cover each of them.`;
    const settle = "Have the publisher confirm in writing which reading the agreement means, and keep that as proof.";
    return [["Contested", name, `${settle} Counted ${readings}. ${buy}`]];
  }
  if (status === "notEvaluable") return [["Not evaluable", name, sentence]];
  if (status !== "under") return [];
  const rights = counted(shortfall, "right", "rights");
  const closes = `Buy ${rights}${counting}, or take the product off where it is not needed and import the new inventory.`;
  return [["Shortfall", name, `${rights} missing. ${closes}`]];
}
