import type { Register } from "./register.ts";

/** The organisation that keeps these registers; it has exactly one record, `organisation`. */
export const organisation = {
  id: "organisation",
  label: "Settings",
  one: "Organisation",
  title: ["name"],
  keys: [],
  retire: null,
  fields: [
    {
      id: "name",
      label: "Organisation",
      type: "text",
      group: "Organisation",
      required: true,
      help: "Printed on every report",
    },
    {
      id: "administrator",
      label: "Your name",
      type: "text",
      group: "Organisation",
      required: true,
      personal: true,
      help: "Recorded with every change you make",
    },
    {
      id: "currency",
      label: "Currency",
      type: "text",
      group: "Organisation",
      help: "ISO code, used where a file has amounts without one",
    },
    {
      id: "paper",
      label: "Paper",
      type: "choice",
      group: "Organisation",
      choices: [
        { id: "A4", label: "A4" },
        { id: "Letter", label: "Letter" },
      ],
    },
  ],
} as const satisfies Register;
