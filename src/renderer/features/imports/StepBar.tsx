import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import type { ImportDraft } from "../../../domain/intake/draft.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import { columnsUsed } from "./columns-used.ts";
import type { Step } from "./import-session.ts";
import { resultText } from "./result-text.ts";
import { goToStep } from "./run-import.ts";
import styles from "./StepBar.module.css";

/** The three parts of an import with what each has come to; every part can be gone to at any time. */
export function StepBar({ draft, step }: { readonly draft: ImportDraft; readonly step: Step }) {
  return (
    <nav aria-label="Parts of the import">
      <ol className={styles.bar}>
        {stepsOf(draft).map(({ id, title, summary, heed }, at) => (
          <li key={id} className={styles.item}>
            <button
              type="button"
              className={styles.step}
              aria-current={id === step ? "step" : undefined}
              data-heed={heed}
              onClick={() => goToStep(id)}
            >
              <span className={styles.mark} aria-hidden>
                {heed ? (
                  <IconAlertTriangle size={14} stroke={2} />
                ) : id === "plan" ? (
                  at + 1
                ) : (
                  <IconCheck size={14} stroke={2.4} />
                )}
              </span>
              <span className={styles.texts}>
                <span className={styles.title}>{title}</span>
                <span className={styles.summary}>{summary}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface StepSummary {
  readonly id: Step;
  readonly title: string;
  readonly summary: string;
  readonly heed: boolean;
}

/** The parts with their summaries. `heed` where somebody has to look or answer. */
function stepsOf(draft: ImportDraft): readonly StepSummary[] {
  const { choices, questions, plan, tables } = draft;
  const { used, text, made } = columnsUsed(draft);
  const sheet = tables.length > 1 ? `, sheet “${tables[choices.sheet]?.name ?? ""}”` : "";
  const isRegisterOpen = questions.some(({ id }) => id === "register");
  return [
    {
      id: "reading",
      title: "How it was read",
      summary: `${isRegisterOpen ? "Register still open" : registerOf(choices.register).label}, headings in row ${choices.headerRow}${sheet}`,
      heed: isRegisterOpen,
    },
    {
      id: "columns",
      title: "Columns",
      summary: `${text} used${made === "" ? "" : `, and ${made}`}`,
      heed: used === 0,
    },
    {
      id: "plan",
      title: "Dry run",
      summary: plan ? resultText(plan.counts) : questions.length === 1 ? "a question first" : "questions first",
      heed: questions.length > 0 || (plan?.counts.rejected ?? 0) > 0,
    },
  ];
}
