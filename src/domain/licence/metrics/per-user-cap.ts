import { counted } from "../counted.ts";
import type { Given } from "./given.ts";
import { countedOf, required, wholeRow } from "./outcome.ts";
import type { Rule } from "./rule.ts";

/** One right for each authorised user; being assigned counts, not use. Source: docs/licence-rules.md#per-named-user. */
export const perUser: Rule = (given) =>
  required(
    given
      .list("users")
      .map(({ name, count = 1 }) => wholeRow(name, count, `${counted(count, "authorised user", "authorised users")}.`)),
  );

/** Each user needs a right for every so many installations. Source: docs/licence-rules.md#users-with-a-cap. */
export const perUserInstalls: Rule = (given) => {
  const cap = given.limit("perUser.installsPerRight");
  return required(
    given.list("users").map(({ name, installs, count = 1 }) => {
      const known = given.known(installs, "the number of installations", name, 0);
      return capped(name, count, known, cap, ["installation", "installations"]);
    }),
  );
};

/**
 * A right covers a user on so many devices. Whether more devices need more rights or break the terms is said by the
 * agreement, so without it both are shown. Source: docs/licence-rules.md#users-with-a-cap.
 */
export const perUserDevices: Rule = (given) => {
  const cap = given.limit("perUser.devicesPerRight");
  const excess = given.word("perUser.excess");
  const users = given.list("users").map((user) => ({ ...user, devices: devicesOf(given, user) }));
  const more = users.map((user) => capped(user.name, user.count ?? 1, user.devices, cap, ["device", "devices"]));
  const one = users.map(({ name, count = 1 }) => wholeRow(name, count, "One right for each user."));
  const over = users.filter(({ devices }) => devices > cap).map(({ name }) => name);
  const breaches = over.map(
    (name) => `${name} uses more than ${counted(cap, "device", "devices")}, which the terms don't allow.`,
  );
  if (over.length === 0 || excess === "count") return required(more);
  if (excess === "violation") return required(one, { findings: breaches });
  return {
    kind: "contested",
    sentence: "The agreement has to say whether more devices need more rights or break the terms.",
    readings: [
      { reading: "more rights", ...countedOf(more) },
      { reading: "breach of terms", ...countedOf(one) },
    ],
  };
};

function devicesOf(given: Given, { name, devices }: { readonly name: string; readonly devices?: number }): number {
  return given.known(devices, "the number of devices", name, 0);
}

function capped(name: string, count: number, uses: number, cap: number, [one, many]: readonly [string, string]) {
  const each = Number.isFinite(cap) ? Math.ceil(uses / cap) : Math.min(uses, 1);
  const limit = Number.isFinite(cap) ? `a right covers ${cap}` : "a right covers any number";
  return wholeRow(
    name,
    count * each,
    `${counted(uses, one, many)}, ${limit}: ${counted(each, "right", "rights")} each.`,
  );
}
