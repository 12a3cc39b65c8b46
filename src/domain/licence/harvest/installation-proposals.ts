import { amountText } from "../../cost/amount-text.ts";
import type { CostRegisters } from "../../cost/cost-line.ts";
import { fraction, times } from "../../value/fraction.ts";
import { counted } from "../counted.ts";
import { linked, present, textOf, yesNoOf } from "../licence-records.ts";
import type { MoneyFigure } from "../money/money-figure.ts";
import { countingEntitlements } from "../money/position-money.ts";
import { unitPrice } from "../money/unit-price.ts";
import type { PositionLine } from "../position-line.ts";
import { named } from "./gone.ts";
import { type Proposal, proposalKey } from "./proposal.ts";

/** States of devices that nobody works with and whose programs need rights all the same, and what to do there. */
const UNUSED: Readonly<Record<string, string>> = {
  inStock: "is in stock. Remove the program from it",
  missing: "is missing. Erase it from afar, or record its disposal once it is given up",
  retired: "is retired. Wipe it, or record its disposal",
};

/** Metrics in which a device needs rights whether or not somebody uses it. */
const BY_DEVICE: readonly (string | undefined)[] = ["perInstall", "perDevice", undefined];

/**
 * Programs that need rights on devices nobody works with.
 *
 * @param lines  of the position with all rights, with the rows of their steps
 */
export function installationProposals(registers: CostRegisters, lines: readonly PositionLine[]): Proposal[] {
  const unused = present(registers.of("hardware")).filter(({ values }) => String(values.state) in UNUSED);
  const devices = new Map<string, (typeof unused)[number]>(unused.map((device) => [device.id, device]));
  if (devices.size === 0) return [];
  return lines
    .filter((line) => needsRights(registers, line))
    .flatMap((line) => {
      const title = linked(registers.of("software"), line.product);
      const found = [...requiredByDevice(line)].flatMap(([id, rights]) => {
        const device = devices.get(id);
        return title && device && rights > 0 ? [{ device, rights, title }] : [];
      });
      if (found.length === 0) return [];
      const money = priceOfRight(registers, line);
      return found.map(({ device, rights, title }): Proposal => {
        const of = named(registers, "hardware", device);
        return {
          key: proposalKey("installation", title.id, device.id),
          kind: "installation",
          record: named(registers, "software", title),
          others: [of],
          sentence: `${counted(rights, "right is", "rights are")} needed for “${of.title}”, which ${UNUSED[textOf(device, "state")]}.`,
          money,
        };
      });
    });
}

/** Without a right on record and a decision it isn't known whether a program needs one; unlimited rights cover all. */
function needsRights({ of }: CostRegisters, line: PositionLine): boolean {
  const title = linked(of("software"), line.product);
  const isDecided = title && (yesNoOf(title, "licenceNeeded") ?? line.rights > 0);
  return isDecided === true && !line.unlimited && BY_DEVICE.includes(line.metric);
}

/** Rights that each device needs once disposed, exempt and otherwise covered ones are taken off. */
function requiredByDevice({ steps }: PositionLine): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { side, rows } of steps) {
    if (side !== "required") continue;
    for (const { id, counts } of rows) sums.set(id, (sums.get(id) ?? 0) + counts);
  }
  return sums;
}

function priceOfRight(registers: CostRegisters, line: PositionLine): MoneyFigure {
  const { of, money } = registers;
  const purchases = countingEntitlements(line).flatMap((id) => of("entitlement").get(id) ?? []);
  const price = unitPrice(registers, of("software").get(line.product), purchases);
  if ("missing" in price) return { amounts: [], missing: true, sentence: price.missing };
  const { pack, currency, unitsPerPack, restsOn } = price;
  const minor = times(pack, fraction(1, unitsPerPack));
  const each = unitsPerPack === 1 ? "" : `${amountText(pack, currency, money)} ÷ ${unitsPerPack}. `;
  return { amounts: [{ minor, currency }], missing: false, sentence: `${each}Rests on ${restsOn}.` };
}
