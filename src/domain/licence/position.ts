import type { CalendarDate } from "../value/calendar-date.ts";
import type { RecordId } from "../value/record-id.ts";
import { counted } from "./counted.ts";
import type { EntitlementFact, LicenceFacts, Product } from "./facts.ts";
import { compareText, type FoundOnDevice, installedDevices, type ProductInstalled } from "./installed-devices.ts";
import { metricOf } from "./metrics/all.ts";
import { installationsOn, type Metric, type Requirement } from "./metrics/metric.ts";
import { perInstall } from "./metrics/per-install.ts";
import type { PositionLine, PositionRow, PositionStep } from "./position-line.ts";
import { freeSentence, openSentence, resultSentence } from "./position-sentence.ts";
import { type Rights, rightsAt } from "./rights.ts";

const NOWHERE: ProductInstalled = { counting: [], disposed: [] };

/**
 * The licence position at a day: one line for each product with rights or installations, by publisher and name.
 *
 * Missing facts make a line not evaluable, never 0. Shortfall and surplus stay apart. The order of the facts doesn't
 * matter. Cost grows linearly with the installations. Rules: docs/licence-rules.md.
 */
export function position(facts: LicenceFacts, asAt: CalendarDate): PositionLine[] {
  const installedByProduct = installedDevices(facts);
  const entitlementsByProduct = new Map<RecordId, EntitlementFact[]>();
  for (const entitlement of facts.entitlements) {
    if (entitlement.product === undefined) continue;
    const known = entitlementsByProduct.get(entitlement.product);
    if (known) known.push(entitlement);
    else entitlementsByProduct.set(entitlement.product, [entitlement]);
  }
  const lines: PositionLine[] = [];
  for (const product of productsInOrder(facts.products)) {
    const entitlements = entitlementsByProduct.get(product.id) ?? [];
    const installed = installedByProduct.get(product.id);
    if (entitlements.length === 0 && !installed) continue;
    lines.push(lineOf(product, rightsAt(entitlements, asAt), entitlements.length, installed ?? NOWHERE, asAt));
  }
  return lines;
}

function productsInOrder(products: readonly Product[]): Product[] {
  return [...products].sort(
    (a, b) =>
      compareText(a.publisher.toLowerCase(), b.publisher.toLowerCase()) ||
      compareText(a.name.toLowerCase(), b.name.toLowerCase()) ||
      compareText(a.id, b.id),
  );
}

function lineOf(
  product: Product,
  rights: Rights,
  entitlements: number,
  installed: ProductInstalled,
  asAt: CalendarDate,
): PositionLine {
  const named: Metric | undefined = rights.metric === undefined ? undefined : metricOf(rights.metric);
  const byInstallation: Metric = perInstall;
  const demanded = (named ?? byInstallation).requirement(installed.counting);
  const countInstead = rights.unlimited && demanded.unknown !== undefined;
  const requirement = countInstead ? byInstallation.requirement(installed.counting) : demanded;
  const metric = named && !countInstead ? named : byInstallation;
  const base = {
    product: product.id,
    name: product.name,
    publisher: product.publisher,
    metric: countInstead ? undefined : rights.metric,
    unlimited: rights.unlimited,
    rights: rights.quantity,
    provable: rights.provable,
  };
  if (product.licenceNeeded === false) {
    const steps = [...rights.steps, ...freeSteps(installed)];
    const sentence = freeSentence(installed.counting.length, rights);
    const result = { required: 0, covered: 0, shortfall: 0, surplus: Math.max(0, rights.quantity) };
    return { ...base, ...result, status: "noLicenceNeeded", sentence, steps };
  }
  const steps = [...rights.steps, ...requiredSteps(installed, requirement)];
  const gaps = gapsOf(product, rights, entitlements, requirement);
  if (gaps.length > 0) {
    const sentence = openSentence(gaps, rights, requirement, metric, asAt);
    const result = { required: undefined, covered: undefined, shortfall: undefined, surplus: undefined };
    return { ...base, ...result, status: "notEvaluable", sentence, steps };
  }
  const required = requirement.quantity;
  const covered = rights.unlimited ? required : Math.min(required, rights.quantity);
  const shortfall = required - covered;
  const surplus = rights.unlimited ? 0 : rights.quantity - covered;
  const status = shortfall > 0 ? "under" : surplus > 0 ? "over" : "compliant";
  const sentence = resultSentence({ required, shortfall, surplus, metric, rights, entitlements, asAt });
  return { ...base, required, covered, shortfall, surplus, status, sentence, steps };
}

/** Sentences that say why a number can't be given; none when it can. */
function gapsOf(product: Product, rights: Rights, entitlements: number, requirement: Requirement): readonly string[] {
  if (entitlements === 0 && product.licenceNeeded === undefined && requirement.quantity > 0) {
    return ["No right is recorded and nobody has decided yet whether this product needs a licence."];
  }
  return requirement.unknown === undefined ? rights.problems : [...rights.problems, requirement.unknown];
}

function requiredSteps(installed: ProductInstalled, requirement: Requirement): PositionStep[] {
  const { disposed } = installed;
  const onDisposed = lazyStep("On disposed devices", -installationsOn(disposed), () => disposed.map(disposedRow));
  return [
    installationsFound(installed, installationsOn(installed.counting) + installationsOn(disposed), foundRow),
    ...(disposed.length > 0 ? [onDisposed] : []),
    ...requirement.steps.filter((step) => step.rows.length > 0).map((step) => requiredStep(step.label, step.rows)),
  ];
}

function freeSteps(installed: ProductInstalled): PositionStep[] {
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
  return lazyStep("Installations found", quantity, () => foundInOrder(installed).map(rowOf));
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
  return (compareText(a.title, b.title) || compareText(a.id, b.id)) < 0;
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

/** A step whose rows are made when somebody looks: of all the installations of an organisation few are ever opened. */
function lazyStep(label: string, quantity: number, make: () => readonly PositionRow[]): PositionStep {
  let made: readonly PositionRow[] | undefined;
  return {
    side: "required",
    label,
    quantity: quantity === 0 ? 0 : quantity,
    get rows() {
      made ??= make();
      return made;
    },
  };
}
