import type { Field } from "../registers/field.ts";
import { choiceLabel } from "../registers/text-from-value.ts";
import { type Condition, operatorsOf } from "./conditions.ts";

/** A condition as a sentence's part: `State is any of Deployed, In repair`. */
export function conditionWords({ op, values }: Condition, field: Pick<Field, "label" | "type" | "choices">): string {
  const words = operatorsOf(field.type).find((each) => each.op === op)?.label ?? op;
  const shown = values.filter((value) => value.trim() !== "").map((value) => valueWords(value, field));
  if (op === "nextDays" || op === "lastDays")
    return `${field.label} ${words.replace("days", `${shown[0] ?? ""} days`)}`;
  return `${field.label} ${words} ${op === "between" ? shown.join(" and ") : shown.join(", ")}`.trim();
}

function valueWords(value: string, field: Pick<Field, "type" | "choices">): string {
  if (field.type === "yesNo") return value === "yes" ? "Yes" : "No";
  return choiceLabel(field, value);
}
