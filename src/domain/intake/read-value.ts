import words from "../../../resources/seeds/value-words.json" with { type: "json" };
import type { Field, Value } from "../registers/field.ts";
import { beyondLimits, unlikeMask } from "../registers/field-limits.ts";
import type { RegisterId } from "../registers/register-id.ts";
import { type DecimalMark, decimalFromPlain } from "../value/decimal.ts";
import type { Cell } from "./cell.ts";
import { cellText, numberIn, numberText } from "./cell-text.ts";
import type { DateOrder } from "./draft.ts";
import { dateFromDayNumber, dateFromText } from "./read-date.ts";
import { currencyIn, currencyNamed, decimalFromText, integerFromText, moneyFromText } from "./read-number.ts";

/** How the file writes what a text alone doesn't tell. */
export interface Spelling {
  readonly dateOrder: DateOrder | null;
  readonly decimalMark: DecimalMark | null;
  readonly currency: string;
}

/**
 * What a cell means in a field: a value (`dayNumber` when a date was written as a number of days), nothing (`blank`, and what
 * was said instead of a date), a word that no choice of the field has (`unknown`: left out
 * and reported once a column), or a reason why its row can't be taken.
 */
export type CellReading =
  | { readonly kind: "value"; readonly value: Value; readonly dayNumber?: true }
  | { readonly kind: "blank"; readonly said?: string }
  | { readonly kind: "unknown"; readonly word: string }
  | { readonly kind: "refused"; readonly reason: string };

const BLANK: CellReading = { kind: "blank" };
const YES = new Set(words.yes);
const NO = new Set(words.no);
const BLANKS = new Set(words.blank);
const NO_END = new Set(words.noEnd);
/** Say that no day is known rather than that there is none. */
const NOT_SAID = new Set(words.notSaid);
const END_DATES = new Set(["validTo", "maintenanceTo", "warrantyEnd", "leftOn", "supportEnd"]);
/** Letters, digits and the usual signs of ASCII, beginning with a letter or digit: nothing to tidy. */
const PLAIN = /^[A-Za-z0-9][ -~]*$/;
const CHOICES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = words.choices;

/** Reads a cell for a field. Links are read as the names they hold. Nothing is guessed. */
export function readCell(cell: Cell, field: Field, register: RegisterId, spelling: Spelling): CellReading {
  if (cell === null) return BLANK;
  if (typeof cell === "object" && "error" in cell) return refused(errorReason(cell.error));
  const text = cellText(cell);
  if (text === "") return BLANK;
  switch (field.type) {
    case "text":
    case "longText":
      return readText(cell, text, field);
    case "link":
      return BLANKS.has(text.toLowerCase()) ? BLANK : readText(cell, text, field);
    // Files that belong to records come as documents, never as names in a cell.
    case "links":
      return BLANK;
    case "texts":
      return value(partsOf(text, /[\r\n;]/));
    case "choices":
      return readChoices(text, field, register);
    case "decimal":
      return readDecimal(cell, text, field, spelling);
    case "integer":
      return readInteger(cell, text, field, spelling);
    case "money":
      return readMoney(cell, text, spelling);
    case "date":
      return readDate(cell, text, field, spelling);
    case "yesNo":
      return readYesNo(text);
    case "choice":
      return readChoice(text, field, register);
  }
}

function errorReason(error: string): string {
  return error.startsWith("=")
    ? `the file has the formula ${error} without its value; open it in your spreadsheet program and save it`
    : `the file shows the error ${error}`;
}

function readText(cell: Cell, text: string, field: Field): CellReading {
  const isIdentifier = /serial|tag|number|sku|reference|uuid|agreement|imei/i.test(field.id);
  if (isIdentifier && Math.abs(numberIn(cell) ?? 0) >= 1e15) {
    return refused(`${text} was stored as a number and has lost its last digits; type it as text in the file`);
  }
  if (
    isOwnMark(field) &&
    (typeof cell === "boolean" || (typeof cell === "object" && cell !== null && "date" in cell))
  ) {
    const what = typeof cell === "boolean" ? "a yes or no" : "a date";
    return refused(
      `${text} is ${what}, which a spreadsheet program may have made of the real ${field.label.toLowerCase()}; type it as text in the file`,
    );
  }
  if (isOwnMark(field) && !Number.isInteger(numberIn(cell) ?? 0)) {
    return refused(`${text} is a fraction or a percentage, and no ${field.label.toLowerCase()}`);
  }
  if (isIdentifier && /^\d([.,]\d+)?e\+\d+$/i.test(text)) {
    return refused(
      `“${text}” is a number that a spreadsheet program shortened; the real ${field.label.toLowerCase()} isn't in the file`,
    );
  }
  const unlike = unlikeMask(field, text);
  if (unlike !== undefined) return refused(`“${text}” ${unlike}`);
  if (PLAIN.test(text)) return value(text);
  const unquoted = /^'[=+\-@\t\r＝＋－＠]/.test(text) ? text.slice(1) : text;
  return value(unquoted.normalize("NFC").replace(/[\ud800-\udfff](?![\udc00-\udfff])/gu, "\ufffd"));
}

/** Fields by which a device is told from all others. */
function isOwnMark({ id }: Field): boolean {
  return id === "serial" || id === "tag" || id === "deviceSerial" || id === "deviceTag";
}

function readInteger(cell: Cell, text: string, field: Field, spelling: Spelling): CellReading {
  const plain = text.toLowerCase();
  if (BLANKS.has(plain)) return BLANK;
  const given = numberIn(cell);
  const number = given === undefined ? integerFromText(text, spelling.decimalMark) : wholeNumber(given);
  if (number === undefined) return refused(`“${text}” is no whole number`);
  const beyond = beyondLimits(field, String(number));
  return beyond === undefined ? value(number) : refused(`${text} ${beyond}`);
}

function readDecimal(cell: Cell, text: string, field: Field, spelling: Spelling): CellReading {
  if (BLANKS.has(text.toLowerCase())) return BLANK;
  const given = numberIn(cell);
  const plain = given === undefined ? decimalIn(text, spelling) : decimalFromText(numberText(given), ".");
  const number = plain === undefined ? undefined : decimalFromPlain(plain);
  if (number === undefined) return refused(`“${text}” is no number`);
  const beyond = beyondLimits(field, number);
  return beyond === undefined ? value(number) : refused(`${text} ${beyond}`);
}

/** An amount of money is no number. */
function decimalIn(text: string, spelling: Spelling): string | undefined {
  return currencyIn(text) ? undefined : decimalFromText(text, spelling.decimalMark);
}

function wholeNumber(number: number): number | undefined {
  return Number.isSafeInteger(number) ? number + 0 : undefined;
}

function readMoney(cell: Cell, text: string, spelling: Spelling): CellReading {
  if (BLANKS.has(text.toLowerCase())) return BLANK;
  const number = numberIn(cell);
  const amount = number === undefined ? text : numberText(number);
  const mark = number === undefined ? spelling.decimalMark : ".";
  const currency = currencyStated(cell) ?? currencyNamed(amount, spelling.currency);
  const money = moneyFromText(amount, mark, currency);
  if (money === "too precise") {
    return refused(`${decimalFromText(amount, mark) ?? text} has more digits after the mark than ${currency} knows`);
  }
  return money ? value(money) : refused(`“${text}” is no amount`);
}

/** The currency that the file itself states for a number. */
function currencyStated(cell: Cell): string | undefined {
  return cell !== null && typeof cell === "object" && "currency" in cell ? cell.currency : undefined;
}

function readDate(cell: Cell, text: string, field: Field, spelling: Spelling): CellReading {
  if (cell !== null && typeof cell === "object" && "date" in cell) return dayOrNoEnd(cell.date.slice(0, 10), field);
  // The workbook itself says from when it counts days, so nothing was supposed that anybody must be told.
  const since1904 =
    cell !== null && typeof cell === "object" && "from1904" in cell ? dateFromDayNumber(cell.number, true) : undefined;
  if (since1904) return value(since1904);
  const counted = /^\d{5}(\.\d+)?$/.test(text) ? dateFromDayNumber(Number(text)) : undefined;
  if (counted) return { kind: "value", value: counted, dayNumber: true };
  const plain = text.toLowerCase();
  if (/^0000-00-00|^0+[./-]0+[./-]0+|^0+$/.test(plain)) return BLANK;
  if (END_DATES.has(field.id) && NOT_SAID.has(plain)) return { kind: "blank", said: text };
  if (END_DATES.has(field.id) && NO_END.has(plain)) return BLANK;
  const date = dateFromText(text, spelling.dateOrder);
  return date ? dayOrNoEnd(date, field) : refused(`“${text}” is no date that exists${orderWords(spelling.dateOrder)}`);
}

/** The last day of the calendar stands for “never” where something ends. */
function dayOrNoEnd(day: string, field: Field): CellReading {
  return END_DATES.has(field.id) && day >= "9999-01-01" ? BLANK : value(day);
}

function orderWords(order: DateOrder | null): string {
  if (order === "dmy") return " when read day first";
  return order === "mdy" ? " when read month first" : "";
}

function readYesNo(text: string): CellReading {
  const plain = text.toLowerCase();
  if (YES.has(plain)) return value(true);
  if (NO.has(plain)) return value(false);
  return BLANKS.has(plain) ? BLANK : refused(`“${text}” is neither yes nor no`);
}

function readChoice(text: string, field: Field, register: RegisterId): CellReading {
  const plain = text.toLowerCase();
  const own = field.choices?.find(
    (choice) => choice.id.toLowerCase() === plain || choice.label.toLowerCase() === plain,
  );
  if (own) return value(own.id);
  for (const [id, names] of Object.entries(CHOICES[`${register}.${field.id}`] ?? {})) {
    if (names.includes(plain)) return value(id);
  }
  return BLANKS.has(plain) ? BLANK : { kind: "unknown", word: text };
}

/** Several, a part each; one word that no choice has leaves all of them as they are. */
function readChoices(text: string, field: Field, register: RegisterId): CellReading {
  const ids: string[] = [];
  for (const part of partsOf(text, /[\r\n;]/)) {
    const whole = readChoice(part, field, register);
    const readings = whole.kind === "unknown" ? knownParts(part, field, register) : [whole];
    if (readings.length === 0) return whole;
    for (const reading of readings)
      if (reading.kind === "value" && typeof reading.value === "string") ids.push(reading.value);
  }
  return ids.length === 0 ? BLANK : value([...new Set(ids)]);
}

/** Commas and slashes also stand within a choice's name: they separate only where every part is one. */
function knownParts(text: string, field: Field, register: RegisterId): readonly CellReading[] {
  const readings = partsOf(text, /[,/]/).map((part) => readChoice(part, field, register));
  return readings.every(({ kind }) => kind === "value") ? readings : [];
}

function partsOf(text: string, at: RegExp): string[] {
  return text
    .split(at)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function value(of: Value): CellReading {
  return { kind: "value", value: of };
}

function refused(reason: string): CellReading {
  return { kind: "refused", reason };
}
