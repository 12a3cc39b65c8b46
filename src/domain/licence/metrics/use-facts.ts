import type { CalendarDate } from "../../value/calendar-date.ts";

/** What a field of a fact holds: `amount` is a canonical decimal text, `instant` a minute of UTC (`2026-03-31T23:59Z`). */
export type FactType = "text" | "whole" | "amount" | "yesNo" | "day" | "instant";

/**
 * The facts that metrics count, as lists of flat rows. Each row has a name besides its fields. A field that is left out
 * is unknown, and so is a list; an empty list says that there is none. Written out in docs/licence-rules.md#facts.
 */
export const FACT_LISTS = {
  devices: {
    words: "the devices with what is installed on each",
    fields: { serial: "text", state: "text", installs: "whole", user: "text", portable: "yesNo", count: "whole" },
  },
  users: {
    words: "the users",
    fields: { count: "whole", installs: "whole", devices: "whole", developerPlan: "yesNo" },
  },
  access: { words: "which user works with which device", fields: { device: "text" } },
  sessions: { words: "the sessions of the period", fields: { program: "text", from: "instant", to: "instant" } },
  peaks: { words: "the peaks that were measured", fields: { count: "whole" } },
  programs: { words: "how many tokens each program takes", fields: { tokens: "whole" } },
  hosts: {
    words: "the servers with their processors and cores",
    fields: {
      sockets: "whole",
      processors: "whole",
      coresPerProcessor: "whole",
      chip: "text",
      cluster: "text",
      partition: "text",
      measured: "yesNo",
    },
  },
  vms: {
    words: "the virtual machines",
    fields: { host: "text", cluster: "text", cores: "whole", edition: "text", count: "whole" },
  },
  servers: { words: "the servers with their versions", fields: { version: "whole", count: "whole" } },
  cals: { words: "the client access licences with their versions", fields: { version: "whole", count: "whole" } },
  installs: {
    words: "the installations",
    fields: {
      count: "whole",
      cores: "whole",
      terms: "text",
      inside: "yesNo",
      role: "text",
      maintained: "yesNo",
      environment: "text",
      installedOn: "day",
    },
  },
  amounts: { words: "the measured amounts", fields: { amount: "amount", environment: "text" } },
  seats: {
    words: "the seats",
    fields: { state: "text", count: "whole", leaver: "yesNo", lastUsed: "day", usesExtras: "yesNo" },
  },
  people: { words: "the groups of people", fields: { count: "whole", included: "yesNo" } },
  runs: { words: "the times the standby server ran", fields: { from: "instant", to: "instant" } },
  assignments: {
    words: "when each right was assigned last",
    fields: { assignedOn: "day", reason: "text" },
  },
  packs: { words: "the packs it is sold in", fields: { units: "whole", price: "amount" } },
  prices: { words: "the prices", fields: { amount: "amount" } },
} as const satisfies Readonly<
  Record<string, { readonly words: string; readonly fields: Readonly<Record<string, FactType>> }>
>;

/** Name of a list of facts. */
export type FactList = keyof typeof FACT_LISTS;

/** One row of a list of facts. */
export type Fact<L extends FactList> = { readonly name: string } & {
  readonly [F in keyof (typeof FACT_LISTS)[L]["fields"]]?: ValueOf<(typeof FACT_LISTS)[L]["fields"][F]>;
};

/** The facts of one product, as far as they are known. */
export type UseFacts = { readonly [L in FactList]?: readonly Fact<L>[] };

type ValueOf<T> = T extends "whole" ? number : T extends "yesNo" ? boolean : T extends "day" ? CalendarDate : string;
