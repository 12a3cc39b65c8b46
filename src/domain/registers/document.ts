import type { Register } from "./register.ts";
import { NOTES } from "./shared-fields.ts";

/**
 * Files that prove something. The file itself lies in the data folder under its SHA-256; the records it belongs to name
 * it in their field `documents`, so one invoice can prove many purchases.
 */
export const document = {
  id: "document",
  label: "Documents",
  one: "Document",
  title: ["name"],
  keys: [["sha256"], ["number", "from"]],
  retire: { field: "retired", values: [true], to: true, back: null },
  fields: [
    { id: "name", label: "Name", type: "text", group: "Identity", required: true, shown: true, width: 280 },
    {
      id: "kind",
      label: "Kind",
      type: "choice",
      group: "Identity",
      shown: true,
      width: 150,
      choices: [
        { id: "invoice", label: "Invoice" },
        { id: "agreement", label: "Agreement" },
        { id: "proofOfLicence", label: "Proof of licence" },
        { id: "certificate", label: "Certificate" },
        { id: "wipeCertificate", label: "Wipe certificate" },
        { id: "deliveryNote", label: "Delivery note" },
        { id: "handOver", label: "Hand-over slip" },
        { id: "photo", label: "Photo" },
        { id: "other", label: "Other" },
      ],
    },
    { id: "number", label: "Number", type: "text", group: "Identity", shown: true, width: 130 },
    { id: "datedOn", label: "Date", type: "date", group: "Identity", shown: true, width: 110 },
    {
      id: "from",
      label: "From",
      type: "link",
      link: "party",
      reverse: "Issuer of",
      group: "Identity",
      shown: true,
      width: 170,
    },
    { id: "fileName", label: "File name", type: "text", group: "File", shown: true, width: 200, fixed: true },
    { id: "bytes", label: "Size (bytes)", type: "integer", min: 0, group: "File", fixed: true },
    { id: "sha256", label: "SHA-256", type: "text", group: "File", fixed: true, wide: true },
    { id: "place", label: "Paper kept at", type: "text", group: "File", help: "Where the paper is, if there is one" },
    { id: "retired", label: "Retired", type: "yesNo", group: "Notes" },
    NOTES,
  ],
} as const satisfies Register;
