import { compareDecimals } from "../value/decimal.ts";
import type { Choice, Field, Value } from "./field.ts";
import type { Register, RegisterRecord } from "./register.ts";
import { isRegisterId, type RegisterId } from "./register-id.ts";
import { isTexts } from "./text-from-value.ts";

/**
 * Registers that can have fields of the user's own, with the name under which they are offered: all whose records people
 * enter. Installations come from inventories alone, which know no such fields.
 */
const OPEN = [
  { id: "hardware", label: "Hardware" },
  { id: "software", label: "Software" },
  { id: "softwareVersion", label: "Software versions" },
  { id: "entitlement", label: "Entitlements" },
  { id: "allocation", label: "Allocations" },
  { id: "cloudService", label: "Cloud services" },
  { id: "seat", label: "Seats" },
  { id: "contract", label: "Contracts" },
  { id: "person", label: "People" },
  { id: "party", label: "Organisations" },
  { id: "location", label: "Locations" },
  { id: "document", label: "Documents" },
  { id: "exchangeRate", label: "Exchange rates" },
  { id: "licenceParameter", label: "Licence parameters" },
  { id: "measuredUse", label: "Measured use" },
] as const;

const NUMBERS = { field: "kind", is: ["integer", "decimal"] } as const;

/** Fields that users make: they behave in every table, form, file and print like those that came with Muster. */
export const customField = {
  id: "customField",
  label: "Custom fields",
  one: "Custom field",
  title: ["label"],
  keys: [],
  retire: { field: "retired", values: [true], to: true, back: null },
  fields: [
    {
      id: "label",
      label: "Name",
      type: "text",
      group: "Field",
      required: true,
      shown: true,
      width: 220,
      help: "Heading of the column and of the input",
    },
    {
      id: "of",
      label: "In the register",
      type: "choice",
      group: "Field",
      required: true,
      fixed: "onceMade",
      shown: true,
      width: 150,
      choices: OPEN,
    },
    {
      id: "kind",
      label: "Kind",
      type: "choice",
      group: "Field",
      required: true,
      fixed: "onceMade",
      shown: true,
      width: 140,
      choices: [
        { id: "text", label: "Text" },
        { id: "longText", label: "Long text" },
        { id: "integer", label: "Whole number" },
        { id: "decimal", label: "Number" },
        { id: "money", label: "Amount of money" },
        { id: "date", label: "Date" },
        { id: "choice", label: "Choice" },
        { id: "choices", label: "Several choices" },
        { id: "yesNo", label: "Yes or no" },
        { id: "link", label: "Link to a record" },
      ],
    },
    {
      id: "choices",
      label: "Choices",
      type: "texts",
      group: "What it takes",
      onlyFor: { field: "kind", is: ["choice", "choices"] },
      shown: true,
      width: 220,
      help: "For one or several choices: one a line",
    },
    {
      id: "target",
      label: "Links to",
      type: "choice",
      group: "What it takes",
      fixed: "onceMade",
      onlyFor: { field: "kind", is: ["link"] },
      choices: OPEN,
    },
    { id: "required", label: "Needed", type: "yesNo", group: "What it takes", help: "Asked for when a record is made" },
    { id: "min", label: "Smallest number", type: "decimal", adds: false, group: "What it takes", onlyFor: NUMBERS },
    { id: "max", label: "Largest number", type: "decimal", adds: false, group: "What it takes", onlyFor: NUMBERS },
    {
      id: "decimals",
      label: "Digits after the mark",
      type: "integer",
      adds: false,
      min: 0,
      max: 30,
      group: "What it takes",
      onlyFor: { field: "kind", is: ["decimal"] },
      help: "For a number: the most it has",
    },
    {
      id: "mask",
      label: "Must look like",
      type: "text",
      group: "What it takes",
      onlyFor: { field: "kind", is: ["text"] },
      help: "For a text: A a letter, 9 a digit, * either, anything else itself, such as AA-9999",
    },
    {
      id: "unique",
      label: "Different in each record",
      type: "yesNo",
      group: "What it takes",
      onlyFor: { field: "kind", is: ["text", "integer", "decimal"] },
      help: "For a text or number: an import then also finds a record by it",
    },
    { id: "section", label: "Section of the form", type: "text", group: "Look", help: "Blank: “More”" },
    { id: "help", label: "Help", type: "text", group: "Look", help: "Shown under the input" },
    { id: "inTable", label: "In the table from the start", type: "yesNo", group: "Look" },
    { id: "retired", label: "Retired", type: "yesNo", group: "Look", help: "Hides it; what was entered stays" },
  ],
  check: (values) => {
    const { kind, choices, target } = values;
    const [min, max] = [boundFrom(values.min), boundFrom(values.max)];
    const problems: Record<string, string> = {};
    if ((kind === "choice" || kind === "choices") && (choices === undefined || choices === null))
      problems.choices = "Name the choices, one a line.";
    if (kind === "link" && (target === undefined || target === null))
      problems.target = "Choose the register it links to.";
    if (min !== undefined && max !== undefined && compareDecimals(min, max) > 0)
      problems.max = "The largest number is smaller than the smallest.";
    return problems;
  },
} as const satisfies Register;

/** A field that a user made. `active` is false once it was retired or taken back: then it only names old values. */
export interface CustomField {
  readonly register: RegisterId;
  readonly field: Field;
  readonly active: boolean;
}

/** Start of the ids under which values of custom fields are kept. */
const CUSTOM = "custom:";

/** Kinds whose values can tell records apart. */
const UNIQUE: ReadonlySet<string> = new Set(["text", "integer", "decimal"]);

/** The field that a record of the register `customField` describes; undefined when it lacks what makes a field. */
export function customFieldFrom({ id, values, withdrawn }: RegisterRecord): CustomField | undefined {
  const { of: register, label, kind, help, section } = values;
  const type = customField.fields
    .find((field) => field.id === "kind")
    ?.choices?.find((choice) => choice.id === kind)?.id;
  if (typeof register !== "string" || !isRegisterId(register) || typeof label !== "string" || !type) return undefined;
  const link = typeof values.target === "string" && isRegisterId(values.target) ? values.target : undefined;
  const [min, max] = [boundFrom(values.min), boundFrom(values.max)];
  const field: Field = {
    id: `${CUSTOM}${id}`,
    label,
    type,
    group: typeof section === "string" ? section : "More",
    ...(type === "choice" || type === "choices" ? { choices: choicesFrom(values.choices) } : {}),
    ...(type === "link" && link !== undefined ? { link } : {}),
    ...(values.required === true ? { required: true } : {}),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(type === "decimal" && typeof values.decimals === "number" ? { decimals: values.decimals } : {}),
    ...(type === "text" && typeof values.mask === "string" ? { mask: values.mask } : {}),
    ...(values.unique === true && UNIQUE.has(type) ? { unique: true } : {}),
    ...(typeof help === "string" ? { help } : {}),
    ...(values.inTable === true ? { shown: true } : {}),
  };
  return { register, field, active: !withdrawn && values.retired !== true };
}

/** A bound as canonical decimal text; those entered before there were decimals are whole numbers. */
function boundFrom(value: Value | null | undefined): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

/** A choice is kept as its own text: renaming one in the description leaves what was entered as it was. */
function choicesFrom(value: Value | undefined): readonly Choice[] {
  return value !== undefined && isTexts(value) ? value.map((text) => ({ id: text, label: text })) : [];
}
