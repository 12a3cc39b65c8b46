import fc from "fast-check";
import { describeCustomFields, registerOf } from "../../src/domain/registers/all.ts";
import type { Field, FoundSoftware, Value } from "../../src/domain/registers/field.ts";
import { foundKey } from "../../src/domain/registers/installation.ts";
import type { RegisterRecord } from "../../src/domain/registers/register.ts";
import type { RegisterId } from "../../src/domain/registers/register-id.ts";
import { calendarDateFromDayNumber } from "../../src/domain/value/calendar-date.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { SHEETS } from "../../src/domain/workbook/sheet-columns.ts";

const RECORDS = 3;
const REGISTERS: readonly RegisterId[] = SHEETS;

/** Texts that files have been known to garble; all are what a field can hold: trimmed, composed, not empty. */
const AWKWARD = [
  "=1+1",
  "'=1+1",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1)",
  "＝1",
  "007",
  "1e5",
  "1.10",
  "2026-03-31",
  "31/12/2026",
  "TRUE",
  "n/a",
  "-",
  "6.37702E+15",
  "Total",
  "a  b",
  "line one\nline two",
  "Ada [Lovelace]",
  "Ada",
  "ada",
  "_x0041_",
  "<b>&amp;\"'",
  "a\tb",
  "Zürich 東京 👩‍💻",
  "x".repeat(33_000),
] as const;

const text = fc.oneof(
  fc.constantFrom(...AWKWARD),
  fc
    .string({ unit: "grapheme", maxLength: 12 })
    .map((made) => made.trim().normalize("NFC"))
    .filter((made) => made !== ""),
);
const date = fc.integer({ min: -25_567, max: 2_932_896 }).map(calendarDateFromDayNumber);
const money = fc.record({
  minor: fc.oneof(fc.integer(), fc.maxSafeInteger()),
  currency: fc.constantFrom("EUR", "USD", "JPY", "KWD"),
});

/** A field of the user's own of each type, called like fields that are there already. */
const CUSTOM: readonly Field[] = (
  ["text", "longText", "integer", "decimal", "money", "date", "yesNo", "choices", "link"] as const
).map((type) => ({
  id: `custom:${type}`,
  label: type === "text" ? "Name" : `Own ${type}`,
  type,
  group: "More",
  ...(type === "choices" ? { choices: ["One", "one", "Two; three"].map((id) => ({ id, label: id })) } : {}),
  ...(type === "link" ? { link: "seat" as const } : {}),
}));

/** Describes the custom fields that the organisations of `organisations` use. Take it back with `describeCustomFields([])`. */
export function describeOwnFields(): void {
  describeCustomFields(CUSTOM.map((field) => ({ register: "hardware", field, active: true })));
}

/** Organisations with a few records in each register, all types of fields, links to records that may be taken back. */
export function organisations(): fc.Arbitrary<readonly RegisterRecord[]> {
  const every = SHEETS.flatMap((register) => Array.from({ length: RECORDS }, (_, i) => ({ register, i })));
  return fc.tuple(...every.map(({ register, i }) => recordOf(register, i)));
}

function recordOf(register: RegisterId, i: number): fc.Arbitrary<RegisterRecord> {
  const fields = registerOf(register).fields.map((field) => fc.option(aValueOf(field), { nil: undefined, freq: 3 }));
  const programs =
    register === "installation" ? fc.array(program, { maxLength: 3 }) : fc.constant<readonly FoundSoftware[]>([]);
  return fc
    .record({ values: fc.tuple(...fields), programs, withdrawn: fc.integer({ min: 0, max: 5 }) })
    .map(({ values, programs: found, withdrawn }) => ({
      id: idOf(register, i),
      register,
      trail: [1],
      values: Object.fromEntries([
        ...registerOf(register).fields.flatMap(({ id }, at) => {
          const { [at]: value } = values;
          return value === undefined ? [] : [[id, value] as const];
        }),
        ...found.map((each) => [foundKey(each.name, each.publisher), each] as const),
      ]),
      ...(withdrawn === 0 ? { withdrawn: true as const } : {}),
    }));
}

const program: fc.Arbitrary<FoundSoftware> = fc.record(
  { name: text, publisher: text, version: text, installed: date },
  { requiredKeys: ["name"] },
);

function aValueOf(field: Field): fc.Arbitrary<Value> {
  const { link = "person", choices = [] } = field;
  const linked = fc.integer({ min: 0, max: RECORDS - 1 }).map((i) => idOf(link, i));
  switch (field.type) {
    case "text":
    case "longText":
      return text;
    case "integer":
      return fc.maxSafeInteger();
    case "decimal":
      return fc.oneof(fc.constantFrom("1.5", "-0.1", "1234567890123456.5", "0.00000000001"), fc.integer().map(String));
    case "money":
      return money;
    case "date":
      return date;
    case "yesNo":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...choices.map(({ id }) => id), "an answer of before");
    case "choices":
      return fc.array(fc.constantFrom(...choices.map(({ id }) => id), "an answer of before"), {
        minLength: 1,
        maxLength: 3,
      });
    case "link":
      return linked;
    case "links":
      return fc.array(linked, { minLength: 1, maxLength: 3 });
    case "texts":
      return fc.array(text, { minLength: 1, maxLength: 3 });
  }
}

/** Identities as Muster makes them: 16 characters. */
function idOf(register: RegisterId, i: number) {
  return asRecordId(`${REGISTERS.indexOf(register)}`.padStart(15, "0") + String(i));
}
