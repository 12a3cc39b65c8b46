import { ActionIcon, Button, Group } from "@mantine/core";
import { IconAlertTriangle, IconX } from "@tabler/icons-react";
import { assumptionWords } from "../../../domain/licence/what-if/assumption-words.ts";
import type { Comparison } from "../../../domain/licence/what-if/comparison.ts";
import { isCalendarDate } from "../../../domain/value/calendar-date.ts";
import { DateField } from "../../ui/dates/DateField.tsx";
import { valueFormat } from "../../ui/local-text.ts";
import { notifyDone } from "../../ui/notify.tsx";
import { useShownDay } from "../../ui/session.ts";
import { dropAssumption, lookAtDay, openScenario, useOpenScenario } from "./open-scenario.ts";
import styles from "./WhatIf.module.css";

/** What is assumed, each with what of it has no effect once that is computed, and a way to take it out again. */
export function AssumptionList({ computed }: { readonly computed: Comparison["assumptions"] }) {
  const { scenario } = useOpenScenario();
  const today = useShownDay();
  const clear = () => {
    const before = useOpenScenario.getState();
    openScenario(null);
    notifyDone("Nothing is assumed any more.", () => useOpenScenario.setState(before));
  };
  const { money } = valueFormat();
  const all = scenario.assumptions.map((assumption) => {
    const words = assumptionWords(assumption, money);
    return { words, notes: computed.find((one) => one.words === words)?.notes ?? [] };
  });
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
          <Button variant="subtle" size="compact-xs" onClick={clear}>
            Begin anew
          </Button>
        ) : null}
      </Group>
      {scenario.assumptions.length === 0 ? (
        <p className={styles.quiet}>None yet. Add one below; nothing is stored unless you keep it.</p>
      ) : null}
      <ul className={styles.assumptions}>
        {all.map(({ words, notes }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two assumptions can be the same, and nothing of a row has a state
          <li key={`${at} ${words}`} className={styles.assumption}>
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
