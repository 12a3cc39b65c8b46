import type { AuditQuestion, QuestionGroup } from "../audits/question-bank.ts";
import type { Control } from "../controls/catalogue.ts";
import type { ReportBlock, ReportDocument } from "./document.ts";

/**
 * What a checklist is made from.
 *
 * @property date  as it is to stand on the paper
 * @property seal  see `sealText`
 */
export interface AuditChecklistInput {
  readonly organisation: string;
  readonly date: string;
  readonly seal: string;
  readonly groups: readonly QuestionGroup[];
  readonly questions: readonly AuditQuestion[];
  readonly controls: readonly Control[];
}

const TICK = { tick: true } as const;

/** Lines to write on behind each question. */
const NOTE_LINES = 3;

/** The internal audit checklist: to be printed, ticked and signed by hand. */
export function auditChecklist(input: AuditChecklistInput): ReportDocument {
  const groups = input.groups.filter((group) => input.questions.some((question) => question.group === group.id));
  return {
    title: "Internal audit checklist",
    organisation: input.organisation,
    date: input.date,
    seal: input.seal,
    blocks: [
      {
        kind: "facts",
        facts: ["Auditor", "Auditee", "Date of audit", "Audit number"].map((label) => ({ label, value: "" })),
      },
      toFillIn("What is audited", [
        { label: "Scope: companies, sites, products", lines: 2 },
        { label: "Sample and how it was drawn", lines: 2 },
      ]),
      {
        kind: "paragraph",
        text:
          "Tick one box for each question: conform, nonconform or not applicable. Write down what you saw (document, " +
          "record, device, person) so that somebody else could look at the same. Nobody audits their own work.",
      },
      { kind: "table", columns: questionColumns(), rows: groups.flatMap((group) => groupRows(group, input.questions)) },
      toFillIn("Result of the audit", [
        { label: "Nonconformities (numbers of the questions)", lines: 2 },
        { label: "Observations", lines: 2 },
        { label: "Conclusion", lines: 3 },
        { label: "To be followed up by, until", lines: 1 },
      ]),
      { kind: "signatures", roles: ["Auditor", "Auditee", "Management"] },
      ...controlsNamed(input),
    ],
  };
}

function toFillIn(label: string, fields: readonly { readonly label: string; readonly lines: number }[]): ReportBlock {
  return {
    kind: "table",
    columns: [
      { label, width: 26 },
      { label: "", width: 74 },
    ],
    rows: fields.map((field) => ({ cells: [field.label, { lines: field.lines }] })),
  };
}

function questionColumns() {
  return [
    { label: "No.", width: 5, align: "right" },
    { label: "Question", width: 35 },
    { label: "Control", width: 8 },
    { label: "Conform", width: 8, align: "centre" },
    { label: "Not conform", width: 8, align: "centre" },
    { label: "N/A", width: 6, align: "centre" },
    { label: "Evidence and notes", width: 30 },
  ] as const;
}

function groupRows(group: QuestionGroup, questions: readonly AuditQuestion[]) {
  return [
    { emphasis: "group" as const, cells: [group.title] },
    ...questions
      .filter((question) => question.group === group.id)
      .map((question) => ({
        cells: [question.number, question.text, question.controls.join(" "), TICK, TICK, TICK, { lines: NOTE_LINES }],
      })),
  ];
}

function controlsNamed({ questions, controls }: AuditChecklistInput): ReportBlock[] {
  const named = new Set(questions.flatMap((question) => question.controls));
  const rows = controls
    .filter((control) => named.has(control.id))
    .map((control) => ({ cells: [control.id, control.clauses.join(", "), control.objective] }));
  if (rows.length === 0) return [];
  return [
    { kind: "heading", text: "Controls named in this checklist" },
    {
      kind: "table",
      columns: [
        { label: "Control", width: 10 },
        { label: "Clause", width: 14 },
        { label: "What must be true", width: 76 },
      ],
      rows,
    },
  ];
}
