import type { CalendarDate } from "../value/calendar-date.ts";
import type { RecordId } from "../value/record-id.ts";
import { decidedOn } from "./decided-uses.ts";
import type { RightFact } from "./effective/right-fact.ts";
import type { LicenceFacts, Product } from "./facts.ts";
import { familiesOf } from "./families.ts";
import { groupPosition } from "./group-position.ts";
import { compareText, installedDevices } from "./installed-devices.ts";
import { parametersOn } from "./parameters/parameters-at.ts";
import type { PositionLine } from "./position-line.ts";

/**
 * The licence position at a day: one line for each product with rights or installations, by publisher and name.
 *
 * Missing facts make a line not evaluable, never 0. Shortfall and surplus stay apart. The order of the facts doesn't
 * matter. Cost grows linearly with the installations. Rules: docs/licence-rules.md.
 */
export function position(facts: LicenceFacts, asAt: CalendarDate): PositionLine[] {
  const installed = installedDevices(facts);
  const families = familiesOf(facts);
  const rights = byProduct(facts.entitlements);
  const releases = byProduct(facts.releases);
  const machines = new Map(facts.devices.filter(({ state }) => state !== "disposed").map((each) => [each.id, each]));
  const around = {
    machines,
    seats: byProduct(facts.seats),
    parameters: parametersOn(facts.parameters, asAt),
  };
  const pins = decidedOn(facts, "pinned", asAt);
  const exemptions = decidedOn(facts, "exempt", asAt);
  const lines = new Map<RecordId, PositionLine>();
  for (const products of families.groups) {
    const of = <T>(lists: ReadonlyMap<RecordId, readonly T[]>) => products.flatMap(({ id }) => lists.get(id) ?? []);
    const own = { products, rights: of(rights), releases: of(releases) };
    for (const line of groupPosition({ ...own, families, installed, pins, exemptions, around, asAt }))
      lines.set(line.product, line);
  }
  return productsInOrder(facts.products).flatMap(({ id }) => lines.get(id) ?? []);
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
