import type { Value } from "../registers/field.ts";
import type { RegisterRecord } from "../registers/register.ts";
import type { RecordId } from "../value/record-id.ts";
import type { DraftRecords } from "./draft-records.ts";
import type { Links } from "./links.ts";
import { type RowValues, textIn } from "./row-values.ts";

/**
 * What was filled in of a right besides what its row says.
 *
 * @property assumed      the name of a title that nobody knew before
 * @property usualMetric  whether the metric is the usual one of its product
 */
export interface LinkedSoftware {
  readonly assumed?: string;
  readonly usualMetric?: true;
}

/**
 * Fills in the product that a right is for. What a person linked by hand stays, unless the file has a column for it.
 *
 * @param values  of the right, with its links; they are changed
 * @param found   the right on record
 */
export function linkSoftware(
  { draft, links }: { readonly draft: DraftRecords; readonly links: Links },
  values: Record<string, Value | null>,
  { values: said, open }: Pick<RowValues, "values" | "open">,
  found: RegisterRecord | undefined,
): LinkedSoftware {
  const named = textIn(said, "software");
  const { name: own } = values;
  const name = named ?? (typeof own === "string" ? own : undefined);
  if (name === undefined || (named === undefined && found?.values.software !== undefined)) return {};
  const publisher = values.publisher;
  const by = typeof publisher === "string" ? draft.get("party", publisher) : undefined;
  const link = links.toSoftware(name, by?.id, "");
  values.software = link.id;
  const isOpen = values.metric === undefined && !open.includes("metric");
  const isUsual = !found && link.usualMetric !== undefined && isOpen;
  if (isUsual) values.metric = link.usualMetric;
  return { ...(link.assumed ? { assumed: name } : {}), ...(isUsual ? { usualMetric: true } : {}) };
}

/** Fills in the licences that a maintenance right rests on, and their product. */
export function linkBase(
  draft: DraftRecords,
  values: Record<string, Value | null>,
  base: RecordId,
  found: RegisterRecord | undefined,
): void {
  values.base = base;
  const software = draft.get("entitlement", base)?.values.software;
  if (software !== undefined && found?.values.software === undefined) values.software = software;
}
