import type { Register } from "./register.ts";

/**
 * How files of a shape are read, under a name: a record like any other, so that it is in the journal, can be taken back
 * and is there for whoever comes after. `setup` is the profile as JSON (docs/import-profiles.md).
 */
export const importProfile = {
  id: "importProfile",
  label: "Import profiles",
  one: "Import profile",
  title: ["name"],
  keys: [],
  retire: null,
  fields: [
    { id: "name", label: "Name", type: "text", group: "Profile", required: true },
    { id: "of", label: "Register", type: "text", group: "Profile", required: true },
    { id: "setup", label: "How files are read", type: "longText", group: "Profile", required: true },
  ],
} as const satisfies Register;
