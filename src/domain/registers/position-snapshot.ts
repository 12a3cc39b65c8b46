import type { Register } from "./register.ts";

/**
 * Licence positions that were frozen. What a snapshot holds (facts, parameters, lines with their rows, money) lies in a
 * file that is kept by its SHA-256 like those of documents; the record says where it comes from and the figures of the
 * trend. Nobody types any of it: a snapshot is taken, and withdrawn when its taking is undone.
 */
export const positionSnapshot = {
  id: "positionSnapshot",
  label: "Position snapshots",
  one: "Position snapshot",
  title: ["name"],
  keys: [],
  retire: null,
  fields: [
    { id: "name", label: "Name", type: "text", group: "Snapshot", shown: true, width: 240, fixed: true },
    { id: "day", label: "Position as at", type: "date", group: "Snapshot", shown: true, width: 110, fixed: true },
    {
      id: "basis",
      label: "Rights counted",
      type: "choice",
      group: "Snapshot",
      shown: true,
      fixed: true,
      choices: [
        { id: "all", label: "All rights" },
        { id: "proven", label: "Proven rights only" },
      ],
    },
    { id: "why", label: "Why", type: "text", group: "Snapshot", shown: true, width: 220, fixed: true },
    { id: "authorisedBy", label: "Authorised by", type: "text", group: "Snapshot", shown: true, fixed: true },
    { id: "taken", label: "Taken (UTC)", type: "text", group: "Origin", fixed: true },
    { id: "seq", label: "From event", type: "integer", min: 0, adds: false, group: "Origin", fixed: true },
    { id: "hash", label: "Hash of that event", type: "text", group: "Origin", fixed: true },
    { id: "app", label: "Version of Muster", type: "text", group: "Origin", fixed: true },
    { id: "rules", label: "Version of the rules", type: "integer", min: 1, adds: false, group: "Origin", fixed: true },
    { id: "under", label: "Shortfall", type: "integer", min: 0, adds: false, group: "Products", fixed: true },
    {
      id: "notEvaluable",
      label: "Not evaluable",
      type: "integer",
      min: 0,
      adds: false,
      group: "Products",
      fixed: true,
    },
    { id: "over", label: "Surplus", type: "integer", min: 0, adds: false, group: "Products", fixed: true },
    { id: "compliant", label: "Compliant", type: "integer", min: 0, adds: false, group: "Products", fixed: true },
    {
      id: "noLicenceNeeded",
      label: "No licence needed",
      type: "integer",
      min: 0,
      adds: false,
      group: "Products",
      fixed: true,
    },
    { id: "missing", label: "Rights missing", type: "integer", min: 0, adds: false, group: "Sums", fixed: true },
    { id: "trueUp", label: "To buy what is missing", type: "texts", group: "Sums", fixed: true },
    {
      id: "trueUpUnknown",
      label: "Products whose price is not known",
      type: "integer",
      min: 0,
      adds: false,
      group: "Sums",
      fixed: true,
    },
    {
      id: "bytes",
      label: "Size of the file (bytes)",
      type: "integer",
      min: 0,
      adds: false,
      group: "File",
      fixed: true,
    },
    { id: "sha256", label: "SHA-256 of the file", type: "text", group: "File", fixed: true },
  ],
} as const satisfies Register;
