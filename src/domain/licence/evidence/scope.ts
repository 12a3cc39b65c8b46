import type { RecordId } from "../../value/record-id.ts";
import type { LicenceFacts } from "../facts.ts";
import { familiesOf } from "../families.ts";
import { hostsOf } from "../metrics/machine-facts.ts";

/**
 * The products of a pack: those chosen, with all that share rights with them, because their numbers can't be recomputed
 * without each other.
 */
export function scopeOf(facts: LicenceFacts, chosen: readonly RecordId[]): ReadonlySet<RecordId> {
  const wanted = new Set(chosen);
  const groups = familiesOf(facts).groups.filter((group) => group.some(({ id }) => wanted.has(id)));
  return new Set(groups.flatMap((group) => group.map(({ id }) => id)));
}

/**
 * The facts about these products and nothing else: what is made from them can't tell of another product, of a right to
 * one, or of a device without them, save the hosts on which their virtual machines run. Of a whole scope the position says the same as that of all facts.
 */
export function factsWithin(facts: LicenceFacts, scope: ReadonlySet<RecordId>): LicenceFacts {
  const isWithin = ({ product }: { readonly product: RecordId | undefined }) =>
    product !== undefined && scope.has(product);
  const installations = facts.installations.filter(isWithin);
  const entitlements = facts.entitlements.filter(isWithin);
  const places = new Set(installations.map(({ device }) => device));
  const machines = new Map(facts.devices.map((device) => [device.id, device]));
  const here = facts.devices.filter(({ id, state }) => places.has(id) && state !== "disposed");
  const hosts = new Set(hostsOf(here, machines).map(({ id }) => id));
  const rights = new Set(entitlements.map(({ id }) => id));
  return {
    products: facts.products.filter(({ id }) => scope.has(id)),
    installations,
    devices: facts.devices.filter(({ id }) => places.has(id) || hosts.has(id)),
    entitlements,
    releases: facts.releases.filter(isWithin),
    seats: facts.seats.filter(isWithin),
    measured: facts.measured.filter(isWithin),
    parameters: facts.parameters,
    decided: facts.decided.filter((each) => isWithin(each) || (each.right && rights.has(each.right))),
  };
}
