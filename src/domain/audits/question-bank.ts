import seed from "../../../resources/seeds/audit-questions.json" with { type: "json" };

/** A part of the checklist, such as licences or audit trails. */
export interface QuestionGroup {
  readonly id: string;
  readonly title: string;
}

/** A question an internal auditor asks. `controls` are the identities of the controls that the answer tells about. */
export interface AuditQuestion {
  readonly number: number;
  readonly group: string;
  readonly controls: readonly string[];
  readonly text: string;
}

/** Parts of the checklist in their order. */
export const questionGroups: readonly QuestionGroup[] = seed.groups;

/** All questions in the order of their numbers. Source: docs/controls.md#questions. */
export const auditQuestions: readonly AuditQuestion[] = seed.questions;
