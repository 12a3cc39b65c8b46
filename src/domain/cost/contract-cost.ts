import { counted } from "../licence/counted.ts";
import { registerOf } from "../registers/all.ts";
import { isRetired, type RegisterRecord } from "../registers/register.ts";
import { fraction, isWhole, rounded, times } from "../value/fraction.ts";
import { type CostLine, type CostRegisters, costLine, inUse, runningPrice } from "./cost-line.ts";
import { type MoneyText, moneyOf, type Price, type Priced } from "./price.ts";

/** What a contract costs as a whole, with how many things it covers. */
export function contractLine(registers: CostRegisters, contract: RegisterRecord): CostLine {
  const line = costLine(registers, contract, "Cost of the contract", contractPrice(registers, contract));
  const covers = COVERED_IDS.flatMap((register) => {
    const count = countCovered(registers, contract, register);
    const { one, many } = COVERED[register];
    return count === 0 ? [] : [counted(count, one, many)];
  });
  if (covers.length === 0) return line;
  const inUse = `n use under it: ${covers.join(", ")}`;
  return { ...line, rule: line.rule.endsWith(".") ? `${line.rule} I${inUse}.` : `${line.rule}; i${inUse}` };
}

/** Registers whose records name the contract that covers them, and what they are called. */
const COVERED = {
  hardware: { one: "device", many: "devices" },
  entitlement: { one: "entitlement", many: "entitlements" },
  cloudService: { one: "cloud service", many: "cloud services" },
} as const;

type Covered = keyof typeof COVERED;

const COVERED_IDS: readonly Covered[] = ["hardware", "entitlement", "cloudService"];

/**
 * What of a contract falls to one of the records it covers: an equal part for each that is in use. Where a contract covers
 * things of several kinds, nobody has said how its cost divides among them, so nothing is shared out.
 *
 * @returns nothing when the record names no contract
 */
export function contractShare(registers: CostRegisters, record: RegisterRecord): readonly CostLine[] {
  const contract = registers.of("contract").get(String(record.values.contract ?? ""));
  if (!contract || contract.withdrawn) return [];
  return [costLine(registers, contract, "Share of a contract", shareOf(registers, contract, record))];
}

/**
 * One of `parts` equal parts of a price, exactly; the words tell what rounding would leave over or ask too much.
 *
 * @param parts  at least 1
 */
export function sharedPrice(priced: Priced, parts: number, whom: string, text: MoneyText): Priced {
  if ("missing" in priced || parts === 1) return priced;
  const { price, rule } = priced;
  const minor = times(price.minor, fraction(1, parts));
  return {
    price: { ...price, minor },
    rule: `${rule} ÷ ${parts} ${whom}${remainderText(price, rounded(minor), parts, text)}`,
  };
}

function shareOf(registers: CostRegisters, contract: RegisterRecord, record: RegisterRecord): Priced {
  const priced = contractPrice(registers, contract);
  if ("missing" in priced) return priced;
  if (isRetired(registerOf(record.register), record))
    return { missing: `${priced.rule}: it falls to what is in use, and this record is retired.` };
  const covered = COVERED_IDS.map((register) => ({ register, count: countCovered(registers, contract, register) }));
  const others = covered.filter(({ register, count }) => register !== record.register && count > 0);
  if (others.length > 0) {
    const kinds = others.map(({ register }) => COVERED[register].many).join(" and ");
    return {
      missing: `${priced.rule}: not shared out, because the contract covers ${kinds} too and how its cost divides isn't on record. A contract of its own for each kind can be shared.`,
    };
  }
  const own = covered.find(({ register }) => register === record.register);
  return own ? sharedPrice(priced, own.count, COVERED[own.register].many, registers.money) : priced;
}

/** Records in use that a contract covers. */
function countCovered(registers: CostRegisters, contract: RegisterRecord, register: Covered): number {
  return inUse(registers, register, "contract", contract.id).length;
}

function contractPrice(registers: CostRegisters, contract: RegisterRecord): Priced {
  const cost = moneyOf(contract.values.cost);
  if (!cost) return { missing: "The contract has no cost on record: enter Cost and “Cost is per”." };
  return runningPrice(registers, contract, cost, "contract");
}

/** What the rounded parts leave of a whole that is paid, or ask beyond it; "" where they add up. */
function remainderText(price: Price, part: number, parts: number, text: MoneyText): string {
  if (!isWhole(price.minor)) return "";
  const rest = Number(price.minor.over) - part * parts;
  if (rest === 0) return "";
  const amount = text({ minor: Math.abs(rest), currency: price.currency });
  const shown = text({ minor: part, currency: price.currency });
  return `; ${parts} × ${shown} is ${amount} ${rest > 0 ? "less" : "more"} than the whole`;
}
