import { calCover } from "../allocation/cal-cover.ts";
import { counted } from "../counted.ts";
import type { Given } from "./given.ts";
import { countOf } from "./host-cores.ts";
import { type CountedRow, required, wholeRow } from "./outcome.ts";
import type { Rule } from "./rule.ts";

/** A client access licence for each user who reaches the servers. Source: docs/licence-rules.md#server-and-cals. */
export const userCal: Rule = (given) => withVersions(given, withAccess(given, "users"));

/** A client access licence for each device by which the servers are reached. Source: docs/licence-rules.md#server-and-cals. */
export const deviceCal: Rule = (given) => withVersions(given, withAccess(given, "devices"));

/**
 * The least number of licences for users and devices mixed: each pair of a user and a device needs one of the two.
 * Source: docs/licence-rules.md#server-and-cals.
 */
export const mixedCal: Rule = (given) => {
  const cover = calCover(
    pairs(given).map(([user, device]) => ({ user, device })),
    { user: 1, device: 1 },
  );
  const rows = [
    ...cover.users.map((user) => wholeRow(user, 1, "A user licence covers every device of this user.")),
    ...cover.devices.map((device) => wholeRow(device, 1, "A device licence covers every user of this device.")),
  ];
  return withVersions(given, rows, { "user licences": cover.users.length, "device licences": cover.devices.length });
};

/** A right for each server. Source: docs/licence-rules.md#server-and-cals. */
export const perServer: Rule = (given) =>
  required(
    given
      .list("servers")
      .map(({ name, count = 1 }) => wholeRow(name, count, `${counted(count, "server", "servers")}.`)),
  );

/** Users or devices as they are counted, with those that only their accesses name. */
function withAccess(given: Given, list: "users" | "devices"): readonly CountedRow[] {
  const [one, many] = list === "users" ? ["user", "users"] : ["device", "devices"];
  const rows = given.listIfAny(list);
  const named = new Set(rows.map(({ name }) => name));
  const accesses = rows.length > 0 && given.listIfAny("access").length === 0 ? [] : pairs(given);
  const others = new Set(accesses.map(([user, device]) => (list === "users" ? user : device)));
  return [
    ...rows.map(({ name, count = 1 }) => wholeRow(name, count, `${counted(count, one, many)} with access.`)),
    ...[...others].filter((name) => !named.has(name)).map((name) => wholeRow(name, 1, `1 ${one} with access.`)),
  ];
}

function pairs(given: Given): readonly (readonly [string, string])[] {
  return given.list("access").map(({ name, device }) => [name, given.known(device, "the device", name, "")] as const);
}

/** A client access licence must be of the newest server's version at least; where both are listed, the older are told. */
function withVersions(given: Given, rows: readonly CountedRow[], figures: Readonly<Record<string, number>> = {}) {
  const [servers, cals] = [given.listIfAny("servers"), given.listIfAny("cals")];
  if (servers.length === 0 || cals.length === 0) return required(rows, { figures });
  const versionOf = (row: { readonly name: string; readonly version?: number }) =>
    given.known(row.version, "the version", row.name, 0);
  const newest = Math.max(...servers.map(versionOf));
  const old = cals.filter((cal) => versionOf(cal) < newest);
  const findings = old.map(
    ({ name }) => `${name} is older than the newest server (${newest}) and gives no access to it.`,
  );
  return required(rows, { figures: { ...figures, "usable licences": countOf(cals) - countOf(old) }, findings });
}
