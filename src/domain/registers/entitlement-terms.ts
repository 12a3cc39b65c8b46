import type { Field } from "./field.ts";

/**
 * The terms of an entitlement: where, by whom and how it may be used, what it is bound to and what it rests on. Blank is
 * unknown, and what a rule needs from a blank is not evaluable. Field list: docs/licence-rules.md#terms.
 */
export const ENTITLEMENT_TERMS: readonly Field[] = [
  { id: "legalEntity", label: "Legal entity", type: "link", link: "party", group: "Scope" },
  { id: "affiliates", label: "Affiliates may use it", type: "yesNo", group: "Scope" },
  { id: "region", label: "Countries or sites", type: "text", group: "Scope" },
  { id: "environment", label: "Environment", type: "text", group: "Scope" },
  {
    id: "userClass",
    label: "Users allowed",
    type: "choice",
    group: "Scope",
    choices: [
      { id: "employees", label: "Employees" },
      { id: "contractors", label: "Employees and contractors" },
      { id: "anybody", label: "Anybody" },
    ],
  },
  {
    id: "purpose",
    label: "Purpose",
    type: "choice",
    group: "Scope",
    choices: [
      { id: "commercial", label: "Commercial" },
      { id: "academic", label: "Academic" },
      { id: "personal", label: "Personal" },
      { id: "development", label: "Development and test" },
    ],
  },
  { id: "downgradeTo", label: "May be used as (older versions)", type: "texts", group: "Rights" },
  { id: "upgradeFrom", label: "Upgrades from", type: "texts", group: "Rights" },
  { id: "editionDownTo", label: "May be used as (lower editions)", type: "texts", group: "Rights" },
  {
    id: "secondUse",
    label: "Second use",
    type: "choice",
    group: "Rights",
    choices: [
      { id: "none", label: "None" },
      { id: "laptop", label: "On a portable device" },
      { id: "home", label: "At home" },
    ],
  },
  { id: "devicesPerUser", label: "Devices a user", type: "integer", min: 1, adds: false, group: "Rights" },
  { id: "sideBySide", label: "Several versions side by side", type: "yesNo", group: "Rights" },
  {
    id: "virtualRights",
    label: "Virtual machines covered",
    type: "integer",
    min: 0,
    group: "Rights",
    help: "Blank is unknown, 0 is none",
  },
  { id: "virtualUnlimited", label: "Any number of virtual machines", type: "yesNo", group: "Rights" },
  { id: "mobility", label: "May move between servers", type: "yesNo", group: "Rights" },
  { id: "passiveFailover", label: "Passive failover free", type: "yesNo", group: "Rights" },
  { id: "hosting", label: "Renting and hosting allowed", type: "yesNo", group: "Rights" },
  { id: "copies", label: "Copies allowed", type: "integer", min: 0, group: "Rights" },
  { id: "modify", label: "Modification allowed", type: "yesNo", group: "Rights" },
  { id: "transferable", label: "Transferable to others", type: "yesNo", group: "Rights" },
  {
    id: "reassign",
    label: "Reassignment",
    type: "choice",
    group: "Rights",
    choices: [
      { id: "never", label: "Never" },
      { id: "afterDays", label: "After a number of days" },
      { id: "any", label: "At any time" },
    ],
  },
  { id: "reassignDays", label: "Reassignment after days", type: "integer", min: 0, adds: false, group: "Rights" },
  { id: "boundDevice", label: "Bound to the device", type: "link", link: "hardware", group: "Binding" },
  { id: "boundPerson", label: "Bound to the person", type: "link", link: "person", group: "Binding", personal: true },
  { id: "boundLocation", label: "Bound to the site", type: "link", link: "location", group: "Binding" },
  {
    id: "base",
    label: "Rests on",
    type: "link",
    link: "entitlement",
    group: "Binding",
    help: "The right that an upgrade, step-up, add-on or maintenance builds on",
  },
  {
    id: "needs",
    label: "Needs besides",
    type: "text",
    group: "Binding",
    help: "Such as the server a CAL gives access to",
  },
];
