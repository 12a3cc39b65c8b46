import type { CalendarDate } from "../../value/calendar-date.ts";
import { counted } from "../counted.ts";
import { dayInWords } from "../day-in-words.ts";
import type { Evidence } from "./evidence.ts";

/**
 * What stands on the cover sheet besides what the registers say. A blank is a line to write on.
 *
 * @property publisher     whose products they are
 * @property to            who gets the pack
 * @property contact       the one person of ours who answers questions about it
 * @property authorisedBy  who allowed that it is handed over
 * @property nda           whether a non-disclosure agreement with the recipient is signed
 * @property madeOn        the day of the hand-over
 */
export interface Cover {
  readonly organisation: string;
  readonly publisher: string;
  readonly to: string;
  readonly purpose: string;
  readonly contact: string;
  readonly authorisedBy: string;
  readonly nda: boolean;
  readonly madeOn: CalendarDate;
}

/** The facts of the cover sheet, as they stand on paper and in the workbook. */
export function coverFacts(
  { lines, proofs, asAt, head }: Evidence,
  cover: Cover,
): readonly { readonly label: string; readonly value: string }[] {
  return [
    { label: "Organisation", value: cover.organisation },
    { label: "Publisher", value: cover.publisher },
    { label: "Purpose", value: cover.purpose },
    { label: "Handed to", value: cover.to },
    { label: "Our contact", value: cover.contact },
    { label: "Authorised by", value: cover.authorisedBy },
    { label: "Position as at", value: dayInWords(asAt) },
    { label: "Made on", value: dayInWords(cover.madeOn) },
    { label: "Non-disclosure agreement", value: cover.nda ? "Signed" : "None" },
    { label: "Scope", value: counted(lines.length, "product", "products") },
    { label: "Files of proof", value: proofs.length === 0 ? "none" : counted(proofs.length, "file", "files") },
    { label: "Event of the audit trail", value: String(head.seq) },
  ];
}

/** The name of the pack's file, as every system can write it: `Evidence Microsoft 2026-11-25.zip`. */
export function packName({ publisher, madeOn }: Pick<Cover, "publisher" | "madeOn">): string {
  const whose = publisher.replace(/[\\/:*?"<>|]/g, "-").trim();
  return `Evidence ${whose === "" ? "" : `${whose} `}${madeOn}.zip`;
}
