import { FOUND } from "../registers/installation.ts";
import type { RegisterRecord } from "../registers/register.ts";
import { isFound } from "../registers/text-from-value.ts";
import type { RecordId } from "../value/record-id.ts";
import { compareText } from "./installed-devices.ts";
import { textOf } from "./licence-records.ts";

/** Tells which product a raw name is; undefined when no alias fits. Blank publisher and version are "". */
export type Recognise = (rawName: string, publisher: string, version: string) => RecordId | undefined;

/** One program that an inventory lists, with the product it was recognised as; `inventory` is the record that lists it. */
export interface FoundProgram {
  readonly product: RecordId | undefined;
  readonly name: string;
  readonly publisher: string;
  readonly version: string;
  readonly inventory: RegisterRecord;
}

/**
 * What is on one device after all its inventories. Two sources see the same machine: of a product the list of the
 * source that found most of it counts (with as many, the later inventory), never the lists together.
 *
 * @param inventories  the installation records of one device
 * Source: docs/licence-rules.md#several-inventories-of-one-device.
 */
export function foundOnDevice(inventories: readonly RegisterRecord[], recognise: Recognise): FoundProgram[] {
  const [only] = inventories;
  if (inventories.length <= 1) return only ? programsOf(only, recognise) : [];
  const newestFirst = [...inventories].sort(
    (a, b) =>
      compareText(textOf(b, "lastSeen"), textOf(a, "lastSeen")) ||
      compareText(textOf(a, "source"), textOf(b, "source")) ||
      compareText(a.id, b.id),
  );
  const unrecognised: FoundProgram[] = [];
  const largest = new Map<RecordId, FoundProgram[]>();
  for (const inventory of newestFirst) {
    const byProduct = new Map<RecordId, FoundProgram[]>();
    for (const program of programsOf(inventory, recognise)) {
      if (program.product === undefined) unrecognised.push(program);
      else byProduct.set(program.product, [...(byProduct.get(program.product) ?? []), program]);
    }
    for (const [product, programs] of byProduct) {
      if (programs.length > (largest.get(product)?.length ?? 0)) largest.set(product, programs);
    }
  }
  return [...unrecognised, ...[...largest.values()].flat()];
}

function programsOf(inventory: RegisterRecord, recognise: Recognise): FoundProgram[] {
  const programs: FoundProgram[] = [];
  for (const field in inventory.values) {
    if (!field.startsWith(FOUND)) continue;
    const value = inventory.values[field];
    if (value === undefined || !isFound(value)) continue;
    const { name, publisher = "", version = "" } = value;
    programs.push({ product: recognise(name, publisher, version), name, publisher, version, inventory });
  }
  return programs;
}
