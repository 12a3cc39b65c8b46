import { isDayOrNull } from "../../value/calendar-date.ts";
import { decimalFromPlain } from "../../value/decimal.ts";
import { isObject } from "../../value/json-object.ts";
import { failed, ok, type Result } from "../../value/result.ts";
import type { Parameter } from "./parameter.ts";
import { risingTiers } from "./tier-text.ts";

const CONFIDENCES = ["seen", "background", "decision", "open", "own"] as const;
const FIELDS = ["id", "label", "value", "source", "effectiveFrom", "effectiveTo", "confidence"];

/**
 * Reads rows of a parameter table from JSON. A label may be left out, as where a table only replaces values.
 *
 * @param from  what the sentence of a problem names, e.g. a file
 */
export function parametersFromJson(rows: unknown, from: string): Result<readonly Parameter[]> {
  if (!Array.isArray(rows)) return failed("parameters", `${from}: the parameters are no list. Nothing was read.`);
  const parameters: Parameter[] = [];
  for (const row of rows) {
    const read = parameterFrom(row);
    if (typeof read === "string") return failed("parameters", `${from}: ${read} Nothing was read.`);
    parameters.push(read);
  }
  return ok(parameters);
}

function parameterFrom(row: unknown): Parameter | string {
  if (!isObject(row) || typeof row.id !== "string" || row.id === "") return "a parameter has no id.";
  const { id, label = id, value, source, effectiveFrom = null, effectiveTo = null, confidence = "own" } = row;
  const unknown = Object.keys(row).find((field) => !FIELDS.includes(field));
  if (unknown !== undefined) return `the parameter “${id}” has a field “${unknown}” that Muster doesn't know.`;
  if (typeof label !== "string") return `the label of the parameter “${id}” is no text.`;
  if (typeof source !== "string" || source.trim() === "") return `the parameter “${id}” says no source.`;
  const read = valueFrom(value);
  if (read === undefined)
    return `the value of the parameter “${id}” is no number as text, no word and no list of tiers.`;
  if (!isDayOrNull(effectiveFrom) || !isDayOrNull(effectiveTo)) {
    return `the parameter “${id}” holds from or to a day that doesn't exist; write YYYY-MM-DD, or null for open.`;
  }
  if (effectiveFrom !== null && effectiveTo !== null && effectiveTo < effectiveFrom) {
    return `the parameter “${id}” ends before it begins.`;
  }
  const trust = CONFIDENCES.find((each) => each === confidence);
  if (!trust) return `the confidence of the parameter “${id}” is none of ${CONFIDENCES.join(", ")}.`;
  return { id, label, value: read, source, effectiveFrom, effectiveTo, confidence: trust };
}

function valueFrom(value: unknown): Parameter["value"] | undefined {
  if (value === null) return null;
  if (Array.isArray(value))
    return value.every(isObject) ? risingTiers(value.map(({ upTo, each }) => ({ upTo, each }))) : undefined;
  if (typeof value !== "string") return undefined;
  if (/^[a-z][A-Za-z]*$/.test(value)) return value;
  return value.startsWith("-") ? undefined : decimalFromPlain(value);
}
