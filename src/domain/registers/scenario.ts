import type { Register } from "./register.ts";

/**
 * What was assumed in a what-if, under a name: a record like any other, so that it is in the journal, can be taken back
 * and is there for whoever comes after. `setup` is the scenario as canonical JSON (domain/licence/what-if/).
 */
export const scenario = {
  id: "scenario",
  label: "Scenarios",
  one: "Scenario",
  title: ["name"],
  keys: [],
  retire: null,
  fields: [
    { id: "name", label: "Name", type: "text", group: "Scenario", required: true },
    { id: "setup", label: "What is assumed", type: "longText", group: "Scenario", required: true },
  ],
} as const satisfies Register;
