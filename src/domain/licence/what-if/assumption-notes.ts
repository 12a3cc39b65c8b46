import { registerOf } from "../../registers/all.ts";
import type { RegisterId } from "../../registers/register-id.ts";
import type { RecordId } from "../../value/record-id.ts";
import { counted, quotedNames } from "../counted.ts";
import type { LicenceFacts } from "../facts.ts";
import { isWhere } from "./assumed-devices.ts";
import { holding } from "./assumed-installations.ts";
import { isRenewable } from "./assumed-rights.ts";
import { type Assumption, namedIn } from "./scenario.ts";

/**
 * What of an assumption has no effect on these facts, in sentences: records that are gone, or nothing that it could be about.
 *
 * @param isKnown  whether a record is in the registers
 */
export function assumptionNotes(
  facts: LicenceFacts,
  assumption: Assumption,
  isKnown: (register: RegisterId, id: RecordId) => boolean,
): readonly string[] {
  const gone = namedIn(assumption).filter(({ register, of }) => !isKnown(register, of.id));
  const registers = [...new Set(gone.map(({ register }) => register))];
  const sentences = registers.map((register) => {
    const names = gone.filter((one) => one.register === register).map(({ of }) => of.name);
    const [are, their] = names.length === 1 ? ["is", "it"] : ["are", "them"];
    return `${quotedNames(names)} ${are} no longer in the register ${registerOf(register).label}, so nothing is assumed of ${their}.`;
  });
  return [...sentences, ...(gone.length > 0 ? [] : withoutEffect(facts, assumption))];
}

function withoutEffect(facts: LicenceFacts, assumption: Assumption): readonly string[] {
  switch (assumption.kind) {
    case "deviceKindRetires":
      return facts.devices.some((device) => device.state !== "disposed" && isWhere(device, assumption))
        ? []
        : ["No device fits, so none retires."];
    case "peopleLeave": {
      const users = new Set(facts.devices.map(({ user }) => user));
      const without = assumption.people.filter(({ id }) => !users.has(id)).map(({ name }) => name);
      if (without.length === 0) return [];
      return [`${quotedNames(without)} ${without.length === 1 ? "is" : "are"} recorded as user of no device.`];
    }
    case "productRemoved": {
      const on = new Set(holding(facts, assumption.product.id).map(({ id }) => id));
      const without = assumption.devices.filter(({ id }) => !on.has(id)).map(({ name }) => name);
      return without.length === 0 ? [] : [`It isn't installed on ${quotedNames(without)}.`];
    }
    case "productRemovedFrom": {
      const on = holding(facts, assumption.product.id).length;
      return on >= assumption.count ? [] : [`It is installed on ${counted(on, "device", "devices")} only.`];
    }
    case "renewal": {
      const right = facts.entitlements.find(({ id }) => id === assumption.right.id);
      return right && !isRenewable(right)
        ? ["It has no last day and no maintenance, so there is nothing to renew: it stays as it is."]
        : [];
    }
    default:
      return [];
  }
}
