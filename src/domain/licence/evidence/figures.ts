import type { RecordId } from "../../value/record-id.ts";
import type { PositionLine } from "../position-line.ts";
import type { EvidenceSection } from "./section.ts";

/** What a publisher says about a product, and why it differs from our position; null and "" where nothing is said. */
export interface PublisherFigure {
  readonly product: RecordId;
  readonly rights: number | null;
  readonly rightsReason: string;
  readonly required: number | null;
  readonly requiredReason: string;
  readonly note: string;
}

/**
 * One number of ours beside the publisher's.
 *
 * @property ours        a number, or why there is none
 * @property theirs      null while the publisher has said nothing
 * @property difference  theirs less ours; null where one of them is no number
 */
export interface ComparedFigure {
  readonly product: RecordId;
  readonly name: string;
  readonly what: "rights" | "required";
  readonly ours: number | "unlimited" | "not evaluable";
  readonly theirs: number | null;
  readonly difference: number | null;
  readonly reason: string;
  readonly note: string;
}

/** What each of the two numbers is called. */
export const FIGURE_WORDS = { rights: "Rights", required: "Required" } as const satisfies Record<
  ComparedFigure["what"],
  string
>;

/** Rights and use of each line, ours beside the publisher's. */
export function comparedFigures(
  lines: readonly PositionLine[],
  figures: readonly PublisherFigure[],
): readonly ComparedFigure[] {
  const said = new Map(figures.map((figure) => [figure.product, figure]));
  return lines.flatMap(({ product, name, rights, unlimited, required }) => {
    const figure = said.get(product);
    const note = figure?.note ?? "";
    const of = (what: ComparedFigure["what"], ours: ComparedFigure["ours"]): ComparedFigure => {
      const theirs = figure?.[what] ?? null;
      const difference = typeof ours === "number" && theirs !== null ? theirs - ours : null;
      return { product, name, what, ours, theirs, difference, reason: figure?.[`${what}Reason`] ?? "", note };
    };
    return [of("rights", unlimited ? "unlimited" : rights), of("required", required ?? "not evaluable")];
  });
}

/** True when the publisher says something else than we do, whether or not the difference is a number. */
export function differs({ ours, theirs }: ComparedFigure): boolean {
  return theirs !== null && theirs !== ours;
}

/** The numbers of which the publisher gave one, side by side, with the reason of each difference. */
export function figureSection(compared: readonly ComparedFigure[]): EvidenceSection {
  const stated = compared.filter(({ theirs }) => theirs !== null);
  return {
    title: "Publisher's figures",
    said: "The publisher's own figures beside ours, with the reason of each difference as we see it. The difference is the publisher's figure less ours.",
    grouped: true,
    none: "The publisher has stated no figures about these products.",
    columns: [
      { label: "Product", type: "text", printed: true },
      { label: "Figure", type: "text", printed: true },
      { label: "Ours", type: "text", printed: true },
      { label: "Publisher's", type: "integer", printed: true },
      { label: "Difference", type: "integer", printed: true },
      { label: "Why they differ", type: "text", printed: "wide" },
      { label: "Where it is stated", type: "text" },
    ],
    rows: stated.map((figure) => [
      figure.name,
      FIGURE_WORDS[figure.what],
      String(figure.ours),
      figure.theirs,
      figure.difference,
      figure.reason || (differs(figure) ? "No reason is recorded yet." : ""),
      figure.note,
    ]),
  };
}
