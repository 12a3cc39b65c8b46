import { allocated } from "../allocation/allocated.ts";
import type { AllocationCase, Expected } from "./example.ts";

/** What the rights of a case cover, by the names of docs/licence-rules.md#worked-examples, and how it comes about. */
export function runAllocation({ rights, releases, needs, asAt }: AllocationCase): {
  readonly got: Expected;
  readonly sentences: readonly string[];
} {
  const result = allocated(rights, releases, needs, asAt);
  const { pools, uncovered, explanation, ...numbers } = result;
  const got: Record<string, number | string> = { ...numbers };
  const count = (name: string, quantity: number) => {
    got[name] = Number(got[name] ?? 0) + quantity;
  };
  for (const { version } of rights) if (version !== undefined) count(`version ${version}`, 0);
  for (const { version, quantity } of pools) if (version !== undefined) count(`version ${version}`, quantity);
  const [pool, ...others] = pools;
  if (pool?.version !== undefined && others.length === 0) got["right version"] = pool.version;
  for (const { id, kind, quantity = 0 } of rights) {
    if (kind !== "upgrade" && kind !== "stepUp") continue;
    const used = pools.filter((each) => each.rights.includes(id)).reduce((sum, each) => sum + each.quantity, 0);
    count("unusable upgrades", quantity - used);
  }
  const short = [...new Set(uncovered.map(({ id }) => id.split("\n")[0] ?? id))].sort();
  if (short.length > 0) got["short on"] = short.join(", ");
  return { got, sentences: explanation.map((sentence) => sentence.replace("\n", " ")) };
}
