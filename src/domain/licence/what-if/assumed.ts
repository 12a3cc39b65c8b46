import type { CalendarDate } from "../../value/calendar-date.ts";
import type { RecordId } from "../../value/record-id.ts";
import type { LicenceFacts } from "../facts.ts";
import { handedOn, type Leavers, leaversIn, retired, retiredWhere } from "./assumed-devices.ts";
import { installedFurther, removedFromSome, removedFromThese } from "./assumed-installations.ts";
import { bought, renewed } from "./assumed-rights.ts";
import { inOrder } from "./in-order.ts";
import type { Assumption, Scenario } from "./scenario.ts";

/**
 * The facts as they would be. Nothing given is changed; without assumptions they are the same.
 *
 * @param asAt  the day looked at: what isn't renewed has ended the day before
 * Source: docs/licence-rules.md#what-if.
 */
export function assumed(facts: LicenceFacts, scenario: Scenario, asAt: CalendarDate): LicenceFacts {
  const leavers = leaversIn(scenario);
  return inOrder(scenario).reduce(
    (changed, { assumption, id }) => applied(changed, assumption, { id, asAt, leavers }),
    facts,
  );
}

interface About {
  readonly id: RecordId;
  readonly asAt: CalendarDate;
  readonly leavers: Leavers;
}

function applied(facts: LicenceFacts, assumption: Assumption, { id, asAt, leavers }: About): LicenceFacts {
  switch (assumption.kind) {
    case "devicesRetire":
      return retired(facts, assumption.devices);
    case "deviceKindRetires":
      return retiredWhere(facts, assumption);
    case "peopleLeave":
      return handedOn(facts, assumption, leavers);
    case "productRemoved":
      return removedFromThese(facts, assumption);
    case "productRemovedFrom":
      return removedFromSome(facts, assumption);
    case "productAdded":
      return installedFurther(facts, assumption, id);
    case "rightsBought":
      return { ...facts, entitlements: [...facts.entitlements, bought(assumption, id)] };
    case "renewal":
      return {
        ...facts,
        entitlements: facts.entitlements.map((right) =>
          right.id === assumption.right.id ? renewed(right, assumption.quantity, asAt) : right,
        ),
      };
  }
}
