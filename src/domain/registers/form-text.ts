import { dateFromText } from "../intake/read-date.ts";
import type { DecimalMark } from "../value/decimal.ts";
import { decimalFromMoney } from "../value/money.ts";
import type { Field, Value } from "./field.ts";
import { isMoney, isTexts } from "./text-from-value.ts";

/**
 * A value as a form's field holds it, which `valueFromText` reads back without loss: yes/no is `yes` or `no`, a choice its
 * id, a date ISO text, a decimal with the typist's mark, a link `@` and the id, several texts one a line. "" for what isn't
 * known.
 */
export function formTextFromValue(
  field: Pick<Field, "type">,
  value: Value | null | undefined,
  mark: DecimalMark,
): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") {
    if (field.type === "decimal") return value.replace(".", mark);
    return field.type === "link" ? `@${value}` : value;
  }
  if (isTexts(value)) return (field.type === "links" ? value.map((id) => `@${id}`) : value).join("\n");
  return isMoney(value) ? `${decimalFromMoney(value)} ${value.currency}` : "";
}

/**
 * The form's notation of a text as a table shows it or a spreadsheet holds it: a choice by its label, Yes and No, a day in
 * the locale's order, several texts with ` · ` between them. What is in the form's notation already, or can't be told,
 * stays as it is.
 */
export function formTextFromShown(
  field: Pick<Field, "type" | "choices">,
  text: string,
  order: "dmy" | "mdy" | null,
): string {
  const trimmed = text.trim();
  switch (field.type) {
    case "date":
      return dateFromText(trimmed, order) ?? text;
    case "yesNo":
      return /^(yes|no)$/i.test(trimmed) ? trimmed.toLowerCase() : text;
    case "choice":
      return choiceCalled(field, trimmed) ?? text;
    case "choices":
      return text
        .split(/[\r\n;]| · /)
        .map((part) => choiceCalled(field, part.trim()) ?? part.trim())
        .join("\n");
    case "texts":
      return /[\r\n]/.test(trimmed) ? text : text.replaceAll(" · ", "\n");
    default:
      return text;
  }
}

/** Whether a locale writes the day or the month first; null where the year stands first. */
export function dateOrderOf(locale: string): "dmy" | "mdy" | null {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type);
  const first = parts.find((type) => type === "day" || type === "month" || type === "year");
  if (first === "year") return null;
  return first === "month" ? "mdy" : "dmy";
}

function choiceCalled(field: Pick<Field, "choices">, text: string): string | undefined {
  const choices = field.choices ?? [];
  if (choices.some(({ id }) => id === text)) return text;
  const wanted = text.toLowerCase();
  return choices.find(({ id, label }) => label.toLowerCase() === wanted || id.toLowerCase() === wanted)?.id;
}
