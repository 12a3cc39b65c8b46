import type { RegisterRecord } from "../registers/register.ts";
import type { RegisterId } from "../registers/register-id.ts";
import { type Fraction, plus } from "../value/fraction.ts";
import { contractLine, contractShare } from "./contract-cost.ts";
import { type CostLine, type CostRegisters, costLine, inUse } from "./cost-line.ts";
import { entitlementLines, unitLines } from "./entitlement-cost.ts";
import { moneyOf, onceOf, type Priced } from "./price.ts";
import { seatLine, serviceLines } from "./service-cost.ts";

/** The exact sum of what is paid in one currency; undefined where nothing is paid that way. */
export interface CostTotal {
  readonly currency: string;
  readonly once?: Fraction;
  readonly year?: Fraction;
}

/**
 * What a record costs.
 *
 * @property lines   every amount, counted or not, with how it was found
 * @property totals  one a currency, in the order of the currencies' codes; what is paid once and what is paid yearly are
 *                   never added together
 */
export interface RecordCost {
  readonly lines: readonly CostLine[];
  readonly totals: readonly CostTotal[];
}

/** Registers whose records have a cost. */
export const COSTED: readonly RegisterId[] = [
  "hardware",
  "software",
  "entitlement",
  "cloudService",
  "contract",
  "person",
];

/** What a record of one of the `COSTED` registers costs. Rules in words: docs/cost.md. */
export function recordCost(registers: CostRegisters, record: RegisterRecord): RecordCost {
  const lines = linesOf(registers, record);
  return { lines, totals: totalsOf(lines) };
}

function linesOf(registers: CostRegisters, record: RegisterRecord): readonly CostLine[] {
  switch (record.register) {
    case "hardware":
      return deviceLines(registers, record);
    case "person":
      return personLines(registers, record);
    case "contract":
      return [contractLine(registers, record)];
    case "entitlement":
      return entitlementLines(registers, record);
    case "cloudService":
      return serviceLines(registers, record);
    case "software":
      return [
        ...inUse(registers, "entitlement", "software", record.id).flatMap((right) =>
          entitlementLines(registers, right),
        ),
        ...inUse(registers, "cloudService", "software", record.id).flatMap((service) =>
          serviceLines(registers, service),
        ),
      ];
    default:
      return [];
  }
}

function deviceLines(registers: CostRegisters, device: RegisterRecord): readonly CostLine[] {
  return [
    ...purchaseLines(registers, device),
    ...contractShare(registers, device),
    ...rightsLines(registers, device, "boundDevice", "device"),
  ];
}

/** What others own is not bought, so nothing is missing without a price. */
const NOT_BOUGHT: readonly unknown[] = ["leased", "rented", "byod", "customer", "provider"];

function purchaseLines(registers: CostRegisters, device: RegisterRecord): readonly CostLine[] {
  const cost = moneyOf(device.values.cost);
  if (!cost && NOT_BOUGHT.includes(device.values.ownership)) return [];
  const priced: Priced = cost
    ? { price: onceOf(cost), rule: `${registers.money(cost)}, paid once` }
    : { missing: "No purchase cost is on record: enter it under Purchase." };
  return [costLine(registers, device, "Purchase", priced)];
}

function personLines(registers: CostRegisters, person: RegisterRecord): readonly CostLine[] {
  return [
    ...inUse(registers, "hardware", "user", person.id).flatMap((device) => {
      const name = registers.nameOf("hardware", device.id);
      return deviceLines(registers, device).map((line) => ({ ...line, what: `${line.what}, ${name}` }));
    }),
    ...inUse(registers, "seat", "person", person.id).map((seat) => seatLine(registers, seat)),
    ...rightsLines(registers, person, "boundPerson", "person"),
  ];
}

/** Entitlements bound to a record as a whole, and the units of others allocated to it; one that is both counts once. */
function rightsLines(
  registers: CostRegisters,
  record: RegisterRecord,
  bound: string,
  allocated: string,
): readonly CostLine[] {
  const whole = inUse(registers, "entitlement", bound, record.id);
  const isWhole = new Set<string>(whole.map(({ id }) => id));
  const parts = inUse(registers, "allocation", allocated, record.id).flatMap(({ values }): readonly CostLine[] => {
    const right = registers.of("entitlement").get(String(values.entitlement ?? ""));
    const isOver = typeof values.to === "string" && values.to < registers.day;
    if (!right || right.withdrawn || isOver || isWhole.has(right.id)) return [];
    if (values.state === "proposed") {
      return [costLine(registers, right, "Allocated", { missing: "Only proposed: it counts once it is pinned." })];
    }
    return unitLines(registers, right, typeof values.quantity === "number" ? values.quantity : undefined, "Allocated");
  });
  return [...whole.flatMap((right) => entitlementLines(registers, right)), ...parts];
}

function totalsOf(lines: readonly CostLine[]): readonly CostTotal[] {
  const totals = new Map<string, CostTotal>();
  for (const { price } of lines) {
    if (!price) continue;
    const total = totals.get(price.currency) ?? { currency: price.currency };
    const before = total[price.paid];
    totals.set(price.currency, { ...total, [price.paid]: before ? plus(before, price.minor) : price.minor });
  }
  return [...totals.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
