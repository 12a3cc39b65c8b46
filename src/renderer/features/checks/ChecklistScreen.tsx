import { Button, TextInput } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { auditQuestions, questionGroups } from "../../../domain/audits/question-bank.ts";
import { controls } from "../../../domain/controls/catalogue.ts";
import { useCommand } from "../../ui/commands.ts";
import { countText } from "../../ui/local-text.ts";
import { localToday } from "../../ui/local-today.ts";
import { useNavigation } from "../../ui/navigation.ts";
import type { Route } from "../../ui/route.ts";
import { Screen } from "../../ui/Screen.tsx";
import styles from "./Checklist.module.css";

/** The questions of the internal audit with the controls they test; printed, they are ticked and signed by hand. */
export function ChecklistScreen(_: { readonly route: Extract<Route, { screen: "checklist" }> }) {
  const { go } = useNavigation();
  const [search, setSearch] = useState("");
  const wanted = search.trim().toLowerCase();
  const shown = auditQuestions.filter(({ text, controls: ids }) =>
    `${text} ${ids.join(" ")}`.toLowerCase().includes(wanted),
  );
  const print = () => go({ screen: "print", report: "checklist", asAt: localToday() });
  useCommand("print.view", print);
  return (
    <Screen
      title="Audit checklist"
      subtitle={`${countText(auditQuestions.length, "question", "questions")} for internal audits after ISO/IEC 19770-1, each with its control`}
      actions={
        <>
          <TextInput
            aria-label="Find a question"
            placeholder="Find a question or control"
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <Button leftSection={<IconPrinter size={15} />} onClick={print}>
            Print checklist
          </Button>
        </>
      }
    >
      {questionGroups.map((group) => {
        const questions = shown.filter((question) => question.group === group.id);
        if (questions.length === 0) return null;
        return (
          <section key={group.id} className={styles.group} aria-labelledby={`group-${group.id}`}>
            <h2 id={`group-${group.id}`} className={styles.groupTitle}>
              {group.title}
            </h2>
            <ol className={styles.questions}>
              {questions.map((question) => (
                <li key={question.number} className={styles.question}>
                  <span className={styles.number}>{question.number}</span>
                  <span>{question.text}</span>
                  <span className={styles.controls}>
                    {question.controls.map((id) => (
                      <abbr key={id} title={controls.find((control) => control.id === id)?.objective}>
                        {id}
                      </abbr>
                    ))}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
      {shown.length === 0 ? <p>No question matches “{search}”.</p> : null}
    </Screen>
  );
}
