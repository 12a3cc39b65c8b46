import type { AuditQuestion } from "../../../domain/audits/question-bank.ts";
import { controlOf } from "./control-of.ts";

/**
 * The questions of an area whose text, number or controls, with what these demand, contain what is looked for.
 *
 * @param filter.area  identity of a group of questions; null for all
 */
export function questionsShown(
  questions: readonly AuditQuestion[],
  { area, search }: { readonly area: string | null; readonly search: string },
): readonly AuditQuestion[] {
  const wanted = search.trim().toLowerCase();
  return questions.filter(
    (question) =>
      (area === null || question.group === area) &&
      (String(question.number) === wanted || wordsOf(question).toLowerCase().includes(wanted)),
  );
}

/** Everything that stands on the screen for a question. */
function wordsOf({ text, controls }: AuditQuestion): string {
  return [text, ...controls.map((id) => `${id} ${controlOf(id)?.objective ?? ""}`)].join(" ");
}
