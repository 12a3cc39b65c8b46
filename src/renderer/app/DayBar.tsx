import { Button, TextInput } from "@mantine/core";
import { IconHistoryToggle } from "@tabler/icons-react";
import { useState } from "react";
import { isCalendarDate } from "../../domain/value/calendar-date.ts";
import { announce } from "../ui/announce.ts";
import { dayText } from "../ui/local-text.ts";
import { localToday } from "../ui/local-today.ts";
import { notifyProblem } from "../ui/notify.tsx";
import { useSession } from "../ui/session.ts";
import styles from "./DayBar.module.css";
import { goToDay } from "./go-to-day.ts";

/** The day that everything shows. Another day than today is plainly marked, and nothing can be changed there. */
export function DayBar() {
  const past = useSession((session) => session.past);
  const [typed, setTyped] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const shown = typed ?? past?.day ?? localToday();

  const show = async (day: string | null) => {
    setBusy(true);
    const problem = await goToDay(day);
    setBusy(false);
    setTyped(null);
    if (problem) notifyProblem(problem);
    else announce(day === null ? "Today is shown." : `The registers are shown as they stood on ${dayText(day)}.`);
  };
  const choose = (day: string) => {
    if (isCalendarDate(day) && day !== (past?.day ?? localToday())) void show(day >= localToday() ? null : day);
    else setTyped(null);
  };

  return (
    <div className={styles.bar} data-past={past !== null} data-screen-only>
      {past ? (
        <>
          <IconHistoryToggle size={16} stroke={2} aria-hidden />
          <p className={styles.sentence} role="status">
            <strong>As it stood on {dayText(past.day)}</strong>, after event {past.seq} of the trail. Nothing can be
            changed here.
          </p>
          <Button size="compact-xs" variant="default" loading={busy} onClick={() => void show(null)}>
            Back to today
          </Button>
        </>
      ) : (
        <span className={styles.sentence} />
      )}
      <TextInput
        type="date"
        size="xs"
        aria-label="As at: the day that everything shows"
        leftSection={<span className={styles.asAt}>As at</span>}
        leftSectionWidth={44}
        value={shown}
        max={localToday()}
        disabled={busy}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={(event) => choose(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") choose(event.currentTarget.value);
          if (event.key === "Escape") setTyped(null);
        }}
      />
    </div>
  );
}
