import type { Register } from "./register.ts";

/**
 * Each evidence pack that was given to somebody: what, to whom, on whose authority. Made when the pack is saved and never
 * typed, so that it says what the files say.
 */
export const handOver = {
  id: "handOver",
  label: "Evidence hand-overs",
  one: "Evidence hand-over",
  title: ["title"],
  titleFrom: ["publisher", "to", "on"],
  keys: [],
  retire: null,
  fields: [
    { id: "title", label: "Hand-over", type: "text", group: "Hand-over", hidden: true, shown: true, width: 320 },
    { id: "publisher", label: "Publisher", type: "text", group: "Hand-over", fixed: true, shown: true, width: 160 },
    {
      id: "to",
      label: "Handed to",
      type: "text",
      group: "Hand-over",
      personal: true,
      fixed: true,
      shown: true,
      width: 200,
    },
    { id: "on", label: "Handed over on", type: "date", group: "Hand-over", fixed: true, shown: true, width: 120 },
    { id: "asAt", label: "Position as at", type: "date", group: "Hand-over", fixed: true, shown: true, width: 120 },
    { id: "purpose", label: "Purpose", type: "text", group: "Hand-over", fixed: true, shown: true, width: 220 },
    { id: "contact", label: "Our contact", type: "text", group: "Hand-over", personal: true, fixed: true },
    { id: "nda", label: "Non-disclosure agreement", type: "yesNo", group: "Hand-over", fixed: true },
    {
      id: "authorisedBy",
      label: "Authorised by",
      type: "text",
      group: "Hand-over",
      fixed: true,
      shown: true,
      width: 180,
    },
    { id: "products", label: "Products", type: "links", link: "software", group: "Contents", fixed: true },
    { id: "pack", label: "File", type: "text", group: "Contents", fixed: true },
    { id: "sha256", label: "SHA-256 of the file", type: "text", group: "Contents", fixed: true },
    { id: "files", label: "Files in it with their SHA-256", type: "texts", group: "Contents", fixed: true },
    { id: "head", label: "Event and head of the trail", type: "text", group: "Contents", fixed: true },
  ],
} as const satisfies Register;
