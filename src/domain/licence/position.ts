import { sameItems } from "../value/alike.ts";
import type { CalendarDate } from "../value/calendar-date.ts";
import type { RecordId } from "../value/record-id.ts";
import { decidedOn } from "./decided-uses.ts";
import type { RightFact } from "./effective/right-fact.ts";
import type { DeviceFact, LicenceFacts, Product } from "./facts.ts";
import { familiesOf } from "./families.ts";
import { groupPosition } from "./group-position.ts";
import { compareText, createInstalledDevices } from "./installed-devices.ts";
import { machinesOf } from "./metrics/machine-facts.ts";
import { parametersOn } from "./parameters/parameters-at.ts";
import type { PositionLine } from "./position-line.ts";
import { sharedFacts } from "./shared-facts.ts";
import { isSpent } from "./uses.ts";

/**
 * The licence position at a day: one line for each product with rights or installations, by publisher and name.
 *
 * Missing facts make a line not evaluable, never 0. Shortfall and surplus stay apart. The order of the facts doesn't
 * matter. Cost grows linearly with the installations. Rules: docs/licence-rules.md.
 */
export function position(facts: LicenceFacts, asAt: CalendarDate): PositionLine[] {
  return createPosition()(facts, asAt);
}

/**
 * `position`, asked again and again: only products that a change since the last time can concern are computed anew, those
 * that share rights together. The answer is the same as `position` gives.
 */
export function createPosition(): (facts: LicenceFacts, asAt: CalendarDate) => PositionLine[] {
  const installedIn = createInstalledDevices();
  let before: LicenceFacts | undefined;
  let machines: ReadonlyMap<RecordId, DeviceFact> = new Map();
  let known = new Map<string, { readonly madeOf: readonly unknown[]; readonly lines: readonly PositionLine[] }>();

  return (given, asAt) => {
    const facts = before ? sharedFacts(before, given) : given;
    const installed = installedIn(facts);
    if (!before || !sameItems(before.devices, facts.devices)) machines = machinesOf(facts.devices);
    before = facts;
    const families = familiesOf(facts);
    const rights = byProduct(facts.entitlements);
    const releases = byProduct(facts.releases);
    const general = parametersOn(facts.parameters, asAt);
    const special = new Set(facts.parameters.map(({ product }) => product));
    const around = {
      machines,
      seats: byProduct(facts.seats),
      measured: byProduct(facts.measured),
      parametersOf: (id: RecordId) => (special.has(id) ? parametersOn(facts.parameters, asAt, id) : general),
    };
    const [pins, exemptions] = [decidedOn(facts, "pinned", asAt), decidedOn(facts, "exempt", asAt)];
    const forAll = [asAt, ...pins, null, ...exemptions, null, ...facts.parameters];
    const now: typeof known = new Map();
    for (const products of families.groups) {
      const of = <T>(lists: ReadonlyMap<RecordId, readonly T[]>) => products.flatMap(({ id }) => lists.get(id) ?? []);
      const own = { products, rights: of(rights), releases: of(releases) };
      const lists = [
        ...products,
        null,
        ...own.rights,
        null,
        ...own.releases,
        null,
        ...of(around.seats),
        null,
        ...of(around.measured),
        null,
      ];
      const found = products.map(({ id }) => installed.get(id));
      const madeOf = [...lists, ...found, asksMachines(own.rights) ? machines : null, ...forAll];
      const key = products[0]?.id ?? "";
      const last = known.get(key);
      const isSame = last !== undefined && sameItems(last.madeOf, madeOf);
      const make = () => groupPosition({ ...own, families, installed, pins, exemptions, around, asAt });
      now.set(key, { madeOf, lines: isSame ? last.lines : make() });
    }
    known = now;
    const lines = new Map([...now.values()].flatMap((group) => group.lines.map((line) => [line.product, line])));
    return productsInOrder(facts.products).flatMap(({ id }) => lines.get(id) ?? []);
  };
}

/** Whether a right counts in a metric that may ask for other devices than those with the product. */
function asksMachines(rights: readonly RightFact[]): boolean {
  return rights.some(({ metric }) => metric !== undefined && !isSpent(metric));
}

function byProduct<T extends { readonly product: RightFact["product"] }>(all: readonly T[]): Map<RecordId, T[]> {
  const lists = new Map<RecordId, T[]>();
  for (const each of all) {
    if (each.product === undefined) continue;
    const known = lists.get(each.product);
    if (known) known.push(each);
    else lists.set(each.product, [each]);
  }
  return lists;
}

function productsInOrder(products: readonly Product[]): Product[] {
  return [...products].sort(
    (a, b) =>
      compareText(a.publisher.toLowerCase(), b.publisher.toLowerCase()) ||
      compareText(a.name.toLowerCase(), b.name.toLowerCase()) ||
      compareText(a.id, b.id),
  );
}
