import type { Field } from "./field.ts";
import type { Register } from "./register.ts";
import { COST_PERIOD, DOCUMENTS, NOTES } from "./shared-fields.ts";

/** Who does a duty for a service. Asked of every cloud service (docs/controls.md, CO-51). */
function duty(id: string, label: string): Field {
  return {
    id,
    label,
    type: "choice",
    group: "Responsibilities",
    choices: [
      { id: "us", label: "We" },
      { id: "provider", label: "The provider" },
      { id: "both", label: "Both" },
      { id: "nobody", label: "Nobody" },
    ],
  };
}

/** Software and infrastructure that others run for the organisation. */
export const cloudService = {
  id: "cloudService",
  label: "Cloud services",
  one: "Cloud service",
  title: ["name"],
  keys: [["name", "provider"], ["name"]],
  retire: { field: "state", values: ["ended"], to: "ended", back: "active" },
  period: ["startsOn", "endsOn"],
  fields: [
    { id: "name", label: "Name", type: "text", group: "Identity", required: true, shown: true, width: 240 },
    {
      id: "provider",
      label: "Provider",
      type: "link",
      link: "party",
      reverse: "Provider of",
      group: "Identity",
      shown: true,
      width: 170,
    },
    { id: "software", label: "Software", type: "link", link: "software", reverse: "Used through", group: "Identity" },
    {
      id: "kind",
      label: "Kind",
      type: "choice",
      group: "Identity",
      shown: true,
      width: 130,
      choices: [
        { id: "saas", label: "Software (SaaS)" },
        { id: "paas", label: "Platform (PaaS)" },
        { id: "iaas", label: "Infrastructure (IaaS)" },
        { id: "other", label: "Other" },
      ],
    },
    { id: "address", label: "Address", type: "text", group: "Identity", help: "Where people sign in" },
    {
      id: "state",
      label: "State",
      type: "choice",
      group: "Lifecycle",
      shown: true,
      width: 110,
      choices: [
        { id: "planned", label: "Planned" },
        { id: "active", label: "Active" },
        { id: "noticeGiven", label: "Notice given" },
        { id: "ended", label: "Ended" },
      ],
    },
    { id: "startsOn", label: "Starts on", type: "date", group: "Lifecycle" },
    { id: "endsOn", label: "Ends on", type: "date", group: "Lifecycle", shown: true, width: 110 },
    {
      id: "owner",
      label: "Owner",
      type: "link",
      link: "person",
      reverse: "Owner of",
      group: "Responsibilities",
      shown: true,
      width: 170,
      held: true,
    },
    duty("licenses", "Licenses the software"),
    duty("patches", "Patches"),
    duty("backsUp", "Backs up"),
    duty("erases", "Erases at the end"),
    {
      id: "dataClass",
      label: "Data held",
      type: "choice",
      group: "Responsibilities",
      choices: [
        { id: "public", label: "Public" },
        { id: "internal", label: "Internal" },
        { id: "personal", label: "Personal" },
        { id: "confidential", label: "Confidential" },
      ],
    },
    { id: "singleSignOn", label: "Single sign-on", type: "yesNo", group: "Responsibilities" },
    {
      id: "contract",
      label: "Contract",
      type: "link",
      link: "contract",
      reverse: "Covers",
      group: "Cost",
      shown: true,
      width: 160,
    },
    { id: "seatsBought", label: "Seats bought", type: "integer", min: 0, group: "Cost", shown: true, width: 110 },
    { id: "cost", label: "Cost", type: "money", group: "Cost", shown: true, adds: false, width: 120 },
    COST_PERIOD,
    { id: "costCentre", label: "Cost centre", type: "text", group: "Cost" },
    DOCUMENTS,
    NOTES,
  ],
} as const satisfies Register;
