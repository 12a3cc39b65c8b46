import { contractLine } from "../../cost/contract-cost.ts";
import type { CostRegisters } from "../../cost/cost-line.ts";
import { entitlementLines } from "../../cost/entitlement-cost.ts";
import type { RegisterRecord } from "../../registers/register.ts";
import type { LicenceFacts } from "../facts.ts";
import { compareText } from "../installed-devices.ts";
import { amountsByCurrency } from "../money/amounts.ts";
import { purchaseFigure } from "../money/line-money.ts";
import type { MoneyFigure } from "../money/money-figure.ts";
import { purchasesByProduct } from "../money/position-money.ts";
import { unitPrice } from "../money/unit-price.ts";
import { parametersOn } from "../parameters/parameters-at.ts";
import type { PositionLine } from "../position-line.ts";
import { copiesAndChanges } from "./copies-and-changes.ts";
import { devicesPerUser } from "./devices-per-user.ts";
import { expiredRights } from "./expired-rights.ts";
import { missedNotices } from "./missed-notices.ts";
import { reassignments } from "./reassignments.ts";
import { type Breach, TERM_LABELS, type TermFinding } from "./term-finding.ts";
import { usesAgainstTerms } from "./uses-against-terms.ts";

/**
 * The terms that the registers say aren't kept, by product, term and record. Source: docs/licence-rules.md#terms-compared.
 *
 * @param lines  the position of the registers' day with all rights, with the rows of its steps
 * @param facts  those it was made of
 */
export function termFindings(
  registers: CostRegisters,
  lines: readonly PositionLine[],
  facts: LicenceFacts,
): readonly TermFinding[] {
  const { of, nameOf, day } = registers;
  const purchasesOf = purchasesByProduct(registers, lines);
  const breaches = [
    ...usesAgainstTerms(lines),
    ...devicesPerUser(lines, facts, (product) => purchasesOf(product).counting),
    ...copiesAndChanges(lines, facts, (product) => purchasesOf(product).counting, day),
    ...reassignments(of, intervalOn(facts, day), day),
    ...expiredRights(lines, facts.entitlements, day),
    ...missedNotices(of, day),
  ];
  const costOf = ({ term, product, rights, source }: Breach): MoneyFigure => {
    const record = of(source.register).get(source.id);
    if (record?.register === "contract") return contractCost(registers, record);
    if (term === "notice" && record) return renewalCost(registers, record);
    if (rights === undefined)
      return { amounts: [], missing: true, sentence: "What it costs is for the agreement to say." };
    const own = product === null ? { counting: [], all: [] } : purchasesOf(product);
    // Where no purchase counts any more, those that did give the price.
    const purchases = [own.counting, own.all].find((some) => some.length > 0) ?? (record ? [record] : []);
    const title = product === null ? undefined : of("software").get(product);
    const ended = term === "expiry" && record ? unitPrice(registers, undefined, [record]) : undefined;
    const price = ended && !("missing" in ended) ? ended : unitPrice(registers, title, purchases);
    return purchaseFigure(rights, "in question", price, registers.money);
  };
  return breaches
    .map((breach) => ({
      ...breach,
      key: `${breach.term} ${breach.product ?? ""} ${breach.source.id}`,
      productName: breach.product === null ? "" : nameOf("software", breach.product),
      sourceTitle: nameOf(breach.source.register, breach.source.id),
      cost: costOf(breach),
    }))
    .sort(
      (a, b) =>
        compareText(a.productName, b.productName) ||
        compareText(TERM_LABELS[a.term], TERM_LABELS[b.term]) ||
        compareText(a.key, b.key),
    );
}

/** The days that have to pass where an entitlement says only that there is an interval. */
function intervalOn({ parameters }: LicenceFacts, day: CostRegisters["day"]): number | undefined {
  const value = parametersOn(parameters, day).get("microsoft.reassignment.days")?.value;
  const days = typeof value === "string" ? Number(value) : Number.NaN;
  return Number.isSafeInteger(days) ? days : undefined;
}

function contractCost(registers: CostRegisters, contract: RegisterRecord): MoneyFigure {
  const { price, rule } = contractLine(registers, contract);
  if (!price) return { amounts: [], missing: true, sentence: rule };
  const { minor, currency } = price;
  return { amounts: [{ minor, currency }], missing: false, sentence: `${rule}.` };
}

/** What is paid a year for an entitlement that renews, with its maintenance. */
function renewalCost(registers: CostRegisters, right: RegisterRecord): MoneyFigure {
  const lines = entitlementLines(registers, right);
  const yearly = lines.flatMap(({ price, rule }) => (price?.paid === "year" ? [{ ...price, rule }] : []));
  if (yearly.length === 0) return { amounts: [], missing: true, sentence: lines.map(({ rule }) => rule).join("; ") };
  const sentence = `${yearly.map(({ rule }) => rule).join("; ")}.`;
  return { amounts: amountsByCurrency(yearly), missing: false, sentence };
}
