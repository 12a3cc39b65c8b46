import { counted, grouped } from "../counted.ts";
import type { Given } from "./given.ts";
import { coresOf, countOf } from "./host-cores.ts";
import { processorRows } from "./oracle-processor.ts";
import { countedOf, required, wholeRow } from "./outcome.ts";
import type { Rule } from "./rule.ts";

/**
 * Users and devices at the front end, at least so many for each processor right; the minimum rests on the core factor.
 * Source: docs/licence-rules.md#oracle-named-users.
 */
export const oracleNup: Rule = (given) => {
  const each = given.whole("oracle.nup.perProcessor");
  const { quantity } = countedOf(processorRows(given, given.list("hosts"), (host) => coresOf(given, host)));
  return atLeast(
    given,
    quantity * each,
    `${each} for each of ${counted(quantity, "processor right", "processor rights")}`,
  );
};

/** Users, at least so many for each server. Source: docs/licence-rules.md#oracle-named-users. */
export const oracleNupSe2: Rule = (given) => {
  const each = given.whole("oracle.nupSe2.perServer");
  const servers = given.list("hosts").length;
  return atLeast(given, servers * each, `${each} for each of ${counted(servers, "server", "servers")}`);
};

function atLeast(given: Given, minimum: number, words: string) {
  const users = given.list("users");
  const devices = given.listIfAny("devices");
  const people = countOf(users) + countOf(devices);
  const rows = [
    ...users.map(({ name, count = 1 }) => wholeRow(name, count, `${counted(count, "user", "users")}.`)),
    ...devices.map(({ name, count = 1 }) =>
      wholeRow(name, count, `${counted(count, "device", "devices")} without a user.`),
    ),
  ];
  const more = minimum - people;
  const filled = `The minimum is ${grouped(minimum)}: ${words}.`;
  return required(more > 0 ? [...rows, wholeRow("Up to the minimum", more, filled)] : rows, { figures: { minimum } });
}
