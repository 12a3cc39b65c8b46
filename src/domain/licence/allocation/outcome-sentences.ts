import { unreachable } from "../../value/result.ts";
import { isWithinVersion } from "../../value/version-order.ts";
import { counted } from "../counted.ts";
import { isSameEdition } from "../effective/lot.ts";
import type { Pool } from "../effective/pool.ts";
import type { Outcome } from "./allocation.ts";
import { fitOf, type Term } from "./fit.ts";
import type { Need } from "./need.ts";
import { poolsFor } from "./pools-for.ts";
import { openRegionSentence, placeWords } from "./region-words.ts";

/** Rights of a pool, by its place in the list. */
export interface Share {
  readonly pool: number;
  readonly quantity: number;
}

/** What was spent on a use. `together`: how many uses one licence covers on the device. */
export interface Spending {
  readonly by: readonly Share[];
  readonly exempt: boolean;
  readonly together: number;
}

/** Why a use is covered. */
export function coveredSentence(need: Need, { by, exempt, together }: Spending, pools: readonly Pool[]): string {
  const from = by.flatMap(({ pool }) => pools[pool] ?? []);
  const titles = from.map((pool, i) => {
    const share = from.length > 1 ? `${counted(by[i]?.quantity ?? 0, "right", "rights")} of ` : "";
    return `${share}${pool.title}`;
  });
  const [pool] = from;
  if (pool === undefined) return "Covered.";
  if (exempt) return `Second use on a portable device of the same user, free with ${pool.title}.`;
  const pinned = need.pinnedTo === undefined ? "" : ", as pinned";
  return `Covered by ${titles.join(" and ")}${howOf(need, pool, together)}${pinned}.`;
}

function howOf(need: Need, pool: Pool, together: number): string {
  const { scope, unlimited, version, edition } = pool;
  const parts: string[] = [];
  if (scope.device !== undefined) parts.push("bound to this device");
  if (scope.person !== undefined) parts.push("bound to this person");
  if (scope.site !== undefined) parts.push("for this site");
  if (unlimited) parts.push("unlimited");
  if (together > 1) parts.push(`one licence for ${together} programs of the device`);
  if (version !== undefined && !isWithinVersion(need.version ?? "", version)) {
    parts.push(`version ${version} used as ${need.version}`);
  }
  if (edition !== undefined && !isSameEdition(need.edition ?? "", edition)) {
    parts.push(`edition ${edition} used as ${need.edition}`);
  }
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

/** Why a use is not covered: the reason of the right that comes nearest. */
export function uncovered(pools: readonly Pool[], left: readonly (number | undefined)[]): (need: Need) => Outcome {
  const poolsOf = poolsFor(pools);
  return (need) => {
    let nearest: { pool: Pool; terms: readonly Term[]; unknown: readonly Term[]; left: number } | undefined;
    for (const i of poolsOf(need)) {
      const pool = pools[i];
      if (pool === undefined) continue;
      const fit = fitOf(pool, need);
      const [terms, unknown] = fit.fits ? [[], []] : [fit.against, fit.unknown];
      const far = terms.length * 100 + unknown.length;
      if (nearest && far >= nearest.terms.length * 100 + nearest.unknown.length) continue;
      nearest = { pool, terms, unknown, left: left[i] ?? 0 };
    }
    if (nearest === undefined) {
      const sentence = "No right for it is recorded.";
      return { need, covered: false, reason: "noRight", right: undefined, isOpen: false, sentence };
    }
    const right = nearest.pool.owner;
    const [reason] = [...nearest.terms, ...nearest.unknown];
    const isOpen = nearest.terms.length === 0 && nearest.unknown.length > 0;
    if (reason === undefined) {
      const sentence =
        nearest.left === 0 || need.quantity === 1
          ? `All rights of ${nearest.pool.title} that fit are used up.`
          : `It needs ${need.quantity} rights; of ${nearest.pool.title} only ${nearest.left} are left, and part of a device can't be covered.`;
      return { need, covered: false, reason: "usedUp", right, isOpen, sentence };
    }
    const sentence = isOpen ? unknownSentence(reason, nearest.pool, need) : againstSentence(reason, nearest.pool, need);
    return { need, covered: false, reason, right, isOpen, sentence };
  };
}

const WORDS: Readonly<Record<Term, string>> = {
  pin: "pinned right",
  device: "device",
  person: "person",
  site: "site",
  entity: "legal entity",
  environment: "environment",
  region: "country or site",
  edition: "edition",
  version: "version",
  virtual: "kind of device",
};

function unknownSentence(term: Term, { title, scope }: Pool, { place }: Need): string {
  if (term === "region" && place) return openRegionSentence(title, scope, place);
  return `Whether ${title} covers it can't be told: the ${WORDS[term]} is not recorded.`;
}

function againstSentence(term: Term, pool: Pool, need: Need): string {
  const { title, scope } = pool;
  switch (term) {
    case "pin":
      return `It is pinned to another right than ${title}, and that one can't cover it.`;
    case "device":
      return `${title} is bound to another device.`;
    case "person":
      return `${title} is bound to another person.`;
    case "site":
      return `${title} is for another site.`;
    case "entity":
      return `${title} is for another legal entity.`;
    case "environment":
      return `${title} is for ${scope.environment}, the use is ${need.environment}.`;
    case "region":
      return `${title} is for ${scope.regions.join(", ")}, the use is in ${need.place && placeWords(need.place)}.`;
    case "edition":
      return `${title} is for edition ${pool.edition} and may not be used as ${need.edition}.`;
    case "version":
      return `${title} is for version ${pool.version} and may not be used as ${need.version}.`;
    case "virtual":
      return `${title} is an OEM licence and covers no virtual machine.`;
    default:
      return unreachable(term);
  }
}
