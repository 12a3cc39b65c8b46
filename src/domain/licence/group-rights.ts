import type { CalendarDate } from "../value/calendar-date.ts";
import type { RecordId } from "../value/record-id.ts";
import { type EffectiveRights, effectiveRights } from "./effective/effective-rights.ts";
import type { Pool } from "./effective/pool.ts";
import type { Release, RightFact } from "./effective/right-fact.ts";
import type { Product } from "./facts.ts";
import type { Families } from "./families.ts";
import { compareTitle } from "./installed-devices.ts";

/** The rights of products that are looked at together. `pools` name families, not titles; `ownerOf` names the title. */
export interface GroupRights {
  readonly rights: readonly RightFact[];
  readonly effective: EffectiveRights;
  readonly pools: readonly Pool[];
  /** The title a right is recorded for; its place in the position. */
  readonly ownerOf: (right: RecordId) => RecordId | undefined;
  /** Whether versions of the product's uses are compared with those of its rights. */
  readonly comparesVersions: (product: Product) => boolean;
}

/** Combines the rights of a group. What a right leaves blank of version and edition its title says. */
export function groupRights(
  products: readonly Product[],
  rights: readonly RightFact[],
  releases: readonly Release[],
  families: Families,
  asAt: CalendarDate,
): GroupRights {
  const byId = new Map(products.map((product) => [product.id, product]));
  const owners = new Map(rights.map(({ id, product }) => [id, product]));
  const inOrder = [...rights].sort(compareTitle);
  const inFamily = inOrder.map((right) => {
    const title = right.product === undefined ? undefined : byId.get(right.product);
    return title ? named(right, title, products, families) : right;
  });
  const known = releases.map((release) => ({ ...release, product: families.keyOf(release.product) }));
  const effective = effectiveRights(inFamily, known, asAt);
  const keysWith = (test: (product: Product) => boolean) =>
    new Set(products.filter(test).map(({ id }) => families.keyOf(id)));
  const dated = new Set(releases.map(({ product }) => product));
  const comparesVersions = (product: Product) => product.version !== undefined || dated.has(product.id);
  const versioned = keysWith(comparesVersions);
  const edited = keysWith(({ edition }) => edition !== undefined);
  return {
    rights: inFamily,
    effective,
    pools: effective.pools.map((pool) => ({
      ...pool,
      version: pool.products.some((key) => versioned.has(key)) ? pool.version : undefined,
      edition: pool.products.some((key) => edited.has(key)) ? pool.edition : undefined,
    })),
    ownerOf: (right) => owners.get(right),
    comparesVersions,
  };
}

function named(right: RightFact, title: Product, products: readonly Product[], families: Families): RightFact {
  const parts = products.filter(({ suiteOf }) => suiteOf === title.id).map(({ id }) => families.keyOf(id));
  return {
    ...right,
    product: families.keyOf(title.id),
    version: right.version ?? (right.kind === "subscription" ? undefined : title.version),
    edition: right.edition ?? title.edition,
    parts,
  };
}
