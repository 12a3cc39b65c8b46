import { addDays } from "../../value/calendar-date.ts";
import { fraction, fractionFromDecimal, fractionText, minus, times } from "../../value/fraction.ts";
import { counted } from "../counted.ts";
import type { Given } from "./given.ts";
import { countOf } from "./host-cores.ts";
import { figureOf, required, wholeRow } from "./outcome.ts";
import type { Rule } from "./rule.ts";
import type { Fact } from "./use-facts.ts";

/**
 * Seats that are assigned, also those of leavers until somebody releases them; use doesn't matter. Seats of leavers and
 * seats not used for long are told. Source: docs/licence-rules.md#seats.
 */
export const assignedSeats: Rule = (given, day) => {
  const idleSince = addDays(day, -Math.min(given.whole("seat.idleDays"), 36_500));
  const seats = assigned(given);
  const reclaimable = countOf(
    seats.filter(({ leaver, lastUsed }) => leaver === true || (lastUsed !== undefined && lastUsed <= idleSince)),
  );
  const rows = seats.map(({ name, count = 1, leaver }) =>
    wholeRow(
      name,
      count,
      `${counted(count, "seat", "seats")} assigned${leaver ? " to leavers and not released" : ""}.`,
    ),
  );
  const findings =
    reclaimable > 0 ? [`${counted(reclaimable, "seat", "seats")} of leavers or without use could be released.`] : [];
  return required(rows, { figures: { reclaimable }, findings });
};

/**
 * Seats of a plan whose extra parts some people don't use, while a cheaper plan has all they need. Changes nothing about
 * what is required; proposes what to save. Source: docs/licence-rules.md#seats.
 */
export const cheaperPlan: Rule = (given) => {
  const [plan, lower] = [priceOf(given, "plan"), priceOf(given, "lower plan")];
  const seats = assigned(given);
  const movable = countOf(
    seats.filter((seat) => !given.known(seat.usesExtras, "whether the extra parts are used", seat.name, true)),
  );
  const each = minus(plan, lower);
  const cheaper = each.over > 0n ? movable : 0;
  const findings =
    cheaper > 0
      ? [`${counted(cheaper, "seat", "seats")} could move to the lower plan, which saves ${fractionText(each)} each.`]
      : [];
  const figures = { "could move": cheaper, saving: figureOf(times(fraction(cheaper), each)) };
  const rows = seats.map(({ name, count = 1 }) =>
    wholeRow(name, count, `${counted(count, "seat", "seats")} assigned.`),
  );
  return required(rows, { figures, findings });
};

function assigned(given: Given): readonly Fact<"seats">[] {
  return given
    .list("seats")
    .filter(
      ({ name, state }) => given.known(state, "the state (assigned, free or ended)", name, "free") === "assigned",
    );
}

function priceOf(given: Given, name: string) {
  return fractionFromDecimal(
    given.known(given.list("prices").find((price) => price.name === name)?.amount, "the price", name, "0"),
  );
}
