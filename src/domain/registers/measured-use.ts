import type { Value } from "./field.ts";
import type { Register } from "./register.ts";
import { DOCUMENTS, NOTES } from "./shared-fields.ts";

/** The register whose records can be counted in place of a number. */
const COUNTED_FROM: Readonly<Record<string, string>> = { users: "people", devices: "devices", people: "people" };

/** Whether what is measured can be counted from this register; a quantity always can be entered. */
export function isCountedFrom(what: string, countedFrom: string): boolean {
  return COUNTED_FROM[what] === countedFrom;
}

/** What rights count and no inventory finds: who has access, most sessions at once, amounts, headcount. A record is one number. */
export const measuredUse = {
  id: "measuredUse",
  label: "Measured use",
  one: "Measured use",
  title: ["title"],
  titleFrom: ["software", "name"],
  keys: [["software", "what", "name", "validFrom"]],
  blankIsValue: true,
  retire: null,
  period: ["validFrom", "validTo"],
  check: fitting,
  fields: [
    { id: "title", label: "Measured use", type: "text", group: "Measured use", hidden: true, shown: true, width: 300 },
    {
      id: "software",
      label: "Software",
      type: "link",
      link: "software",
      reverse: "Counted in",
      group: "Measured use",
      required: true,
    },
    {
      id: "what",
      label: "Measured",
      type: "choice",
      group: "Measured use",
      required: true,
      shown: true,
      width: 170,
      choices: [
        { id: "users", label: "Users with access" },
        { id: "devices", label: "Devices with access" },
        { id: "sessions", label: "Peak of sessions" },
        { id: "tokens", label: "Peak of tokens" },
        { id: "amount", label: "Amount" },
        { id: "people", label: "Headcount" },
        { id: "copies", label: "Copies made" },
        { id: "modified", label: "Changed copies" },
      ],
    },
    {
      id: "name",
      label: "What is counted",
      type: "text",
      group: "Measured use",
      required: true,
      shown: true,
      width: 200,
      help: "Such as Contractors, Licence server, Cluster A. A newer number of the same name takes the place of the older one",
    },
    {
      id: "countedFrom",
      label: "Counted from",
      type: "choice",
      group: "Measured use",
      shown: true,
      width: 170,
      choices: [
        { id: "number", label: "The quantity" },
        { id: "people", label: "People of the register" },
        { id: "devices", label: "Devices of the register" },
      ],
      help: "Blank: the quantity. Of the people those who haven't left, of the devices those in use with which people work",
    },
    {
      id: "quantity",
      label: "Quantity",
      type: "decimal",
      min: "0",
      adds: false,
      group: "Measured use",
      shown: true,
      width: 100,
    },
    {
      id: "environment",
      label: "Environment",
      type: "choice",
      group: "Measured use",
      onlyFor: { field: "what", is: ["amount"] },
      choices: [
        { id: "production", label: "Production" },
        { id: "other", label: "Other" },
      ],
      help: "Where the metric compares production with everything else",
    },
    {
      id: "included",
      label: "Counted by the contract",
      type: "yesNo",
      group: "Measured use",
      onlyFor: { field: "what", is: ["people"] },
      help: "Whether the contract's definition of headcount takes in this group",
    },
    { id: "validFrom", label: "Valid from", type: "date", group: "Time", shown: true, width: 120 },
    {
      id: "validTo",
      label: "Valid to",
      type: "date",
      group: "Time",
      shown: true,
      width: 120,
      help: "Blank: until a newer number of the same name",
    },
    {
      id: "source",
      label: "Source",
      type: "text",
      group: "Time",
      shown: true,
      width: 240,
      help: "Where the number is from: report of the licence server, directory, contract",
    },
    DOCUMENTS,
    NOTES,
  ],
} as const satisfies Register;

/** The number and what it is counted from have to fit what is measured. */
function fitting({
  what,
  countedFrom,
  quantity,
}: Readonly<Record<string, Value | null | undefined>>): Readonly<Record<string, string>> {
  if (typeof what !== "string") return {};
  if (typeof countedFrom === "string" && countedFrom !== "number") {
    if (!isCountedFrom(what, countedFrom)) {
      return { countedFrom: "This can't be counted from that register. Choose the quantity." };
    }
    return typeof quantity === "string" ? { quantity: "Leave it blank: the records of the register are counted." } : {};
  }
  if (typeof quantity !== "string") return { quantity: "Enter the number." };
  return what === "amount" || !quantity.includes(".") ? {} : { quantity: "Enter a whole number." };
}
