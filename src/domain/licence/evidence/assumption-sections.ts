import type { FileCell } from "../../value/table-file.ts";
import { counted } from "../counted.ts";
import { assumptionsOf } from "../effective/assumptions.ts";
import { METRICS } from "../metrics/all.ts";
import { whatIsCounted } from "../metrics/described.ts";
import type { Parameter } from "../parameters/parameter.ts";
import { ruleParameters } from "./rule-parameters.ts";
import type { EvidenceSection, ScopedFacts } from "./section.ts";

/** What holds for every product. */
const ALWAYS: readonly (readonly [string, string])[] = [
  ["Agreements", "The signed agreement prevails over every rule named here."],
  ["Rights", "A right counts from the first to the last day of its validity; without a last day it is perpetual."],
  ["Devices", "Installations on devices in stock, or retired but not yet disposed of, count."],
  ["Inventories", "What no inventory has reported is in no count."],
];

/** The metrics of the products with the parameters of their rules, each with value, source and the day it holds from. */
export function ruleSection({ lines, registers, facts }: ScopedFacts): EvidenceSection {
  const used = METRICS.filter(({ id }) => lines.some(({ metric }) => metric === id));
  return {
    title: "Rules and parameters",
    said: "How the products are counted: the rule of each metric, and the values it counts with on the day of the position.",
    grouped: true,
    none: "No right names a metric, so no rule of one was used.",
    columns: [
      { label: "Metric", type: "text", printed: true },
      { label: "Rule or parameter", type: "text", printed: "wide" },
      { label: "Value", type: "text", printed: true },
      { label: "Source", type: "text", printed: "wide" },
      { label: "Holds from", type: "date", printed: true },
    ],
    rows: used.flatMap(({ id, label }): FileCell[][] => [
      [label, whatIsCounted(id), "", "", null],
      ...ruleParameters(
        id,
        registers.day,
        facts,
        lines.filter(({ metric }) => metric === id).map(({ product }) => product),
      ).map((parameter) => [label, parameter.label, valueText(parameter), parameter.source, parameter.effectiveFrom]),
    ]),
  };
}

/** What is taken for granted, and what could not be brought into the position. */
export function assumptionSection({ lines, facts, unrecognised, unlinked }: ScopedFacts): EvidenceSection {
  const ofRights = lines.flatMap(({ product, name }) =>
    assumptionsOf(facts.entitlements.filter((right) => right.product === product && !right.retired)).map(
      (sentence) => [name, sentence] as const,
    ),
  );
  return {
    title: "Assumptions",
    said: "What is taken for granted where the records don't say it, and what of the same publisher is in no figure because no software title is linked with it.",
    none: "",
    columns: [
      { label: "About", type: "text", printed: true },
      { label: "What is assumed or left out", type: "text", printed: "wide" },
    ],
    rows: [
      ...ALWAYS,
      ...ofRights,
      ...unrecognised.map(({ name, devices }) => [
        name,
        `Found on ${counted(devices, "device", "devices")}, but not recognised as a product. It is in no figure.`,
      ]),
      ...unlinked.map(({ title }) => [title, "An entitlement that names no software title. It is in no figure."]),
    ],
  };
}

function valueText({ value }: Parameter): string {
  if (value === null) return "Open: the agreement says it";
  if (typeof value === "string") return value;
  return value.map(({ upTo, each }) => `${upTo === null ? "above" : `up to ${upTo}`}: ${each}`).join("; ");
}
