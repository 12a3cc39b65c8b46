/** Every register Muster keeps room for. Those without a description yet hold no records. */
export const REGISTER_IDS = [
  "hardware",
  "software",
  "softwareVersion",
  "installation",
  "entitlement",
  "allocation",
  "cloudService",
  "seat",
  "contract",
  "person",
  "party",
  "location",
  "document",
  "masterCopy",
  "copy",
  "authorisation",
  "control",
  "checkRun",
  "attestation",
  "audit",
  "finding",
  "correctiveAction",
  "reconciliationRun",
  "importBatch",
  "organisation",
  "savedView",
  "customField",
  "importProfile",
  "exchangeRate",
  "licenceParameter",
  "measuredUse",
  "positionSnapshot",
  "handOver",
  "publisherFigure",
  "scenario",
] as const;

/** Name of a register in code, files, the journal and the command line. */
export type RegisterId = (typeof REGISTER_IDS)[number];

/** True for the name of a register. */
export function isRegisterId(text: string): text is RegisterId {
  return REGISTER_IDS.some((id) => id === text);
}
