import type { Register } from "./register.ts";

/** Places where things are: sites, buildings, floors, rooms. */
export const location = {
  id: "location",
  label: "Locations",
  one: "Location",
  title: ["name"],
  keys: [["name"]],
  retire: { field: "retired", values: [true], to: true, back: null },
  fields: [
    { id: "name", label: "Name", type: "text", group: "Identity", required: true, shown: true, width: 220 },
    {
      id: "within",
      label: "Within",
      type: "link",
      link: "location",
      reverse: "Contains",
      group: "Identity",
      shown: true,
      width: 200,
    },
    { id: "address", label: "Address", type: "text", group: "Address", shown: true, width: 240 },
    { id: "city", label: "City", type: "text", group: "Address", shown: true, width: 140 },
    { id: "country", label: "Country", type: "text", group: "Address", shown: true, width: 90 },
    { id: "postalCode", label: "Postal code", type: "text", group: "Address" },
    { id: "retired", label: "Retired", type: "yesNo", group: "Notes" },
    { id: "notes", label: "Notes", type: "longText", group: "Notes" },
  ],
} as const satisfies Register;
