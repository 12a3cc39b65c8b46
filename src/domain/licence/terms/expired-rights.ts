import type { CalendarDate } from "../../value/calendar-date.ts";
import { counted } from "../counted.ts";
import { NOT_COVERED } from "../coverage-steps.ts";
import { dayInWords } from "../day-in-words.ts";
import type { RightFact } from "../effective/right-fact.ts";
import { kindRule } from "../effective/right-kinds.ts";
import { compareText } from "../installed-devices.ts";
import type { PositionLine } from "../position-line.ts";
import type { Breach, TermRow } from "./term-finding.ts";

/**
 * Rights whose last day has passed while the product is still used without a right: the newest first, each for as many
 * uses as it covered. Source: docs/licence-rules.md#terms-compared.
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
    let told = 0;
    return entitlements
      .filter((right) => right.product === product && isOver(right, asAt))
      .sort((a, b) => compareText(b.validTo ?? "", a.validTo ?? "") || compareText(a.id, b.id))
      .flatMap(({ id, title, validTo, unlimited, quantity = 0, unitsPerPack }): Breach[] => {
        const rights = Math.min(shortfall - told, unlimited ? shortfall : quantity * unitsPerPack);
        if (rights === 0 || validTo === undefined) return [];
        const last = dayInWords(validTo);
        const own: TermRow = { register: "entitlement", id, title, sentence: `Its last day was ${last}.` };
        const rows = uses.slice(told, told + rights);
        told += rights;
        return [
          {
            term: "expiry",
            product,
            source: { register: "entitlement", id },
            sentence: `${counted(rights, "use", "uses")} of ${name} without a right since it ended on ${last}.`,
            rows: rows.length > 0 ? rows : [own],
            rights,
          },
        ];
      });
  });
}

/** Those that are told one by one; none of a product whose rights are compared in number only. */
function usesWithoutRight({ steps }: PositionLine): readonly TermRow[] {
  const open = steps.filter(({ side, label }) => side === "coverage" && label === NOT_COVERED);
  return open.flatMap(({ rows }) =>
    rows.map(({ register, id, title, sentence }) => ({ register, id, title, sentence })),
  );
}

function isOver({ retired, validTo, kind }: RightFact, asAt: CalendarDate): boolean {
  return !retired && validTo !== undefined && validTo < asAt && kindRule(kind).counts === "full";
}
