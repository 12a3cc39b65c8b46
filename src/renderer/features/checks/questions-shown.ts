import type { AuditQuestion } from "../../../domain/audits/question-bank.ts";

/**
 * The questions of an area whose text, number or controls contain what is looked for.
 *
 * @param filter.area  identity of a group of questions; null for all
 */
export function questionsShown(
  questions: readonly AuditQuestion[],
  { area, search }: { readonly area: string | null; readonly search: string },
): readonly AuditQuestion[] {
  const wanted = search.trim().toLowerCase();
  return questions.filter(
    ({ group, number, text, controls }) =>
      (area === null || group === area) &&
      (String(number) === wanted || `${text} ${controls.join(" ")}`.toLowerCase().includes(wanted)),
  );
}
