import { registerOf } from "../registers/all.ts";
import type { Field, FoundSoftware } from "../registers/field.ts";
import type { Register } from "../registers/register.ts";
import type { RegisterId } from "../registers/register-id.ts";

/**
 * A column of a register's sheet in the Muster workbook.
 *
 * id: identity of the record · field: a field's value, of money the amount · currency: the currency of the amount before it ·
 * program: a part of a program found, in the sheet of inventories, which has a row a program
 */
export type SheetColumn =
  | { readonly kind: "id"; readonly heading: string }
  | { readonly kind: "field" | "currency"; readonly heading: string; readonly field: Field }
  | { readonly kind: "program"; readonly heading: string; readonly part: keyof FoundSoftware; readonly field: Field };

/** Heading of the column by which a row comes back onto its record. */
export const ID_HEADING = "Muster id";

/** Registers with a sheet, in the order of the sheets. */
export const SHEETS = [
  "hardware",
  "software",
  "softwareVersion",
  "installation",
  "entitlement",
  "allocation",
  "cloudService",
  "seat",
  "contract",
  "person",
  "party",
  "location",
  "document",
  "exchangeRate",
  "licenceParameter",
  "measuredUse",
] as const satisfies readonly RegisterId[];

const PROGRAM = "Program found";
const PROGRAM_FIELDS = [
  { id: "name", label: "Program", type: "text", group: PROGRAM },
  { id: "publisher", label: "Publisher", type: "text", group: PROGRAM },
  { id: "version", label: "Version", type: "text", group: PROGRAM },
  { id: "installed", label: "Installed on", type: "date", group: PROGRAM },
  { id: "firstSeen", label: "First seen", type: "date", group: PROGRAM },
] as const satisfies readonly (Field & { readonly id: keyof FoundSoftware })[];

/** The columns of a register's sheet. Each heading stands once: a field of the user's own may be called like another. */
export function sheetColumns(id: RegisterId): readonly SheetColumn[] {
  const register = registerOf(id);
  const taken = new Set<string>([ID_HEADING]);
  const heading = (wanted: string, field: string): string => {
    const free = taken.has(wanted) ? `${wanted} [${field}]` : wanted;
    taken.add(free);
    return free;
  };
  const columns = sheetFields(register).flatMap((field): SheetColumn[] => {
    const own: SheetColumn = { kind: "field", heading: heading(field.label, field.id), field };
    if (field.type !== "money") return [own];
    return [own, { kind: "currency", heading: heading(`${own.heading} currency`, field.id), field }];
  });
  const programs = id === "installation" ? PROGRAM_FIELDS : [];
  return [
    { kind: "id", heading: ID_HEADING },
    ...columns,
    ...programs.map((field) => ({ kind: "program", heading: field.label, part: field.id, field }) as const),
  ];
}

/** The fields with a column: all but the names that Muster makes itself from what a record links to. */
function sheetFields(register: Register): readonly Field[] {
  return register.fields.filter(({ id, hidden }) => !hidden && !(register.id === "installation" && id === "title"));
}
