import type { ImportChoices, ImportDraft } from "../../../domain/intake/draft.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import type { RegisterId } from "../../../domain/registers/register-id.ts";

/**
 * Something of a file that is imported by itself: another of its tables, or the same table into another register.
 *
 * @property register  null while the table wasn't looked at
 * @property given     the choices that read it
 */
export interface FilePart {
  readonly label: string;
  readonly sheet: number;
  readonly register: RegisterId | null;
  readonly given: Partial<ImportChoices>;
}

/**
 * What a file holds besides what is read of it now: a file of users often lists their seats, an archive other files. Of a
 * Muster workbook all sheets are read at once, so nothing is left.
 */
export function otherParts(draft: ImportDraft): readonly FilePart[] {
  if (isWorkbook(draft)) return [];
  const { choices, tables, profiles } = draft;
  const { sheet } = choices;
  const registers = new Map(profiles.map((profile) => [profile.register, profile]));
  registers.delete(choices.register);
  const others = [...registers.values()].map(
    ({ key, register }): FilePart => ({
      label: registerOf(register).label,
      sheet,
      register,
      given: tables.length > 1 ? { sheet, profile: key } : { profile: key },
    }),
  );
  const more = tables.flatMap(({ name, rows, holdsSeveral }, index): FilePart[] =>
    index === sheet || holdsSeveral || rows < 2
      ? []
      : [{ label: `“${name}”`, sheet: index, register: null, given: { sheet: index } }],
  );
  return [...others, ...more];
}

/** Whether it is Muster's own workbook, which says itself how it is read, so that there is only its dry run. */
export function isWorkbook({ plan }: ImportDraft): boolean {
  return plan !== null && plan.sheets.length > 0;
}
