import { Button, Select, TextInput } from "@mantine/core";
import { IconPrinter, IconSearch, IconZoomQuestion } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { auditQuestions, questionGroups } from "../../../domain/audits/question-bank.ts";
import { shortcutOf, useCommand } from "../../ui/commands.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { countText, numberText } from "../../ui/local-text.ts";
import { localToday } from "../../ui/local-today.ts";
import { useNavigation } from "../../ui/navigation.ts";
import type { Route } from "../../ui/route.ts";
import { Screen } from "../../ui/Screen.tsx";
import styles from "./ChecklistScreen.module.css";
import { Question } from "./Question.tsx";
import { questionsShown } from "./questions-shown.ts";

/** The questions of the internal audit with the controls they test; printed, they are ticked and signed by hand. */
export function ChecklistScreen(_: { readonly route: Extract<Route, { screen: "checklist" }> }) {
  const { go } = useNavigation();
  const [area, setArea] = useState<string | null>(null);
  const [search, setSearch] = useState("");
  const box = useRef<HTMLInputElement>(null);
  const shown = questionsShown(auditQuestions, { area, search });
  const print = () => go({ screen: "print", print: { report: "checklist", asAt: localToday() } });
  useCommand("print.view", print);
  useCommand("find.here", () => box.current?.select());
  return (
    <Screen
      title="Audit checklist"
      subtitle={`${countText(auditQuestions.length, "question", "questions")} for internal audits after ISO/IEC 19770-1, each with its controls`}
      actions={
        <Button
          leftSection={<IconPrinter size={15} />}
          title={`Print all ${auditQuestions.length} questions (${shortcutOf("print.view")})`}
          onClick={print}
        >
          Print checklist
        </Button>
      }
    >
      <div className={styles.filters}>
        <Select
          aria-label="Area"
          placeholder="All areas"
          w={300}
          clearable
          data={questionGroups.map(({ id, title }) => ({ value: id, label: title }))}
          value={area}
          onChange={setArea}
        />
        <TextInput
          ref={box}
          aria-label="Find a question"
          placeholder={`Find a question or control (${shortcutOf("find.here")})`}
          w={280}
          leftSection={<IconSearch size={15} />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") setSearch("");
          }}
        />
        <span className={styles.quiet} role="status">
          {shown.length === auditQuestions.length
            ? ""
            : `${numberText(shown.length)} of ${numberText(auditQuestions.length)} shown`}
        </span>
      </div>
      {questionGroups.map(({ id, title }) => {
        const questions = shown.filter(({ group }) => group === id);
        return questions.length === 0 ? null : (
          <section key={id} className={styles.group} aria-labelledby={`area-${id}`}>
            <h2 id={`area-${id}`} className={styles.title}>
              {title} <span className={styles.quiet}>{numberText(questions.length)}</span>
            </h2>
            <ul className={styles.questions}>
              {questions.map((question) => (
                <Question key={question.number} question={question} />
              ))}
            </ul>
          </section>
        );
      })}
      {shown.length === 0 ? (
        <EmptyState
          icon={IconZoomQuestion}
          title="No match"
          actions={
            <Button
              variant="default"
              onClick={() => {
                setArea(null);
                setSearch("");
              }}
            >
              Show all questions
            </Button>
          }
        >
          No question {area === null ? "" : "of this area "}contains “{search}”.
        </EmptyState>
      ) : null}
    </Screen>
  );
}
