import type { ImportChoices, ImportDraft } from "../../../domain/intake/draft.ts";
import { DryRun } from "./DryRun.tsx";
import { Questions } from "./Questions.tsx";

interface Props {
  readonly draft: ImportDraft;
  readonly round: number;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
}

/** What accepting would do, row by row and cell by cell; before that, the questions that are open. */
export function PlanStep({ draft, round, onChange }: Props) {
  const { plan, questions, choices } = draft;
  if (!plan) return <Questions questions={questions} onAnswer={onChange} />;
  const list = `${choices.sheet} ${choices.register}`;
  return <DryRun key={list} draft={draft} plan={plan} round={round} onChange={onChange} />;
}
