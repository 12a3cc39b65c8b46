import { type CalendarDate, isWithin } from "../value/calendar-date.ts";
import type { RecordId } from "../value/record-id.ts";
import type { Pool } from "./effective/pool.ts";
import type { Decided, LicenceFacts } from "./facts.ts";
import { compareText, type FoundOnDevice } from "./installed-devices.ts";
import type { PositionRow } from "./position-line.ts";
import type { Use } from "./uses.ts";

/** The decisions of a kind that hold on a day, in the order of their ids. */
export function decidedOn({ decided }: LicenceFacts, kind: Decided["kind"], asAt: CalendarDate): readonly Decided[] {
  return decided
    .filter((each) => each.kind === kind && isWithin(asAt, each.from ?? null, each.to ?? null))
    .sort((a, b) => compareText(a.id, b.id));
}

/**
 * The uses with the rights that were pinned to them. A pinned right that gives nothing on the day pins nothing: then any
 * other may cover the use.
 */
export function pinned(uses: readonly Use[], pins: readonly Decided[], pools: readonly Pool[]): readonly Use[] {
  if (pins.length === 0) return uses;
  const rightOf = new Map<Use, RecordId>();
  const inOrder = [...uses].sort((a, b) => compareText(a.need.id, b.need.id));
  for (const { right, device, person, quantity } of pins) {
    if (right === undefined) continue;
    const products = new Set(pools.filter(({ rights }) => rights.includes(right)).flatMap((pool) => pool.products));
    if (products.size === 0 || (device === undefined && person === undefined)) continue;
    const places = new Set<RecordId>();
    for (const use of inOrder) {
      const { need } = use;
      if (rightOf.has(use) || !products.has(need.product)) continue;
      if (device !== undefined && need.device !== device) continue;
      if (person !== undefined && need.person !== person) continue;
      if (!places.has(use.of.id) && quantity !== undefined && places.size >= quantity) continue;
      places.add(use.of.id);
      rightOf.set(use, right);
    }
  }
  if (rightOf.size === 0) return uses;
  return uses.map((use) => {
    const right = rightOf.get(use);
    return right === undefined ? use : { ...use, need: { ...use.need, pinnedTo: right } };
  });
}

/** Devices whose use needs no right, as somebody decided with a reason; `open` are decisions that lack one. */
export function exempted(
  installed: readonly FoundOnDevice[],
  exemptions: readonly Decided[],
): { readonly counting: readonly FoundOnDevice[]; readonly rows: PositionRow[]; readonly notes: readonly string[] } {
  const byDevice = new Map(exemptions.flatMap((each) => (each.device === undefined ? [] : [[each.device, each]])));
  if (byDevice.size === 0) return { counting: installed, rows: [], notes: [] };
  const counting: FoundOnDevice[] = [];
  const rows: PositionRow[] = [];
  const notes: string[] = [];
  for (const found of installed) {
    const exemption = byDevice.get(found.id);
    if (exemption === undefined) counting.push(found);
    else if (exemption.reason === "" || exemption.authorisation === "") {
      counting.push(found);
      notes.push(
        `The exemption of “${found.title}” counts once its reason and who authorised it are recorded under Allocations.`,
      );
    } else {
      const sentence = `Exempt: ${exemption.reason.replace(/\.$/, "")}. Authorised by ${exemption.authorisation.replace(/\.$/, "")}.`;
      const { id, title, installations } = found;
      rows.push({ register: "hardware", id, title, counts: -installations, sentence, decision: exemption.id });
    }
  }
  return { counting, rows, notes };
}
