import type { Register } from "./register.ts";
import { NOTES } from "./shared-fields.ts";

/** Which device or person uses which entitlement: decided by somebody (pinned) or proposed by Muster. */
export const allocation = {
  id: "allocation",
  label: "Allocations",
  one: "Allocation",
  title: ["title"],
  titleFrom: ["entitlement", "device", "person"],
  keys: [["entitlement", "device", "person"]],
  blankIsValue: true,
  retire: { field: "state", values: ["ended"], to: "ended", back: "pinned" },
  fields: [
    { id: "title", label: "Allocation", type: "text", group: "Allocation", hidden: true, shown: true, width: 320 },
    {
      id: "entitlement",
      label: "Entitlement",
      type: "link",
      link: "entitlement",
      group: "Allocation",
      required: true,
      shown: true,
      width: 240,
    },
    { id: "device", label: "Device", type: "link", link: "hardware", group: "Allocation", shown: true, width: 180 },
    {
      id: "person",
      label: "Person",
      type: "link",
      link: "person",
      group: "Allocation",
      personal: true,
      shown: true,
      width: 180,
    },
    { id: "quantity", label: "Quantity", type: "integer", min: 1, group: "Allocation", shown: true, width: 90 },
    {
      id: "state",
      label: "State",
      type: "choice",
      group: "Allocation",
      shown: true,
      width: 110,
      choices: [
        { id: "pinned", label: "Pinned" },
        { id: "proposed", label: "Proposed" },
        { id: "exempt", label: "Exempt" },
        { id: "ended", label: "Ended" },
      ],
      help: "Pinned: decided by you, the position keeps to it. Exempt: the device's use needs no right, for the reason below",
    },
    { id: "from", label: "From", type: "date", group: "Time", shown: true, width: 110 },
    { id: "to", label: "To", type: "date", group: "Time", shown: true, width: 110 },
    { id: "reason", label: "Reason", type: "text", group: "Time" },
    { id: "authorisation", label: "Exemption authorised by", type: "text", group: "Time", onlyIn: ["exempt"] },
    NOTES,
  ],
} as const satisfies Register;
