import type { Money } from "../value/money.ts";
import type { RegisterId } from "./register-id.ts";

/**
 * One thing found on a device by a discovery source. Text as the source wrote it; absent means the source didn't say.
 *
 * @property installed  calendar date of installation
 * @property firstSeen  calendar date of the first inventory that reported it
 */
export type FoundSoftware = {
  readonly name: string;
  readonly publisher?: string;
  readonly version?: string;
  readonly installed?: string;
  readonly firstSeen?: string;
};

/** What a field can hold. Blank is the absence of the field, never an empty text or 0. */
export type Value = string | number | boolean | Money | readonly string[] | FoundSoftware;

/**
 * How a field's values are entered, checked, shown and written to files.
 *
 * text, longText: trimmed text · integer: whole number · decimal: canonical decimal text · money: `Money` · date:
 * `CalendarDate` text · yesNo: boolean · choice: one id of `choices` · choices: list of ids of `choices` · link: the id of
 * a record in `link` · links: ids of several · texts: list of texts.
 */
export type FieldType =
  | "text"
  | "longText"
  | "integer"
  | "decimal"
  | "money"
  | "date"
  | "yesNo"
  | "choice"
  | "choices"
  | "link"
  | "links"
  | "texts";

/** One of the answers a choice field accepts. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/**
 * One field of a register; table, form, import, export, print and the field dictionary are all made from it.
 *
 * @property group     heading under which the form shows it
 * @property required  a record without it is reported; it is demanded only when a person creates a record by hand
 * @property reverse   what a linked record is to those that link to it, before the register's name: `User of` hardware
 * @property role      the yes-no field of a linked record that the link answers: who is linked as publisher is one
 * @property min, max  bounds of a number, inclusive: of a decimal also as its canonical text
 * @property decimals  most digits that a decimal has after the mark
 * @property mask      what a text must look like (`fitsMask`)
 * @property unique    no two records have the same; identifies a record when a file is imported
 * @property personal  personal data (kept out of logs)
 * @property shown     in the table from the start
 * @property hidden    made by Muster: in tables and files, but in no form
 * @property fixed     shown in forms, never typed; or typed only when the record is made
 * @property onlyIn    states of the record in which a form shows it while blank: nobody disposes of a device in use
 * @property onlyFor   values of another field for which a form shows it while blank
 * @property held      says who answers for the record; its history is shown as a list of holders
 * @property adds      false where a sum of its numbers means nothing: prices of one unit, sizes, periods
 * @property derived   reckons the value from the others of the record; it is never stored, typed or imported
 * @property wide      takes the whole width of the form
 * @property width     starting width of the table column in pixels
 */
export interface Field {
  readonly id: string;
  readonly label: string;
  readonly type: FieldType;
  readonly group: string;
  readonly required?: boolean;
  readonly choices?: readonly Choice[];
  readonly link?: RegisterId;
  readonly reverse?: string;
  readonly role?: string;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly decimals?: number;
  readonly mask?: string;
  readonly unique?: boolean;
  readonly personal?: boolean;
  readonly shown?: boolean;
  readonly hidden?: boolean;
  readonly fixed?: boolean | "onceMade";
  readonly onlyIn?: readonly string[];
  readonly onlyFor?: { readonly field: string; readonly is: readonly string[] };
  readonly held?: boolean;
  readonly adds?: false;
  readonly derived?: (values: Readonly<Record<string, Value>>) => Value | undefined;
  readonly wide?: true;
  readonly width?: number;
  readonly help?: string | undefined;
}

/** True when the values of a field can be added up to something that means anything. */
export function addsUp({ type, adds }: Pick<Field, "type" | "adds">): boolean {
  return adds !== false && ["integer", "decimal", "money"].includes(type);
}
