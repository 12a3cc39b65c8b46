import { counted } from "./counted.ts";
import type { InstallationFact } from "./facts.ts";
import { compareText, compareTitle, type FoundOnDevice, type ProductInstalled } from "./installed-devices.ts";
import { lazyStep } from "./lazy-step.ts";
import { installationsOn, type Requirement } from "./metrics/metric.ts";
import type { MetricName } from "./metrics/metric-names.ts";
import type { PositionRow, PositionStep } from "./position-line.ts";

/** Labels of the steps that leave installations out of the count. */
export const ON_DISPOSED = "On disposed devices";
export const EXEMPT = "Exempt";

/** Metrics in which the devices of a person count together, so that each row says whose it is. */
const COUNTS_USERS: ReadonlySet<MetricName> = new Set(["perNamedUser", "perUserInstalls", "perUserDevices"]);

/** Label of the step with every installation that was found. */
export const INSTALLATIONS_FOUND = "Installations found";

/** What rows of installations are told for: the title they count for, and the metric it is counted in. */
interface CountedAs {
  readonly title: string;
  readonly metric: MetricName;
}

/** From the installations found to what the metric demands, before any right is spent. */
export function requiredSteps(
  as: CountedAs,
  installed: ProductInstalled,
  exempt: readonly PositionRow[],
  requirement: Requirement,
): PositionStep[] {
  const { disposed } = installed;
  const onDisposed = lazyStep("required", ON_DISPOSED, -installationsOn(disposed), () => disposed.map(disposedRow));
  return [
    installationsFound(installed, installationsOn(installed.counting) + installationsOn(disposed), (device) =>
      foundRow(device, as),
    ),
    ...(disposed.length > 0 ? [onDisposed] : []),
    ...(exempt.length > 0 ? [requiredStep(EXEMPT, exempt)] : []),
    ...requirement.steps.filter((step) => step.rows.length > 0).map((step) => requiredStep(step.label, step.rows)),
  ];
}

/** What each reading of a contested rule demands. */
export function readingSteps({ readings = [] }: Requirement): PositionStep[] {
  return readings.map(({ label, rows }) => {
    const quantity = rows.reduce((sum, { counts }) => sum + counts, 0);
    return lazyStep("reading", label, quantity, () => rows);
  });
}

/** What was found of a product that needs no licence. */
export function freeSteps(as: CountedAs, installed: ProductInstalled): PositionStep[] {
  const freeRow = (device: FoundOnDevice): PositionRow => {
    const row = foundRow(device, as);
    return { ...row, counts: 0, sentence: `${row.sentence} No licence is needed.` };
  };
  return [installationsFound(installed, 0, freeRow)];
}

function installationsFound(
  installed: ProductInstalled,
  quantity: number,
  rowOf: (device: FoundOnDevice) => PositionRow,
): PositionStep {
  return lazyStep("required", INSTALLATIONS_FOUND, quantity, () => foundInOrder(installed).map(rowOf));
}

/** Both lists stand in the order of their titles already, so they are merged and not sorted again. */
function foundInOrder({ counting, disposed }: ProductInstalled): readonly FoundOnDevice[] {
  if (disposed.length === 0) return counting;
  const found: FoundOnDevice[] = [];
  let next = 0;
  for (const device of counting) {
    for (let gone = disposed[next]; gone && isBefore(gone, device); gone = disposed[++next]) found.push(gone);
    found.push(device);
  }
  return [...found, ...disposed.slice(next)];
}

function isBefore(a: FoundOnDevice, b: FoundOnDevice): boolean {
  return compareTitle(a, b) < 0;
}

function foundRow(device: FoundOnDevice, { title, metric }: CountedAs): PositionRow {
  const user = COUNTS_USERS.has(metric) && device.user !== undefined ? ` Used by ${device.userName}.` : "";
  return {
    register: "hardware",
    id: device.id,
    title: device.title,
    counts: device.installations,
    sentence: `${counted(device.installations, "installation", "installations")}${programsOf(device, title)}.${user}`,
  };
}

/** The programs by the names they were found under, where one differs from the title; else their versions are enough. */
function programsOf({ programs }: FoundOnDevice, title: string): string {
  const plain = title.toLowerCase();
  if (programs.every(({ rawName }) => rawName.toLowerCase() === plain)) return versionsOf(programs);
  const texts = programs.map(({ rawName, version }) => `“${rawName}”${version === "" ? "" : `, version ${version}`}`);
  return `: ${[...new Set(texts)].sort(compareText).join("; ")}`;
}

function versionsOf(programs: readonly InstallationFact[]): string {
  const different = [...new Set(programs.map(({ version }) => version))].filter((version) => version !== "");
  if (different.length === 0) return "";
  return `, ${different.length === 1 ? "version" : "versions"} ${different.sort(compareText).join(", ")}`;
}

function disposedRow(device: FoundOnDevice): PositionRow {
  return {
    register: "hardware",
    id: device.id,
    title: device.title,
    counts: -device.installations,
    sentence: "The device is disposed of, so nothing on it needs a right.",
  };
}

function requiredStep(label: string, rows: readonly PositionRow[]): PositionStep {
  let quantity = 0;
  for (const row of rows) quantity += row.counts;
  return { side: "required", label, quantity, rows };
}
