import { counted, grouped } from "./counted.ts";
import { byReading, type PositionLine, type PositionStep } from "./position-line.ts";

/** The numbers of a line that the readings of a contested rule make otherwise. */
export type LineNumber = "required" | "shortfall" | "surplus";

type Numbered = Pick<PositionLine, LineNumber | "rights" | "unlimited" | "steps">;

/** The readings of a contested rule, the one that demands least first; none where the rule isn't contested. */
export function readingsOf({ steps }: Pick<PositionLine, "steps">): readonly PositionStep[] {
  return steps.filter(({ side }) => side === "reading").sort((a, b) => a.quantity - b.quantity);
}

/**
 * What stands for a number of a line: itself, or what each reading of its contested rule makes of it, all in the order of
 * `readingsOf`. Alike they are one number; none is given where it isn't known.
 */
export function numbersOf(line: Numbered, number: LineNumber): readonly number[] {
  const known = line[number];
  if (known !== undefined) return [known];
  const each = readingsOf(line).map((step) => ({ required: step.quantity, ...byReading(line, step) })[number]);
  return new Set(each).size === 1 ? each.slice(0, 1) : each;
}

/** A number of a line as lists show it, `2 or 32` where it is contested; `unknown` where it can't be told. */
export function numberWords(line: Numbered, number: LineNumber, unknown: string, text = grouped): string {
  const all = numbersOf(line, number);
  return all.length === 0 ? unknown : all.map(text).join(" or ");
}

/** What each reading of a contested rule comes to, for a cell of text; "" where the rule isn't contested. */
export function readingsText(line: Numbered): string {
  return readingsOf(line)
    .map((step) => {
      const { shortfall, surplus } = byReading(line, step);
      const rest =
        shortfall > 0 ? `${grouped(shortfall)} missing` : surplus > 0 ? `${grouped(surplus)} left over` : "all covered";
      return `${step.label}: ${counted(step.quantity, "right", "rights")} required, ${rest}`;
    })
    .join("; ");
}
