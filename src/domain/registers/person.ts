import type { Register } from "./register.ts";
import { DOCUMENTS } from "./shared-fields.ts";

/** People: who uses, keeps and answers for things. */
export const person = {
  id: "person",
  label: "People",
  one: "Person",
  title: ["name"],
  keys: [["directoryId"], ["email"], ["username"], ["employeeNumber"], ["name"]],
  retire: { field: "state", values: ["leaver"], to: "leaver", back: "active" },
  period: ["startedOn", "leftOn"],
  fields: [
    {
      id: "name",
      label: "Name",
      type: "text",
      group: "Identity",
      required: true,
      shown: true,
      width: 200,
      personal: true,
    },
    { id: "email", label: "E-mail", type: "text", group: "Identity", shown: true, width: 240, personal: true },
    { id: "username", label: "User name", type: "text", group: "Identity", shown: true, width: 140, personal: true },
    { id: "employeeNumber", label: "Employee number", type: "text", group: "Identity", personal: true },
    { id: "directoryId", label: "Directory id", type: "text", group: "Identity", personal: true },
    {
      id: "state",
      label: "State",
      type: "choice",
      group: "Employment",
      shown: true,
      width: 100,
      choices: [
        { id: "active", label: "Active" },
        { id: "leaver", label: "Left" },
      ],
    },
    { id: "jobTitle", label: "Job title", type: "text", group: "Employment", shown: true, width: 180 },
    { id: "department", label: "Department", type: "text", group: "Employment", shown: true, width: 150 },
    { id: "company", label: "Company", type: "link", link: "party", group: "Employment" },
    { id: "location", label: "Location", type: "link", link: "location", group: "Employment", shown: true, width: 150 },
    { id: "manager", label: "Manager", type: "link", link: "person", group: "Employment", personal: true },
    { id: "startedOn", label: "Started on", type: "date", group: "Employment" },
    { id: "leftOn", label: "Left on", type: "date", group: "Employment", onlyIn: ["leaver"] },
    { id: "phone", label: "Phone", type: "text", group: "Contact", personal: true },
    DOCUMENTS,
    { id: "notes", label: "Notes", type: "longText", group: "Notes" },
  ],
} as const satisfies Register;
