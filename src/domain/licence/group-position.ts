import type { CalendarDate } from "../value/calendar-date.ts";
import type { RecordId } from "../value/record-id.ts";
import { type Coverage, covered, noCoverage } from "./coverage.ts";
import { exempted, pinned } from "./decided-uses.ts";
import type { Pool } from "./effective/pool.ts";
import type { Release, RightFact } from "./effective/right-fact.ts";
import type { Decided, MeasuredFact, MetricId, Product, SeatFact } from "./facts.ts";
import type { Families } from "./families.ts";
import { type GroupRights, groupRights } from "./group-rights.ts";
import { compareText, type FoundOnDevice, type ProductInstalled } from "./installed-devices.ts";
import { metricOf } from "./metrics/all.ts";
import { countsMeasured } from "./metrics/measured-in.ts";
import { measuredInForce } from "./metrics/measured-in-force.ts";
import type { Requirement } from "./metrics/metric.ts";
import type { Surroundings } from "./metrics/surroundings.ts";
import type { Parameters } from "./parameters/parameter.ts";
import type { PositionLine, PositionRow } from "./position-line.ts";
import { productLine } from "./product-line.ts";
import { isSpent, type Use, usesOf } from "./uses.ts";

/** Products to look at together, with what concerns them. Pins and exemptions are the organisation's, in force on the day. */
export interface Group {
  readonly products: readonly Product[];
  readonly rights: readonly RightFact[];
  readonly releases: readonly Release[];
  readonly families: Families;
  readonly installed: ReadonlyMap<RecordId, ProductInstalled>;
  readonly pins: readonly Decided[];
  readonly exemptions: readonly Decided[];
  readonly around: Omit<Surroundings, "seats" | "measured" | "parameters" | "day"> & {
    readonly parametersOf: (product: RecordId) => Parameters;
    readonly seats: ReadonlyMap<RecordId, readonly SeatFact[]>;
    readonly measured: ReadonlyMap<RecordId, readonly MeasuredFact[]>;
  };
  readonly asAt: CalendarDate;
}

/**
 * What is known of one product before rights are spent.
 *
 * @property metrics   those of its rights that count
 * @property uncounted names of what was measured and that the metric doesn't count
 * @property recorded  the one that rights name; undefined when installations are counted for want of one
 */
export interface Demand {
  readonly product: Product;
  readonly rights: readonly RightFact[];
  readonly pools: readonly Pool[];
  readonly metrics: readonly MetricId[];
  readonly recorded: MetricId | undefined;
  readonly countedIn: MetricId;
  readonly uncounted: readonly string[];
  readonly unlimited: boolean;
  readonly installed: ProductInstalled;
  readonly counting: readonly FoundOnDevice[];
  readonly exempt: readonly PositionRow[];
  readonly notes: readonly string[];
  readonly requirement: Requirement;
}

const NOWHERE: ProductInstalled = { counting: [], disposed: [] };

/** The lines of products that share rights. Source: docs/licence-rules.md#families-and-suites. */
export function groupPosition(group: Group): PositionLine[] {
  const { products, rights, releases, families, asAt } = group;
  const combined = groupRights(products, rights, releases, families, asAt);
  const demands = products.flatMap((product) => demandOf(product, group, combined));
  if (demands.length === 0) return [];
  const owners = new Map(demands.flatMap(({ product, pools }) => pools.map(({ id }) => [id, product.id] as const)));
  const coverage = new Map<RecordId, Coverage>();
  const left = new Map<string, number | undefined>();
  const notes: string[] = [];
  for (const metric of new Set(demands.map(({ countedIn }) => countedIn))) {
    if (!isSpent(metric)) continue;
    const mine = demands.filter((demand) => demand.countedIn === metric && isOne(demand));
    const pools = mine.flatMap(spendable);
    const some = covered(pinned(usesIn(mine, group, combined), group.pins, pools), pools, (id) => owners.get(id));
    for (const [product, of] of some.byProduct) coverage.set(product, of);
    for (const [pool, rest] of some.left) left.set(pool, rest);
    notes.push(...some.notes);
  }
  const names = new Map(products.map(({ id, name }) => [id, name]));
  return demands.map((demand) =>
    productLine({
      demand,
      combined,
      coverage: coverage.get(demand.product.id) ?? noCoverage(),
      left,
      notes,
      isSpent: isSpent(demand.countedIn) && isOne(demand),
      nameOf: (id) => names.get(id) ?? id,
      others: demands.filter((other) => other !== demand),
      asAt,
    }),
  );
}

function demandOf(product: Product, group: Group, combined: GroupRights): Demand[] {
  const { installed: all, exemptions, families, around, asAt } = group;
  const rights = combined.rights.filter(({ id }) => combined.ownerOf(id) === product.id);
  const installed = all.get(product.id) ?? NOWHERE;
  const measured = measuredInForce(around.measured.get(product.id) ?? [], asAt);
  if (rights.length === 0 && !all.has(product.id) && measured.length === 0) return [];
  const pools = combined.pools.filter(({ owner }) => combined.ownerOf(owner) === product.id);
  const metrics = metricsOf(pools);
  const key = families.keyOf(product.id);
  const foreign = combined.pools.filter((pool) => pool.products.includes(key));
  const recorded = [metrics, metricsOf(rights), metricsOf(foreign)].find((some) => some.length > 0) ?? [];
  const unlimited = pools.some((pool) => pool.unlimited);
  const about = new Set(foreign.flatMap((pool) => pool.rights).concat(rights.map(({ id }) => id)));
  const own = exemptions.filter((each) => each.product === product.id || (each.right && about.has(each.right)));
  const { counting, rows, notes } = exempted(installed.counting, own);
  const [only, ...others] = recorded;
  const named = only !== undefined && others.length === 0 ? metricOf(only) : undefined;
  const surroundings = {
    machines: around.machines,
    parameters: around.parametersOf(product.id),
    seats: around.seats.get(product.id) ?? [],
    measured: around.measured.get(product.id) ?? [],
    day: asAt,
  };
  const demanded = (named ?? metricOf("perInstall")).requirement(counting, surroundings);
  const countsInstead = named === undefined || (unlimited && demanded.unknown !== undefined);
  const countedIn = countsInstead || only === undefined ? "perInstall" : only;
  return [
    {
      product,
      rights,
      pools,
      metrics,
      recorded: countsInstead ? undefined : only,
      countedIn,
      uncounted: measured.filter(({ what }) => !countsMeasured(countedIn, what)).map(({ name }) => name),
      unlimited,
      installed,
      counting,
      exempt: rows,
      notes: countsInstead ? notes : [...notes, ...(demanded.notes ?? [])],
      requirement: countsInstead ? metricOf("perInstall").requirement(counting, surroundings) : demanded,
    },
  ];
}

/** True when all rights of the product count alike, so that they can be spent. */
function isOne({ metrics, unlimited }: Demand): boolean {
  return unlimited || metrics.length <= 1;
}

/** Rights in another metric than the uses are told in can't be spent on them, unless they have no limit. */
function spendable({ pools, metrics, countedIn }: Demand): readonly Pool[] {
  const isAlike = metrics.every((metric) => metric === countedIn);
  return isAlike ? pools : pools.filter(({ unlimited }) => unlimited);
}

function usesIn(demands: readonly Demand[], group: Group, combined: GroupRights): Use[] {
  const boundSites = new Set(combined.pools.flatMap(({ scope }) => scope.site ?? []));
  return demands.flatMap(({ product, countedIn: metric, counting }) => {
    if (product.licenceNeeded === false || !isSpent(metric)) return [];
    const key = group.families.keyOf(product.id);
    const comparesVersions = combined.comparesVersions(product);
    return usesOf({ product, key, metric, comparesVersions, boundSites }, counting);
  });
}

function metricsOf(some: readonly { readonly metric: MetricId | undefined }[]): MetricId[] {
  return [...new Set(some.flatMap(({ metric }) => metric ?? []))].sort(compareText);
}
