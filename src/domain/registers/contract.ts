import { addDays, type CalendarDate, isCalendarDate } from "../value/calendar-date.ts";
import type { Value } from "./field.ts";
import type { Register } from "./register.ts";
import { COST_PERIOD, DOCUMENTS, NOTES } from "./shared-fields.ts";

/** Agreements with suppliers, lessors and publishers: what they cover, what they cost, when they must be decided. */
export const contract = {
  id: "contract",
  label: "Contracts",
  one: "Contract",
  title: ["number", "name"],
  keys: [["number", "party"], ["number"], ["name", "party", "startsOn"]],
  retire: { field: "state", values: ["ended"], to: "ended", back: "active" },
  period: ["startsOn", "endsOn"],
  fields: [
    { id: "number", label: "Number", type: "text", group: "Identity", shown: true, width: 130 },
    { id: "name", label: "Name", type: "text", group: "Identity", required: true, shown: true, width: 240 },
    {
      id: "kind",
      label: "Kind",
      type: "choice",
      group: "Identity",
      shown: true,
      width: 130,
      choices: [
        { id: "purchase", label: "Purchase" },
        { id: "lease", label: "Lease" },
        { id: "rental", label: "Rental" },
        { id: "maintenance", label: "Maintenance" },
        { id: "support", label: "Support" },
        { id: "subscription", label: "Subscription" },
        { id: "framework", label: "Framework agreement" },
        { id: "service", label: "Service" },
        { id: "insurance", label: "Insurance" },
        { id: "other", label: "Other" },
      ],
    },
    {
      id: "party",
      label: "With",
      type: "link",
      link: "party",
      reverse: "Partner in",
      role: "supplier",
      group: "Parties",
      shown: true,
      width: 180,
    },
    {
      id: "legalEntity",
      label: "Our legal entity",
      type: "link",
      link: "party",
      reverse: "Our side in",
      role: "legalEntity",
      group: "Parties",
    },
    {
      id: "owner",
      label: "Owner",
      type: "link",
      link: "person",
      reverse: "Owner of",
      group: "Parties",
      shown: true,
      width: 160,
      held: true,
    },
    {
      id: "state",
      label: "State",
      type: "choice",
      group: "Term",
      shown: true,
      width: 110,
      choices: [
        { id: "draft", label: "Draft" },
        { id: "active", label: "Active" },
        { id: "noticeGiven", label: "Notice given" },
        { id: "ended", label: "Ended" },
      ],
    },
    { id: "startsOn", label: "Starts on", type: "date", group: "Term", shown: true, width: 110 },
    {
      id: "endsOn",
      label: "Ends on",
      type: "date",
      group: "Term",
      shown: true,
      width: 110,
      help: "Last day; blank means open-ended",
    },
    {
      id: "noticeDays",
      label: "Notice period (days)",
      type: "integer",
      min: 0,
      max: 3_650,
      adds: false,
      group: "Term",
    },
    {
      id: "noticeBy",
      label: "Notice by",
      type: "date",
      group: "Term",
      help: "Left blank, it follows from the end and the notice period",
    },
    {
      id: "noticeDay",
      label: "Last day for notice",
      type: "date",
      group: "Term",
      shown: true,
      width: 150,
      hidden: true,
      fixed: true,
      derived: noticeDay,
    },
    { id: "noticeGivenOn", label: "Notice given on", type: "date", group: "Term", onlyIn: ["noticeGiven", "ended"] },
    { id: "autoRenew", label: "Renews by itself", type: "yesNo", group: "Term" },
    {
      id: "renews",
      label: "Renews the contract",
      type: "link",
      link: "contract",
      reverse: "Renewed by",
      group: "Term",
    },
    { id: "cost", label: "Cost", type: "money", group: "Cost", shown: true, adds: false, width: 120 },
    COST_PERIOD,
    { id: "costCentre", label: "Cost centre", type: "text", group: "Cost" },
    DOCUMENTS,
    NOTES,
  ],
} as const satisfies Register;

/**
 * The last day for notice: the one on record, or else the end less the notice period. None once notice is given, as there
 * is nothing left to decide.
 */
function noticeDay({ state, noticeBy, endsOn, noticeDays }: Readonly<Record<string, Value>>): CalendarDate | undefined {
  if (state === "noticeGiven") return undefined;
  if (typeof noticeBy === "string" && isCalendarDate(noticeBy)) return noticeBy;
  if (typeof endsOn !== "string" || !isCalendarDate(endsOn) || typeof noticeDays !== "number") return undefined;
  return addDays(endsOn, -noticeDays);
}
