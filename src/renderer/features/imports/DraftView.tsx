import { Button } from "@mantine/core";
import type { ImportDraft } from "../../../domain/intake/draft.ts";
import type { Problem } from "../../../domain/value/result.ts";
import { countText } from "../../ui/local-text.ts";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";
import { WorkProgress } from "../../ui/WorkProgress.tsx";
import { ColumnsStep } from "./ColumnsStep.tsx";
import styles from "./DraftView.module.css";
import { isWorkbook } from "./file-parts.ts";
import type { Step, Work } from "./import-session.ts";
import { PlanStep } from "./PlanStep.tsx";
import { ReadingStep } from "./ReadingStep.tsx";
import { acceptText, isEmptyPlan } from "./result-text.ts";
import { acceptDraft, cancelWork, changeChoices, goToStep, leaveFileOut } from "./run-import.ts";
import { StepBar } from "./StepBar.tsx";

interface Props {
  readonly draft: ImportDraft;
  readonly step: Step;
  readonly work: Work | null;
  readonly problem: Problem | null;
  readonly round: number;
  readonly readOnly: string | null;
}

/** A file before it is accepted, in three parts: how it was read, which column is what, what would change. */
export function DraftView({ draft, step, work, problem, round, readOnly }: Props) {
  const change = (choices: Parameters<typeof changeChoices>[0]) => void changeChoices(choices);
  return (
    <div className={styles.draft} aria-busy={work !== null}>
      <h2 className="visually-hidden" tabIndex={-1} data-stage-title>
        {titleOf(draft, step)}
      </h2>
      {isWorkbook(draft) ? null : <StepBar draft={draft} step={step} />}
      {problem || readOnly !== null ? (
        <div className={styles.notice}>
          <ProblemNotice tone="bad">{problem?.sentence ?? readOnly}</ProblemNotice>
        </div>
      ) : null}
      <div className={styles.body}>
        {step === "reading" ? <ReadingStep draft={draft} onChange={change} /> : null}
        {step === "columns" ? <ColumnsStep draft={draft} onChange={change} /> : null}
        {step === "plan" ? <PlanStep draft={draft} round={round} onChange={change} /> : null}
        {work ? (
          <div className={styles.working}>
            <div className={styles.workingCard}>
              <WorkProgress
                sentence={work.sentence}
                fraction={work.fraction}
                {...(work.cancel ? { onCancel: cancelWork } : {})}
              />
            </div>
          </div>
        ) : null}
      </div>
      <Footer draft={draft} step={step} blocked={work !== null || readOnly !== null} />
    </div>
  );
}

interface FooterProps {
  readonly draft: ImportDraft;
  readonly step: Step;
  readonly blocked: boolean;
}

function Footer({ draft, step, blocked }: FooterProps) {
  const { plan, questions, choices } = draft;
  const isEmpty = plan !== null && isEmptyPlan(plan);
  return (
    <footer className={styles.footer}>
      <Button variant="default" disabled={blocked} onClick={() => void leaveFileOut()}>
        Leave this file out
      </Button>
      <span className={styles.hint}>{hintOf(draft)}</span>
      {step === "reading" ? <Button onClick={() => goToStep("columns")}>Next: columns</Button> : null}
      {step === "columns" ? (
        <>
          <Button variant="default" onClick={() => goToStep("reading")}>
            Back
          </Button>
          <Button onClick={() => goToStep("plan")}>Next: dry run</Button>
        </>
      ) : null}
      {step === "plan" ? (
        <>
          {isWorkbook(draft) ? null : (
            <Button variant="default" onClick={() => goToStep("columns")}>
              Back
            </Button>
          )}
          {isEmpty ? (
            <Button disabled={blocked} onClick={() => void leaveFileOut()}>
              Close this file
            </Button>
          ) : (
            <Button disabled={blocked || plan === null || questions.length > 0} onClick={() => void acceptDraft()}>
              {plan ? acceptText(plan, choices.register) : "Accept"}
            </Button>
          )}
        </>
      ) : null}
    </footer>
  );
}

function titleOf({ file, plan }: ImportDraft, step: Step): string {
  if (step === "reading") return `How ${file.name} was read`;
  if (step === "columns") return `Columns of ${file.name}`;
  return plan ? `Dry run of ${file.name}` : `Questions about ${file.name}`;
}

function hintOf({ plan, questions }: ImportDraft): string {
  if (!plan) return `${countText(questions.length, "question", "questions")} to answer before the dry run`;
  if (isEmptyPlan(plan)) {
    return plan.counts.rejected > 0 ? "No row can be taken." : "The registers say all of this already.";
  }
  return "Nothing is changed until you accept.";
}
