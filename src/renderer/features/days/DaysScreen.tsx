import { Button, Chip, TextInput } from "@mantine/core";
import { IconArrowsDiff, IconFileSpreadsheet, IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { isRegisterId, type RegisterId } from "../../../domain/registers/register-id.ts";
import { addDays, calendarDateFromInstant } from "../../../domain/value/calendar-date.ts";
import type { DayDifference } from "../../engine/as-at-calls.ts";
import { engine } from "../../engine/client.ts";
import { host } from "../../host.ts";
import { DayChoice } from "../../ui/dates/DayChoice.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { countText, dayText, numberText } from "../../ui/local-text.ts";
import { localToday } from "../../ui/local-today.ts";
import { Screen } from "../../ui/Screen.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { useRevision } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./Days.module.css";
import { Difference } from "./Difference.tsx";
import { differencesOf, keyOf, registersOf } from "./shown-differences.ts";

const AT_ONCE = 100;

/** What differs between the ends of two days, record by record and field by field. */
export function DaysScreen() {
  const revision = useRevision();
  const today = calendarDateFromInstant(localToday());
  const [from, setFrom] = useState<string>(addDays(today, -30));
  const [to, setTo] = useState<string>(today);
  const [shown, setShown] = useState(AT_ONCE);
  const [wanted, setWanted] = useState("");
  const [register, setRegister] = useState<RegisterId | null>(null);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const isSpan = from < to && to <= today;
  const key = isSpan ? `${from} ${to} ${revision}` : null;
  const answer = useAnswer(key, () => engine.changesBetween(from, to));
  const differences = isSpan ? answer : undefined;
  const found = differencesOf(differences ?? [], wanted, register);

  const save = () => {
    const make = () => engine.exportChangesBetween(from, to);
    const name = `Changes ${from} to ${to}.xlsx`;
    return saveFile(host, { name, kind: "xlsx" }, make, (path) => `The changes were saved as ${path}`);
  };

  return (
    <Screen
      title="Changes between days"
      subtitle={subtitle(isSpan, differences)}
      actions={
        <>
          <Day label="From the end of" value={from} onChange={setFrom} />
          <Day label="to the end of" value={to} onChange={setTo} />
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={15} />}
            disabled={!differences || differences.length === 0}
            onClick={() => void save()}
          >
            Export
          </Button>
        </>
      }
    >
      {differences?.length === 0 ? (
        <EmptyState icon={IconArrowsDiff} title="Nothing differs">
          Every record stood on {dayText(to)} as it stood on {dayText(from)}.
        </EmptyState>
      ) : null}
      {differences && differences.length > 0 ? (
        <div className={styles.tools}>
          <TextInput
            aria-label="Find in the changes"
            placeholder="Find a record, field or value"
            leftSection={<IconSearch size={14} aria-hidden />}
            w={260}
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
          <Chip.Group value={register ?? "all"} onChange={(id) => setRegister(isRegisterId(id) ? id : null)}>
            <Chip value="all" size="xs">
              All {numberText(differences.length)}
            </Chip>
            {registersOf(differences).map(({ id, label, count }) => (
              <Chip key={id} value={id} size="xs">
                {label} {numberText(count)}
              </Chip>
            ))}
          </Chip.Group>
          <Button
            variant="subtle"
            onClick={() => setClosed(closed.size > 0 ? new Set() : new Set(differences.map(keyOf)))}
          >
            {closed.size > 0 ? "Open all" : "Close all"}
          </Button>
        </div>
      ) : null}
      {differences && differences.length > 0 && found.length === 0 ? (
        <p className={styles.quiet}>No change fits. Clear what is looked for, or choose all registers.</p>
      ) : null}
      <ul className={styles.list}>
        {found.slice(0, shown).map((difference) => (
          <Difference
            key={keyOf(difference)}
            difference={difference}
            open={!closed.has(keyOf(difference))}
            onToggle={() => setClosed(toggled(closed, keyOf(difference)))}
          />
        ))}
      </ul>
      {found.length > shown ? (
        <Button variant="default" onClick={() => setShown(shown + AT_ONCE * 4)}>
          Show more of {numberText(found.length)}
        </Button>
      ) : null}
    </Screen>
  );
}

function subtitle(isSpan: boolean, differences: readonly DayDifference[] | undefined): string {
  if (!isSpan) return "Choose two days, the earlier one first";
  return differences ? `${countText(differences.length, "record differs", "records differ")}` : "Reading the trail…";
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

function Day({ label, value, onChange }: DayProps) {
  return (
    <span className={styles.day}>
      <span aria-hidden>{label}</span>
      <DayChoice aria-label={label} w={124} day={value} onDay={onChange} />
    </span>
  );
}
