import { ActionIcon, Button, Group } from "@mantine/core";
import { IconAlertTriangle, IconX } from "@tabler/icons-react";
import type { Comparison } from "../../../domain/licence/what-if/comparison.ts";
import { isCalendarDate } from "../../../domain/value/calendar-date.ts";
import { DateField } from "../../ui/dates/DateField.tsx";
import { useShownDay } from "../../ui/session.ts";
import { dropAssumption, lookAtDay, openScenario, useOpenScenario } from "./open-scenario.ts";
import styles from "./WhatIf.module.css";

/** What is assumed, each with what of it has no effect, and a way to take it out again. */
export function AssumptionList({ assumptions }: Pick<Comparison, "assumptions">) {
  const { scenario } = useOpenScenario();
  const today = useShownDay();
  // The day has a field of its own, so its sentence isn't shown.
  const own = scenario.day === null ? assumptions : assumptions.slice(1);
  return (
    <section aria-label="Assumptions">
      <DateField
        label="Day looked at"
        description={
          scenario.day === null ? "The day that is shown everywhere." : "Entitlements end and begin as recorded."
        }
        value={scenario.day ?? today}
        onChange={(text) => {
          if (text === "" || text === today) lookAtDay(null);
          else if (isCalendarDate(text)) lookAtDay(text);
        }}
      />
      <Group justify="space-between" mt="md" mb={4}>
        <h2 className={styles.heading}>Assumptions</h2>
        {scenario.assumptions.length > 0 || scenario.day !== null ? (
          <Button variant="subtle" size="compact-xs" onClick={() => openScenario(null)}>
            Begin anew
          </Button>
        ) : null}
      </Group>
      {scenario.assumptions.length === 0 ? (
        <p className={styles.quiet}>None yet. Add one below; nothing is stored unless you keep it.</p>
      ) : null}
      <ul className={styles.assumptions}>
        {own.map(({ words, notes }, at) => (
          <li key={words} className={styles.assumption}>
            <span>
              {words}
              {notes.map((note) => (
                <span key={note} className={styles.note}>
                  <IconAlertTriangle size={13} aria-hidden /> {note}
                </span>
              ))}
            </span>
            <ActionIcon size="sm" aria-label={`Remove: ${words}`} onClick={() => dropAssumption(at)}>
              <IconX size={14} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  );
}
