import type { CalendarDate } from "../../value/calendar-date.ts";
import { effectiveRights } from "../effective/effective-rights.ts";
import type { Pool } from "../effective/pool.ts";
import type { Release, RightFact } from "../effective/right-fact.ts";
import { allocate } from "./allocate.ts";
import type { Need } from "./need.ts";

/** Numbers of rights with the reasons. `required` is without uses that are exempt; `unlimited` rights leave no surplus. */
export interface Allocated {
  readonly required: number;
  readonly covered: number;
  readonly exempt: number;
  readonly shortfall: number;
  readonly surplus: number;
  readonly pools: readonly Pool[];
  readonly uncovered: readonly Need[];
  readonly explanation: readonly string[];
}

/** Combines plain rights, spends them on plain uses and adds up: what the worked examples check. */
export function allocated(
  rights: readonly RightFact[],
  releases: readonly Release[],
  needs: readonly Need[],
  asAt: CalendarDate,
): Allocated {
  const effective = effectiveRights(rights, releases, asAt);
  const { outcomes, pools, notes } = allocate(effective.pools, needs);
  let [covered, exempt, shortfall] = [0, 0, 0];
  for (const outcome of outcomes) {
    const { quantity } = outcome.need;
    if (!outcome.covered) shortfall += quantity;
    else if (outcome.exempt) exempt += quantity;
    else covered += quantity;
  }
  return {
    required: covered + shortfall,
    covered,
    exempt,
    shortfall,
    surplus: pools.reduce((sum, { left }) => sum + (left ?? 0), 0),
    pools: effective.pools,
    uncovered: outcomes.flatMap((outcome) => (outcome.covered ? [] : [outcome.need])),
    explanation: [
      ...[...effective.problems, ...effective.findings].map(({ sentence }) => sentence),
      ...effective.assumptions,
      ...outcomes.map(({ need, sentence }) => `${need.id}: ${sentence}`),
      ...notes,
    ],
  };
}
