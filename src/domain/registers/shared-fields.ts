import type { Choice, Field } from "./field.ts";

/** The documents that a record rests on; the record page has a panel of its own for them. */
export const DOCUMENTS: Field = {
  id: "documents",
  label: "Documents",
  type: "links",
  link: "document",
  reverse: "Attached to",
  group: "Documents",
};

/** Whether something may be used. */
export const APPROVALS: readonly Choice[] = [
  { id: "approved", label: "Approved" },
  { id: "restricted", label: "Restricted" },
  { id: "prohibited", label: "Prohibited" },
  { id: "undecided", label: "Undecided" },
];

/** How often an amount is paid. */
export const COST_PERIOD: Field = {
  id: "costPeriod",
  label: "Cost is per",
  type: "choice",
  group: "Cost",
  choices: [
    { id: "month", label: "Month" },
    { id: "quarter", label: "Quarter" },
    { id: "year", label: "Year" },
    { id: "term", label: "Whole term" },
    { id: "once", label: "Once" },
  ],
};

/** Anything else worth knowing. */
export const NOTES: Field = { id: "notes", label: "Notes", type: "longText", group: "Notes" };
