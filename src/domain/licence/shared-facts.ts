import { alike } from "../value/alike.ts";
import type { LicenceFacts } from "./facts.ts";

/**
 * The facts, with every part that says the same as in the facts before taken from them: what was made of such a part can be
 * found again by the part itself. Installations are shared where they are made.
 */
export function sharedFacts(before: LicenceFacts, now: LicenceFacts): LicenceFacts {
  return {
    ...now,
    products: shared(before.products, now.products, byId),
    devices: shared(before.devices, now.devices, byId),
    entitlements: shared(before.entitlements, now.entitlements, byId),
    releases: shared(before.releases, now.releases, ({ product, version }) => `${product} ${version}`),
    decided: shared(before.decided, now.decided, byId),
    seats: shared(before.seats, now.seats, byId),
    measured: shared(before.measured, now.measured, byId),
    parameters: shared(before.parameters, now.parameters, byId),
  };
}

function byId({ id }: { readonly id: string }): string {
  return id;
}

function shared<T>(before: readonly T[], now: readonly T[], keyOf: (part: T) => string): readonly T[] {
  const known = new Map(before.map((part) => [keyOf(part), part]));
  return now.map((part) => {
    const other = known.get(keyOf(part));
    return other !== undefined && alike(other, part) ? other : part;
  });
}
