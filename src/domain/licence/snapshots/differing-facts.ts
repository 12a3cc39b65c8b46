import { entitlement } from "../../registers/entitlement.ts";
import type { Field } from "../../registers/field.ts";
import type { CalendarDate } from "../../value/calendar-date.ts";
import { canonicalJson } from "../../value/canonical-json.ts";
import { plainJson } from "../../value/plain-json.ts";
import type { RecordId } from "../../value/record-id.ts";
import type { RightFact } from "../effective/right-fact.ts";
import type { DeviceFact, Product } from "../facts.ts";
import { compareText } from "../installed-devices.ts";
import type { MetricName } from "../metrics/metric-names.ts";
import type { FactsByProduct } from "./facts-by-product.ts";

/** Why a line differs: what happened, and to which records, by name. */
export interface Reason {
  readonly says: string;
  readonly names: readonly string[];
}

/** The facts of one side of a comparison, and its day. */
export interface Side {
  readonly facts: FactsByProduct;
  readonly day: CalendarDate;
}

/** Facts of a right in the words of a form; those with `true` are told with their values. */
const RIGHT_WORDS: readonly (readonly [keyof RightFact, string, boolean])[] = [
  ["quantity", "quantity", true],
  ["unitsPerPack", "units per pack", true],
  ["metric", "metric", true],
  ["kind", "kind", true],
  ["unlimited", "unlimited", true],
  ["validFrom", "valid from", true],
  ["validTo", "valid to", true],
  ["maintenanceTo", "maintenance to", true],
  ["version", "version", true],
  ["edition", "edition", true],
  ["hasProof", "proof", true],
  ["upgradeFrom", "upgrades from", false],
  ["downgradeTo", "older versions", false],
  ["editionDownTo", "lower editions", false],
  ["base", "the right it rests on", false],
  ["parts", "parts of the suite", false],
  ["scope", "terms", false],
];

const PRODUCT_WORDS: readonly (readonly [keyof Product, string, boolean])[] = [
  ["licenceNeeded", "licence needed", true],
  ["family", "family", true],
  ["edition", "edition", true],
  ["version", "version", true],
  ["suiteOf", "part of suite", false],
];

/** What differs in the rights of a product. */
export function differingRights(product: RecordId, before: Side, after: Side): readonly Reason[] {
  const [then, now] = [before.facts.rightsOf(product), after.facts.rightsOf(product)];
  const wasThere = (right: RightFact) => then.some(({ id }) => id === right.id);
  const both = now.flatMap((right) => then.filter(({ id }) => id === right.id).map((old) => [old, right] as const));
  const kept = both.filter(([old, right]) => !old.retired && !right.retired);
  const titles = (rights: readonly RightFact[]) => rights.map(({ title }) => title);
  return told([
    ["Rights added", titles(now.filter((right) => !wasThere(right)))],
    ["Rights gone from the register", titles(then.filter(({ id }) => !now.some((right) => right.id === id)))],
    ["Rights retired", titles(both.filter(([old, right]) => !old.retired && right.retired).map(([, right]) => right))],
    [
      "Rights back in use",
      titles(both.filter(([old, right]) => old.retired && !right.retired).map(([, right]) => right)),
    ],
    [
      "Rights expired",
      titles(
        kept.filter(([old, { validTo }]) => !isOver(old.validTo, before.day) && isOver(validTo, after.day)).map(last),
      ),
    ],
    [
      "Rights come into force",
      titles(
        kept
          .filter(([old, { validFrom }]) => isAhead(old.validFrom, before.day) && !isAhead(validFrom, after.day))
          .map(last),
      ),
    ],
    [
      "Rights changed",
      both.flatMap(([old, right]) => {
        const changes = changedWords(old, right, RIGHT_WORDS);
        return changes === "" ? [] : [`${right.title} (${changes})`];
      }),
    ],
  ]);
}

/** What differs in where a product is installed, and in what is recorded of those devices. */
export function differingInstallations(
  product: RecordId,
  metric: MetricName | undefined,
  before: Side,
  after: Side,
): readonly Reason[] {
  const [then, now] = [before.facts.installedOn(product), after.facts.installedOn(product)];
  const lists = { appeared: [], gone: [], changed: [], disposed: [], back: [], user: [] } satisfies Record<
    string,
    string[]
  >;
  const found: Record<keyof typeof lists, string[]> = lists;
  const countsUsers = metric !== undefined && /user/i.test(metric);
  for (const id of new Set([...then.keys(), ...now.keys()])) {
    const [had, has] = [then.get(id) ?? 0, now.get(id) ?? 0];
    const [old, device] = [before.facts.device(id), after.facts.device(id)];
    const name = (device ?? old)?.title ?? id;
    if (had === 0) found.appeared.push(name);
    else if (has === 0) found.gone.push(name);
    else if (had !== has) found.changed.push(`${name} (${had} → ${has})`);
    if (!old || !device || had === 0 || has === 0) continue;
    if (isDisposed(device) !== isDisposed(old)) found[isDisposed(device) ? "disposed" : "back"].push(name);
    if (countsUsers && old.user !== device.user) {
      found.user.push(`${name} (${old.userName || "nobody"} → ${device.userName || "nobody"})`);
    }
  }
  return told([
    ["Installations appeared on", found.appeared],
    ["Installations disappeared from", found.gone],
    ["Number of installations changed on", found.changed],
    ["Devices disposed of", found.disposed],
    ["Devices no longer disposed of", found.back],
    ["Users changed", found.user],
  ]);
}

/** What differs in how the title is described, and in what somebody decided about single uses. */
export function differingDecisions(product: RecordId, before: Side, after: Side): readonly Reason[] {
  const [old, title] = [before.facts.product(product), after.facts.product(product)];
  const changes = old && title ? changedWords(old, title, PRODUCT_WORDS) : "";
  const [then, now] = [before.facts.decidedOf(product), after.facts.decidedOf(product)];
  const texts = (side: Side, all: typeof now, others: typeof now) => {
    const known = new Set(others.map((each) => canonicalJson(plainJson(each))));
    return all
      .filter((each) => !known.has(canonicalJson(plainJson(each))))
      .map(({ kind, right, device }) => {
        const on = device === undefined ? "" : ` on ${side.facts.device(device)?.title ?? device}`;
        const of = right === undefined ? (title ?? old)?.name : (side.facts.right(right)?.title ?? right);
        return `${of}${on} (${kind})`;
      });
  };
  return told([
    ["The software title changed", changes === "" ? [] : [changes]],
    ["Allocations recorded or changed", texts(after, now, then)],
    ["Allocations no longer so", texts(before, then, now)],
  ]);
}

/** Reasons for which there are names, these in order. */
export function told(lists: readonly (readonly [string, readonly string[]])[]): readonly Reason[] {
  return lists.flatMap(([says, names]) => (names.length === 0 ? [] : [{ says, names: [...names].sort(compareText) }]));
}

function last<T>([, second]: readonly [T, T]): T {
  return second;
}

function isOver(validTo: CalendarDate | undefined, day: CalendarDate): boolean {
  return validTo !== undefined && validTo < day;
}

function isAhead(validFrom: CalendarDate | undefined, day: CalendarDate): boolean {
  return validFrom !== undefined && validFrom > day;
}

function isDisposed({ state }: DeviceFact): boolean {
  return state === "disposed";
}

function changedWords<T extends object>(
  old: T,
  now: T,
  words: readonly (readonly [keyof T, string, boolean])[],
): string {
  return words
    .filter(([field]) => !same(old[field], now[field]))
    .map(([field, word, isTold]) =>
      isTold ? `${word} ${valueText(field, old[field])} → ${valueText(field, now[field])}` : word,
    )
    .join(", ");
}

function same(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(plainJson(a ?? null)) === canonicalJson(plainJson(b ?? null));
}

/** Kinds and metrics by the labels they have in forms. */
function valueText(field: PropertyKey, value: unknown): string {
  if (value === undefined) return "blank";
  if (typeof value === "boolean") return value ? "yes" : "no";
  const described: Field | undefined = entitlement.fields.find(({ id }) => id === field);
  return described?.choices?.find(({ id }) => id === value)?.label ?? String(value);
}
