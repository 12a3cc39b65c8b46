import type { Register } from "./register.ts";

/**
 * How a register's table was shown, under a name: a record like any other, so that it is in the journal, can be taken
 * back and is there for whoever comes after. `setup` is the table's own JSON.
 */
export const savedView = {
  id: "savedView",
  label: "Saved views",
  one: "Saved view",
  title: ["name"],
  keys: [],
  retire: null,
  fields: [
    { id: "name", label: "Name", type: "text", group: "View", required: true },
    { id: "of", label: "Register", type: "text", group: "View", required: true },
    { id: "tab", label: "Place among the tabs", type: "integer", adds: false, group: "View" },
    { id: "opens", label: "The register opens with it", type: "yesNo", group: "View" },
    { id: "setup", label: "What it shows", type: "longText", group: "View", required: true },
  ],
} as const satisfies Register;
