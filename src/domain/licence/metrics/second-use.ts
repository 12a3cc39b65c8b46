import { counted } from "../counted.ts";
import { required, wholeRow } from "./outcome.ts";
import type { Rule } from "./rule.ts";
import type { Fact } from "./use-facts.ts";

/**
 * A second copy on a portable device of the person who has a right for another device needs none of its own. A virtual
 * machine is no portable device, and an OEM licence gives no second use. Source: docs/licence-rules.md#second-use.
 */
export const secondUse: Rule = (given) => {
  const byUser = new Map<string, Fact<"devices">[]>();
  for (const device of given.list("devices")) {
    const user = given.known(device.user, "the user", device.name, "");
    byUser.set(user, [...(byUser.get(user) ?? []), device]);
  }
  let exempt = 0;
  const rows = [...byUser].map(([user, devices]) => {
    const portable = devices.filter((device) =>
      given.known(device.portable, "whether it is portable (yes or no)", device.name, false),
    );
    const second = devices.length > 1 && portable.length > 0 ? 1 : 0;
    exempt += second;
    const words = counted(devices.length, "device", "devices");
    const free = second === 1 ? ", one of them portable and covered as second use" : "";
    return wholeRow(user, devices.length - second, `${words}${free}.`);
  });
  return required(rows, { figures: { installations: given.list("devices").length, exempt } });
};
