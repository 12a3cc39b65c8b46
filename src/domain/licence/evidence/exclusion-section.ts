import type { RegisterRecord } from "../../registers/register.ts";
import { dayInWords } from "../day-in-words.ts";
import { dateOf, textOf } from "../licence-records.ts";
import type { PositionRow } from "../position-line.ts";
import { EXEMPT, ON_DISPOSED } from "../required-steps.ts";
import type { EvidenceSection, ScopedFacts } from "./section.ts";

/** Installations that need no right, each with the reason and with who authorised it. */
export function exclusionSection({ lines, registers }: ScopedFacts): EvidenceSection {
  const devices = registers.of("hardware");
  return {
    title: "Exclusions",
    said: "Installations that were found and are not counted, because the device is disposed of or somebody exempted it. They are a step of the position.",
    grouped: true,
    none: "Nothing is excluded: every installation found is counted.",
    columns: [
      { label: "Product", type: "text", printed: true },
      { label: "Device", type: "text", printed: true },
      { label: "Excluded as", type: "text", printed: true },
      { label: "Installations", type: "integer", printed: true },
      { label: "Reason and authorisation", type: "text", printed: "wide" },
    ],
    rows: lines.flatMap(({ name, steps }) =>
      steps.flatMap(({ label, rows }) => {
        if (label === EXEMPT)
          return rows.map((row) => [name, row.title, "Exempt", -row.counts, row.sentence.replace(/^Exempt: /, "")]);
        if (label === ON_DISPOSED)
          return rows.map((row) => [name, row.title, "Disposed of", -row.counts, disposalOf(row, devices.get(row.id))]);
        return [];
      }),
    ),
  };
}

/** What is on record about a disposal; what isn't is named, because an auditor asks for it. */
function disposalOf({ sentence }: PositionRow, device: RegisterRecord | undefined): string {
  if (!device) return sentence;
  const day = dateOf(device, "disposedOn");
  const said = (field: string) => textOf(device, field) || "not recorded";
  return [
    `Disposed of on ${day ? dayInWords(day) : "a day that is not recorded"}, method: ${said("disposalMethod")}.`,
    `Certificate: ${said("disposalCertificate")}.`,
    `Authorised by: ${said("disposalAuthorisation")}.`,
  ].join(" ");
}
