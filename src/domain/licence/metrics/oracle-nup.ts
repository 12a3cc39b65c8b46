import { counted, grouped } from "../counted.ts";
import type { Given } from "./given.ts";
import { countOf } from "./host-cores.ts";
import { onProcessorRights } from "./oracle-processor.ts";
import { type CountedRow, required, wholeRow, wholeRows } from "./outcome.ts";
import type { Rule } from "./rule.ts";

/**
 * Users and devices at the front end, at least so many for each processor right, in each reading of these.
 * Source: docs/licence-rules.md#oracle-named-users.
 */
export const oracleNup: Rule = (given) => {
  const each = given.whole("oracle.nup.perProcessor");
  return onProcessorRights(given, (processors) =>
    larger(
      given,
      wholeRows(processors).map(({ name, counts, sentence }) => {
        const rights = Number(counts.over);
        const minimum = `${counted(rights, "processor right", "processor rights")} × ${each}`;
        return { name, least: rights * each, sentence: `${sentence} The minimum: ${minimum}` };
      }),
    ),
  );
};

/** Users, at least so many for each server. Source: docs/licence-rules.md#oracle-named-users. */
export const oracleNupSe2: Rule = (given) => {
  const each = given.whole("oracle.nupSe2.perServer");
  const minimums = given.list("hosts").map(({ name }) => {
    return { name, least: each, sentence: `The minimum of a server: ${each}` };
  });
  const { rows, figures } = larger(given, minimums);
  return required(rows, { figures });
};

interface Least {
  readonly name: string;
  readonly least: number;
  readonly sentence: string;
}

/** Users and devices, or the minimum that hosts set where it is larger: the side that doesn't count adds 0. */
function larger(given: Given, hosts: readonly Least[]) {
  const users = given.list("users");
  const devices = given.listIfAny("devices");
  const people = countOf(users) + countOf(devices);
  const minimum = hosts.reduce((sum, { least }) => sum + least, 0);
  const counts = minimum > people ? `; the minimum of ${grouped(minimum)} counts` : "";
  const row = (name: string, count: number, words: string): CountedRow =>
    wholeRow(name, counts === "" ? count : 0, `${words}${counts}.`);
  return {
    rows: [
      ...users.map(({ name, count = 1 }) => row(name, count, counted(count, "user", "users"))),
      ...devices.map(({ name, count = 1 }) =>
        row(name, count, `${counted(count, "device", "devices")} without a user`),
      ),
      ...hosts.map(({ name, least, sentence }) =>
        counts === ""
          ? wholeRow(name, 0, `${sentence}; the users counted are no fewer than all minimums together.`)
          : wholeRow(name, least, `${sentence}.`),
      ),
    ],
    figures: { minimum },
  };
}
