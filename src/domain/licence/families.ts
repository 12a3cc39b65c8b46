import type { RecordId } from "../value/record-id.ts";
import type { RightFact } from "./effective/right-fact.ts";
import type { LicenceFacts, Product } from "./facts.ts";
import { compareText } from "./installed-devices.ts";
import { createJoined } from "./joined.ts";

/** Which products are versions and editions of one, and which have to be looked at together. */
export interface Families {
  /** The product that stands for its family: the one with the smallest id. */
  readonly keyOf: (product: RecordId) => RecordId;
  /** Products that share rights: of a family, a suite with its parts, or a right that rests on one of another product. */
  readonly groups: readonly (readonly Product[])[];
}

/**
 * Titles of one publisher and family that state a version or edition are forms of one product; a title that states neither
 * can't be told from the others and stands alone. Source: docs/licence-rules.md#families-and-suites.
 */
export function familiesOf({ products, entitlements }: LicenceFacts): Families {
  const inOrder = [...products].sort((a, b) => compareText(a.id, b.id));
  const firstOf = new Map<string, RecordId>();
  const keys = new Map<RecordId, RecordId>();
  const { rootOf, join } = createJoined<RecordId>();
  for (const product of inOrder) {
    const family = familyText(product);
    const first = (family === undefined ? undefined : firstOf.get(family)) ?? product.id;
    if (family !== undefined) firstOf.set(family, first);
    keys.set(product.id, first);
    join(first, product.id);
    if (product.suiteOf !== undefined) join(product.suiteOf, product.id);
  }
  const productOf = new Map(entitlements.map((right: RightFact) => [right.id, right.product]));
  for (const { product, base } of entitlements) {
    const other = base === undefined ? undefined : productOf.get(base);
    if (product !== undefined && other !== undefined) join(product, other);
  }
  const groups = new Map<RecordId, Product[]>();
  for (const product of inOrder) {
    const root = rootOf(product.id);
    const known = groups.get(root);
    if (known) known.push(product);
    else groups.set(root, [product]);
  }
  return { keyOf: (product) => keys.get(product) ?? product, groups: [...groups.values()] };
}

function familyText({ publisher, family, version, edition }: Product): string | undefined {
  if (family === undefined || (version === undefined && edition === undefined)) return undefined;
  return `${publisher}\n${family}`.toLowerCase();
}
