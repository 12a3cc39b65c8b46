import type { Register } from "./register.ts";

/** What a publisher says about a product in an audit, and why it differs from our own position: a record a product. */
export const publisherFigure = {
  id: "publisherFigure",
  label: "Publishers' figures",
  one: "Publisher's figure",
  title: ["title"],
  titleFrom: ["software"],
  keys: [["software"]],
  retire: null,
  fields: [
    { id: "title", label: "Publisher's figure", type: "text", group: "Figures", hidden: true, shown: true, width: 280 },
    {
      id: "software",
      label: "Software",
      type: "link",
      link: "software",
      group: "Figures",
      required: true,
      fixed: "onceMade",
      shown: true,
      width: 240,
    },
    { id: "rights", label: "Rights", type: "integer", min: 0, group: "Figures", shown: true, width: 90 },
    { id: "rightsReason", label: "Why the rights differ", type: "text", group: "Figures", shown: true, width: 240 },
    { id: "required", label: "Required", type: "integer", min: 0, group: "Figures", shown: true, width: 90 },
    { id: "requiredReason", label: "Why the use differs", type: "text", group: "Figures", shown: true, width: 240 },
    { id: "note", label: "Where it is stated", type: "text", group: "Figures" },
  ],
} as const satisfies Register;
