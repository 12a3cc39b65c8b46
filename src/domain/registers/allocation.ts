import type { Value } from "./field.ts";
import type { Register } from "./register.ts";
import { NOTES } from "./shared-fields.ts";

/**
 * Which device or person uses which entitlement: decided by somebody (pinned) or proposed by Muster; or whose use of a title
 * needs none (exempt).
 */
export const allocation = {
  id: "allocation",
  label: "Allocations",
  one: "Allocation",
  title: ["title"],
  titleFrom: ["entitlement", "software", "device", "person"],
  keys: [
    ["entitlement", "device", "person"],
    ["software", "device", "person"],
  ],
  blankIsValue: true,
  retire: { field: "state", values: ["ended"], to: "ended", back: "pinned" },
  period: ["from", "to"],
  check: whatItIsOf,
  fields: [
    { id: "title", label: "Allocation", type: "text", group: "Allocation", hidden: true, shown: true, width: 320 },
    {
      id: "entitlement",
      label: "Entitlement",
      type: "link",
      link: "entitlement",
      reverse: "Given out in",
      group: "Allocation",
      shown: true,
      width: 240,
    },
    {
      id: "software",
      label: "Software",
      type: "link",
      link: "software",
      reverse: "Exempt in",
      group: "Allocation",
      help: "Of an exemption: the title whose use needs no right, also where no entitlement for it is recorded",
    },
    {
      id: "device",
      label: "Device",
      type: "link",
      link: "hardware",
      reverse: "Served by",
      group: "Allocation",
      shown: true,
      width: 180,
    },
    {
      id: "person",
      label: "Person",
      type: "link",
      link: "person",
      reverse: "Served by",
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

/** An exemption may name the title alone; everything else is of an entitlement. */
function whatItIsOf({
  entitlement,
  software,
  state,
}: Readonly<Record<string, Value | null | undefined>>): Readonly<Record<string, string>> {
  if (typeof entitlement === "string" || (state === "exempt" && typeof software === "string")) return {};
  return state === "exempt"
    ? { software: "Name the entitlement or the software title whose use is exempt." }
    : { entitlement: "Name the entitlement that is given out. Only an exemption may name a software title alone." };
}
