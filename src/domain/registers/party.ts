import type { Register } from "./register.ts";
import { DOCUMENTS } from "./shared-fields.ts";

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
    { id: "supplier", label: "Supplier", type: "yesNo", group: "Roles", shown: true, width: 90 },
    { id: "publisher", label: "Publisher", type: "yesNo", group: "Roles", shown: true, width: 90 },
    { id: "maker", label: "Maker", type: "yesNo", group: "Roles" },
    { id: "legalEntity", label: "Our legal entity", type: "yesNo", group: "Roles", shown: true, width: 130 },
    { id: "within", label: "Part of", type: "link", link: "party", reverse: "Comprises", group: "Roles" },
    { id: "website", label: "Website", type: "text", group: "Contact", shown: true, width: 220 },
    { id: "phone", label: "Phone", type: "text", group: "Contact", shown: true, width: 140 },
    { id: "customerNumber", label: "Our customer number", type: "text", group: "Contact", shown: true, width: 160 },
    { id: "email", label: "E-mail", type: "text", group: "Contact" },
    { id: "contact", label: "Contact person", type: "text", group: "Contact", personal: true },
    { id: "vatNumber", label: "VAT or registration number", type: "text", group: "Contact" },
    DOCUMENTS,
    { id: "retired", label: "Retired", type: "yesNo", group: "Notes" },
    { id: "notes", label: "Notes", type: "longText", group: "Notes" },
  ],
} as const satisfies Register;
