import { canonicalJson } from "../../value/canonical-json.ts";
import { plainJson } from "../../value/plain-json.ts";
import type { RecordId } from "../../value/record-id.ts";
import type { MeasuredFact } from "../facts.ts";
import { measuredInForce } from "../metrics/measured-in-force.ts";
import { type Reason, type Side, told } from "./differing-facts.ts";

/** What differs in what was measured of a product and in force on the day of each side. */
export function differingMeasured(product: RecordId, before: Side, after: Side): readonly Reason[] {
  const [then, now] = [before, after].map(
    ({ facts, day }) => new Map(measuredInForce(facts.measuredOf(product), day).map((each) => [keyOf(each), each])),
  );
  const keys = [...new Set([...(then?.keys() ?? []), ...(now?.keys() ?? [])])];
  const changed = keys.flatMap((key) => {
    const [was, is] = [then?.get(key), now?.get(key)];
    if (was && is && text(was) === text(is)) return [];
    return [`${(is ?? was)?.name} (${quantityOf(was)} → ${quantityOf(is)})`];
  });
  return told([["Measured use", changed]]);
}

function keyOf({ what, name }: MeasuredFact): string {
  return `${what} ${name.toLowerCase()}`;
}

/** What a number counts, whichever record states it. */
function text({ quantity, members, environment, included }: MeasuredFact): string {
  return canonicalJson(plainJson({ quantity, members, environment, included }));
}

function quantityOf(measured: MeasuredFact | undefined): string {
  if (!measured) return "none";
  return measured.quantity ?? (measured.members ? String(measured.members.length) : "blank");
}
