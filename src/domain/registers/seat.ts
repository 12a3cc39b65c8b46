import type { Register } from "./register.ts";
import { COST_PERIOD, NOTES } from "./shared-fields.ts";

/** One place in a cloud service, assigned to a person or free. */
export const seat = {
  id: "seat",
  label: "Seats",
  one: "Seat",
  title: ["title"],
  titleFrom: ["service", "person", "account"],
  keys: [
    ["service", "account"],
    ["service", "person"],
  ],
  retire: { field: "state", values: ["ended"], to: "ended", back: "assigned" },
  period: ["assignedOn", "endedOn"],
  fields: [
    { id: "title", label: "Seat", type: "text", group: "Seat", hidden: true, shown: true, width: 300 },
    {
      id: "service",
      label: "Cloud service",
      type: "link",
      link: "cloudService",
      reverse: "Provides",
      group: "Seat",
      required: true,
      shown: true,
      width: 200,
    },
    {
      id: "person",
      label: "Person",
      type: "link",
      link: "person",
      reverse: "Holder of",
      group: "Seat",
      personal: true,
      shown: true,
      width: 180,
      held: true,
    },
    { id: "account", label: "Account", type: "text", group: "Seat", personal: true, shown: true, width: 200 },
    { id: "plan", label: "Plan", type: "text", group: "Seat", shown: true, width: 140 },
    {
      id: "state",
      label: "State",
      type: "choice",
      group: "Seat",
      shown: true,
      width: 110,
      choices: [
        { id: "assigned", label: "Assigned" },
        { id: "free", label: "Free" },
        { id: "ended", label: "Ended" },
      ],
    },
    { id: "assignedOn", label: "Assigned on", type: "date", group: "Time" },
    { id: "endedOn", label: "Ended on", type: "date", group: "Time", onlyIn: ["ended"] },
    { id: "lastUsed", label: "Last used", type: "date", group: "Time", shown: true, width: 110 },
    { id: "cost", label: "Cost", type: "money", group: "Cost", adds: false },
    COST_PERIOD,
    NOTES,
  ],
} as const satisfies Register;
