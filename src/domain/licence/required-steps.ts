import { counted } from "./counted.ts";
import { compareText, compareTitle, type FoundOnDevice, type ProductInstalled } from "./installed-devices.ts";
import { lazyStep } from "./lazy-step.ts";
import { installationsOn, type Requirement } from "./metrics/metric.ts";
import type { PositionRow, PositionStep } from "./position-line.ts";

/** Labels of the steps that leave installations out of the count. */
export const ON_DISPOSED = "On disposed devices";
export const EXEMPT = "Exempt";

/** Label of the step with every installation that was found. */
export const INSTALLATIONS_FOUND = "Installations found";

/** From the installations found to what the metric demands, before any right is spent. */
export function requiredSteps(
  installed: ProductInstalled,
  exempt: readonly PositionRow[],
  requirement: Requirement,
): PositionStep[] {
  const { disposed } = installed;
  const onDisposed = lazyStep("required", ON_DISPOSED, -installationsOn(disposed), () => disposed.map(disposedRow));
  return [
    installationsFound(installed, installationsOn(installed.counting) + installationsOn(disposed), foundRow),
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
export function freeSteps(installed: ProductInstalled): PositionStep[] {
  const freeRow = (device: FoundOnDevice): PositionRow => {
    const row = foundRow(device);
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

function foundRow(device: FoundOnDevice): PositionRow {
  return {
    register: "hardware",
    id: device.id,
    title: device.title,
    counts: device.installations,
    sentence: `${counted(device.installations, "installation", "installations")}${versionsOf(device)}.`,
  };
}

function versionsOf({ versions }: FoundOnDevice): string {
  const [first = ""] = versions;
  if (versions.length === 1) return first === "" ? "" : `, version ${first}`;
  const different = [...new Set(versions)].filter((version) => version !== "").sort(compareText);
  if (different.length === 0) return "";
  return `, ${different.length === 1 ? "version" : "versions"} ${different.join(", ")}`;
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
