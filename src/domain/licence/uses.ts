import type { RecordId } from "../value/record-id.ts";
import { compareVersions, isWithinVersion } from "../value/version-order.ts";
import type { Need } from "./allocation/need.ts";
import type { InstallationFact, Product } from "./facts.ts";
import { compareText, type FoundOnDevice } from "./installed-devices.ts";
import type { MetricName } from "./metrics/metric-names.ts";
import type { PositionRow } from "./position-line.ts";

/** Metrics whose rights are spent on single uses, one each. */
export type SpentMetric = Extract<MetricName, "perInstall" | "perDevice" | "perNamedUser">;

/** One use with the record that stands for it. */
export interface Use {
  readonly need: Need;
  readonly product: RecordId;
  readonly of: Pick<PositionRow, "register" | "id" | "title">;
}

/** What has to be known to tell the uses of a product. `key`: what stands for its family. */
export interface UsesOf {
  readonly product: Product;
  readonly key: RecordId;
  readonly metric: SpentMetric;
  readonly comparesVersions: boolean;
  /** Sites that rights of the group are bound to. */
  readonly boundSites: ReadonlySet<RecordId>;
}

/** True for a metric whose rights are spent on single uses. */
export function isSpent(metric: MetricName | undefined): metric is SpentMetric {
  return metric === "perInstall" || metric === "perDevice" || metric === "perNamedUser";
}

/** The uses of one product on devices that count. A user or device with several versions needs a right for the newest. */
export function usesOf(about: UsesOf, installed: readonly FoundOnDevice[]): Use[] {
  switch (about.metric) {
    case "perInstall":
      return installed.flatMap((device) =>
        device.programs
          .map(({ version }) => version)
          .sort(compareText)
          .map((version, i) => use(about, `${device.id} ${i}`, [device], version)),
      );
    case "perDevice":
      return installed.map((device) => use(about, device.id, [device], newest(device.programs)));
    case "perNamedUser":
      return byUser(installed).map((devices) =>
        use(about, devices[0]?.user ?? "", devices, newest(devices.flatMap(({ programs }) => programs))),
      );
  }
}

function byUser(installed: readonly FoundOnDevice[]): FoundOnDevice[][] {
  const devices = new Map<RecordId, FoundOnDevice[]>();
  for (const device of installed) {
    if (device.user === undefined) continue;
    const known = devices.get(device.user);
    if (known) known.push(device);
    else devices.set(device.user, [device]);
  }
  return [...devices.values()];
}

function use(about: UsesOf, id: string, [first, ...others]: readonly FoundOnDevice[], found: string): Use {
  if (first === undefined) throw new Error("A use without a device");
  const { product, key, metric, comparesVersions, boundSites } = about;
  const { device, user, userName } = first;
  const alone = others.length === 0 ? device : undefined;
  const need: Need = {
    id: `${product.id} ${id}`,
    product: key,
    edition: product.edition,
    version: comparesVersions ? versionOf(product, found) : undefined,
    quantity: 1,
    device: alone?.id,
    person: user,
    site: alone?.sites.find((site) => boundSites.has(site)) ?? alone?.sites[0],
    place: alone?.place,
    environment: alone?.environment,
    entity: device.entity,
    form: alone?.form,
    priceMinor: 0,
    pinnedTo: undefined,
  };
  if (metric === "perNamedUser" && user !== undefined) {
    return { need, product: product.id, of: { register: "person", id: user, title: userName } };
  }
  return { need, product: product.id, of: { register: "hardware", id: device.id, title: device.title } };
}

/** The version found where it says more than the title; else the title's. */
function versionOf({ version }: Product, found: string): string | undefined {
  if (version === undefined) return found === "" ? undefined : found;
  return found !== "" && isWithinVersion(found, version) ? found : version;
}

function newest(programs: readonly InstallationFact[]): string {
  const first = programs[0]?.version ?? "";
  return programs.reduce((best, { version }) => (compareVersions(version, best) > 0 ? version : best), first);
}
