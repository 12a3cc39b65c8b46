import type { Register } from "./register.ts";

/** Organisations: suppliers, publishers, makers, legal entities. */
export const party = {
  id: "party",
  label: "Organisations",
  one: "Organisation",
  title: ["name"],
  keys: [["name"]],
  retire: { field: "retired", values: [true], to: true, back: null },
  fields: [
    { id: "name", label: "Name", type: "text", group: "Identity", required: true, shown: true, width: 280 },
    { id: "website", label: "Website", type: "text", group: "Contact", shown: true, width: 220 },
    { id: "phone", label: "Phone", type: "text", group: "Contact", shown: true, width: 140 },
    { id: "customerNumber", label: "Our customer number", type: "text", group: "Contact", shown: true, width: 160 },
    { id: "retired", label: "Retired", type: "yesNo", group: "Notes" },
    { id: "notes", label: "Notes", type: "longText", group: "Notes" },
  ],
} as const satisfies Register;
