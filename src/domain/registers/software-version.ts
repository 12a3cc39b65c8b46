import type { Register } from "./register.ts";
import { APPROVALS, NOTES } from "./shared-fields.ts";

/** What the publisher says of one version of a title, and whether it may be used. Versions found need no record to be seen. */
export const softwareVersion = {
  id: "softwareVersion",
  label: "Software versions",
  one: "Software version",
  title: ["title"],
  titleFrom: ["software", "version"],
  keys: [["software", "version"]],
  retire: { field: "retired", values: [true], to: true, back: null },
  fields: [
    { id: "title", label: "Software version", type: "text", group: "Version", hidden: true, shown: true, width: 320 },
    {
      id: "software",
      label: "Software",
      type: "link",
      link: "software",
      group: "Version",
      required: true,
      shown: true,
      width: 240,
    },
    {
      id: "version",
      label: "Version",
      type: "text",
      group: "Version",
      required: true,
      shown: true,
      width: 130,
      help: "As inventories report it; 16.0 also stands for 16.0.1 and 16.0.2 unless these are recorded themselves",
    },
    { id: "releasedOn", label: "Released on", type: "date", group: "Support", shown: true, width: 120 },
    {
      id: "supportEnd",
      label: "End of support",
      type: "date",
      group: "Support",
      shown: true,
      width: 130,
      help: "Last day with corrections from the publisher",
    },
    {
      id: "approval",
      label: "Approval",
      type: "choice",
      group: "Support",
      shown: true,
      width: 120,
      choices: APPROVALS,
    },
    { id: "retired", label: "Retired", type: "yesNo", group: "Notes" },
    NOTES,
  ],
} as const satisfies Register;
