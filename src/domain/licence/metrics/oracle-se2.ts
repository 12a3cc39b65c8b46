import { counted } from "../counted.ts";
import { processorsOf } from "./host-cores.ts";
import { required, wholeRow } from "./outcome.ts";
import type { Rule } from "./rule.ts";

/**
 * Occupied sockets, on servers that have no more sockets than the edition allows, occupied or not.
 * Source: docs/licence-rules.md#oracle-standard-edition-2.
 */
export const oracleSe2: Rule = (given) => {
  const most = given.whole("oracle.se2.sockets");
  const hosts = given.list("hosts").map((host) => ({
    name: host.name,
    sockets: given.number(host.sockets, "the sockets of the board, empty ones too,", host.name),
    processors: processorsOf(given, host),
  }));
  const tooLarge = hosts.filter(({ sockets, processors }) => Math.max(sockets, processors) > most);
  if (tooLarge.length > 0) {
    const servers = tooLarge.map(({ name, sockets }) => `${name} (${counted(sockets, "socket", "sockets")})`).sort();
    const sentence = `This edition can't be licensed on ${servers.join(", ")}: a server may have ${most} sockets at most, empty ones counted.`;
    return { kind: "notLicensable", sentence };
  }
  return required(
    hosts.map(({ name, processors }) =>
      wholeRow(name, processors, `${counted(processors, "occupied socket", "occupied sockets")}.`),
    ),
  );
};
