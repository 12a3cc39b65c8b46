import type { CalendarDate } from "../../value/calendar-date.ts";
import { counted } from "../counted.ts";
import { NOT_COVERED } from "../coverage-steps.ts";
import { dayInWords } from "../day-in-words.ts";
import type { RightFact } from "../effective/right-fact.ts";
import { kindRule } from "../effective/right-kinds.ts";
import { compareText } from "../installed-devices.ts";
import type { PositionLine } from "../position-line.ts";
import type { Breach, TermRow } from "./term-finding.ts";
import { isAgainst } from "./uses-against-terms.ts";

/**
 * Rights whose last day has passed while the product is still used without a right: the newest first, each for as many
 * uses as it covered. Uses that a term of another right is against are told under that term only. Source: docs/licence-rules.md#terms-compared.
 */
export function expiredRights(
  lines: readonly PositionLine[],
  entitlements: readonly RightFact[],
  asAt: CalendarDate,
): Breach[] {
  return lines.flatMap((line) => {
    const { product, name, shortfall = 0 } = line;
    if (shortfall === 0) return [];
    const uses = usesWithoutRight(line);
    const open = uses?.length ?? shortfall;
    let told = 0;
    return entitlements
      .filter((right) => right.product === product && isOver(right, asAt))
      .sort((a, b) => compareText(b.validTo ?? "", a.validTo ?? "") || compareText(a.id, b.id))
      .flatMap(({ id, title, validTo, unlimited, quantity = 0, unitsPerPack }): Breach[] => {
        const rights = Math.min(open - told, unlimited ? open : quantity * unitsPerPack);
        if (rights === 0 || validTo === undefined) return [];
        const last = dayInWords(validTo);
        const own: TermRow = { register: "entitlement", id, title, sentence: `Its last day was ${last}.` };
        const sentence = `No right that counts covers it; this one ended on ${last}.`;
        const rows = uses?.slice(told, told + rights).map((use): TermRow => ({ ...use, sentence })) ?? [own];
        told += rights;
        return [
          {
            term: "expiry",
            product,
            source: { register: "entitlement", id },
            sentence: `${counted(rights, "use", "uses")} of ${name} without a right since it ended on ${last}.`,
            rows,
            rights,
          },
        ];
      });
  });
}

/** Those told one by one that no term is against; undefined for a product whose rights are compared in number only. */
function usesWithoutRight({ steps }: PositionLine): readonly Omit<TermRow, "sentence">[] | undefined {
  const open = steps.filter(({ side, label }) => side === "coverage" && label === NOT_COVERED);
  if (open.length === 0) return undefined;
  return open.flatMap(({ rows }) =>
    rows.filter((row) => !isAgainst(row)).map(({ register, id, title }) => ({ register, id, title })),
  );
}

function isOver({ retired, validTo, kind }: RightFact, asAt: CalendarDate): boolean {
  return !retired && validTo !== undefined && validTo < asAt && kindRule(kind).counts === "full";
}
