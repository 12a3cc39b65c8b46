import { amountText } from "../../cost/amount-text.ts";
import type { CostRegisters } from "../../cost/cost-line.ts";
import { entitlementLines } from "../../cost/entitlement-cost.ts";
import type { MoneyText } from "../../cost/price.ts";
import type { RegisterRecord } from "../../registers/register.ts";
import { fraction, roundedUp, times } from "../../value/fraction.ts";
import { counted, grouped } from "../counted.ts";
import { textOf } from "../licence-records.ts";
import { byReading, type PositionLine } from "../position-line.ts";
import { amountsByCurrency } from "./amounts.ts";
import type { LineMoney, MoneyFigure } from "./money-figure.ts";
import { type UnitPrice, unitPrice } from "./unit-price.ts";

const NOT_EVALUABLE: MoneyFigure = {
  amounts: [],
  missing: true,
  sentence: "Not known: the position of this product is not evaluable; enter what its sentence names.",
};

/**
 * What the position of a product comes to in money. Rules: docs/licence-rules.md#money.
 *
 * @param counting      purchases whose rights count: the price of a right is taken from them
 * @param entitlements  all of the product
 */
export function lineMoney(
  registers: CostRegisters,
  line: Pick<PositionLine, "product" | "shortfall" | "surplus" | "rights" | "unlimited" | "steps">,
  counting: readonly RegisterRecord[],
  entitlements: readonly RegisterRecord[],
): LineMoney {
  const { product, shortfall, surplus } = line;
  const price = unitPrice(registers, registers.of("software").get(product), counting);
  const yearly = yearlyFigure(registers, entitlements);
  if (shortfall === undefined || surplus === undefined) {
    const readings = line.steps.filter(({ side }) => side === "reading");
    if (readings.length === 0) return { product, trueUp: NOT_EVALUABLE, idle: NOT_EVALUABLE, yearly };
    const results = readings.map((step) => ({ reading: step.label, ...byReading(line, step) }));
    const contested = (say: (result: (typeof results)[number]) => string): MoneyFigure => ({
      amounts: [],
      missing: true,
      sentence: `Contested. ${results.map((each) => `“${each.reading}”: ${say(each)}`).join(" ")}`,
    });
    return {
      product,
      trueUp: contested((each) =>
        each.shortfall > 0
          ? purchaseFigure(each.shortfall, "missing", price, registers.money).sentence
          : "nothing is missing.",
      ),
      idle: contested((each) =>
        each.surplus > 0 ? idleFigure(each.surplus, price, registers.money).sentence : "nothing is left over.",
      ),
      yearly,
    };
  }
  return {
    product,
    trueUp: shortfall > 0 ? purchaseFigure(shortfall, "missing", price, registers.money) : null,
    idle: surplus > 0 ? idleFigure(surplus, price, registers.money) : null,
    yearly,
  };
}

/**
 * What it costs to buy so many rights: only whole packs can be bought.
 *
 * @param which  what they are, for the sentence: missing, say
 */
export function purchaseFigure(
  rights: number,
  which: string,
  price: UnitPrice | { readonly missing: string },
  text: MoneyText,
): MoneyFigure {
  if ("missing" in price) return { amounts: [], missing: true, sentence: price.missing };
  const { pack, currency, unitsPerPack, restsOn } = price;
  const packs = roundedUp(fraction(rights, unitsPerPack));
  const minor = times(pack, fraction(packs));
  const needed =
    unitsPerPack === 1
      ? `${counted(rights, "right", "rights")} ${which}`
      : `${counted(rights, "right", "rights")} ${which} take ${counted(packs, "pack", "packs")} of ${grouped(unitsPerPack)}`;
  const sum = `${grouped(packs)} × ${amountText(pack, currency, text)} = ${amountText(minor, currency, text)}`;
  return { amounts: [{ minor, currency }], missing: false, sentence: `${needed}: ${sum}. Rests on ${restsOn}.` };
}

function idleFigure(surplus: number, price: UnitPrice | { readonly missing: string }, text: MoneyText): MoneyFigure {
  if ("missing" in price) return { amounts: [], missing: true, sentence: price.missing };
  const { pack, currency, unitsPerPack, restsOn } = price;
  const minor = times(pack, fraction(surplus, unitsPerPack));
  const each = `${amountText(pack, currency, text)}${unitsPerPack === 1 ? "" : ` ÷ ${grouped(unitsPerPack)}`}`;
  const sum = `${grouped(surplus)} × ${each} = ${amountText(minor, currency, text)}`;
  const left = `${counted(surplus, "right", "rights")} left over`;
  return { amounts: [{ minor, currency }], missing: false, sentence: `${left}: ${sum}. Rests on ${restsOn}.` };
}

/** What is paid a year for the entitlements that run on the day; null when none is paid that way. */
function yearlyFigure(registers: CostRegisters, entitlements: readonly RegisterRecord[]): MoneyFigure | null {
  const lines = entitlements
    .filter((record) => runsOn(record, registers.day))
    .flatMap((record) => {
      const isTermed = record.values.kind === "subscription" || record.values.validTo !== undefined;
      return entitlementLines(registers, record).filter(({ price }) => (price ? price.paid === "year" : isTermed));
    });
  if (lines.length === 0) return null;
  return {
    amounts: amountsByCurrency(lines.flatMap(({ price }) => price ?? [])),
    missing: lines.some(({ price }) => price === null),
    sentence: lines.map(({ source, rule }) => `“${source.title}”: ${rule.replace(/\.$/, "")}.`).join(" "),
  };
}

function runsOn(record: RegisterRecord, day: string): boolean {
  if (record.values.state === "retired" || textOf(record, "validFrom") > day) return false;
  const end = textOf(record, "validTo");
  return end === "" || end >= day;
}
