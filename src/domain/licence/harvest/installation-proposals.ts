import { amountText } from "../../cost/amount-text.ts";
import type { CostRegisters } from "../../cost/cost-line.ts";
import type { RegisterRecord } from "../../registers/register.ts";
import { fraction, times } from "../../value/fraction.ts";
import { counted } from "../counted.ts";
import { foundOnDevice, type Recognise } from "../found-on-device.ts";
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
 * Programs that need rights on devices nobody works with. What a suite's rights cover isn't told.
 *
 * @param lines      of the position with all rights, with the rows of their steps
 * @param recognise  asked for every program found on those devices
 */
export function installationProposals(
  registers: CostRegisters,
  lines: readonly PositionLine[],
  recognise: Recognise,
): Proposal[] {
  const found = foundUnused(registers, recognise);
  return lines.flatMap((line) => {
    const on = found.get(line.product);
    const title = linked(registers.of("software"), line.product);
    if (!on || !title || !needsRights(title, line)) return [];
    const money = priceOfRight(registers, line);
    const off = takenOff(line);
    return [...on].flatMap(([device, installations]): Proposal[] => {
      const rights = installations + (off.get(device.id) ?? 0);
      if (rights <= 0) return [];
      const of = named(registers, "hardware", device);
      const what = UNUSED[textOf(device, "state")];
      return [
        {
          key: proposalKey("installation", title.id, device.id),
          kind: "installation",
          record: named(registers, "software", title),
          others: [of],
          sentence: `${counted(rights, "right is", "rights are")} needed for “${of.title}”, which ${what}.`,
          money,
        },
      ];
    });
  });
}

/** Installations on devices nobody works with, by product and device. */
function foundUnused(
  { of }: CostRegisters,
  recognise: Recognise,
): ReadonlyMap<string, ReadonlyMap<RegisterRecord, number>> {
  const devices = new Map<RegisterRecord, RegisterRecord[]>();
  for (const inventory of present(of("installation"))) {
    const device = linked(of("hardware"), inventory.values.device);
    if (!device || !(textOf(device, "state") in UNUSED)) continue;
    const known = devices.get(device);
    if (known) known.push(inventory);
    else devices.set(device, [inventory]);
  }
  const found = new Map<string, Map<RegisterRecord, number>>();
  for (const [device, inventories] of devices) {
    for (const { product } of foundOnDevice(inventories, recognise)) {
      if (product === undefined) continue;
      const on = found.get(product) ?? new Map<RegisterRecord, number>();
      found.set(product, on.set(device, (on.get(device) ?? 0) + 1));
    }
  }
  return found;
}

/** Without a right on record and a decision it isn't known whether a program needs one; unlimited rights cover all. */
function needsRights(title: RegisterRecord, { rights, unlimited, metric }: PositionLine): boolean {
  const isNeeded = yesNoOf(title, "licenceNeeded") ?? rights > 0;
  return isNeeded && !unlimited && BY_DEVICE.includes(metric);
}

/**
 * What devices need less than an installation each: exempt, otherwise covered, or counted once. The rows of all that was
 * found are never asked for, as they are made for whoever opens them.
 */
function takenOff({ steps }: PositionLine): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const step of steps) {
    if (step.side !== "required" || step.quantity >= 0) continue;
    for (const { id, counts } of step.rows) sums.set(id, (sums.get(id) ?? 0) + counts);
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
