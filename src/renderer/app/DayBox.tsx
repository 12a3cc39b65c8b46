import { useState } from "react";
import { DayChoice } from "../ui/dates/DayChoice.tsx";
import { dayText } from "../ui/local-text.ts";
import { localToday } from "../ui/local-today.ts";
import { useShownDay } from "../ui/session.ts";
import styles from "./DayBar.module.css";
import { goToDay } from "./go-to-day.ts";

/** The day that everything shows, in every screen's title bar; an earlier one can be chosen. */
export function DayBox() {
  const shown = useShownDay();
  const [busy, setBusy] = useState(false);
  const choose = async (day: string) => {
    setBusy(true);
    await goToDay(day === localToday() ? null : day);
    setBusy(false);
  };
  return (
    <DayChoice
      aria-label="As at: the day that everything shows"
      leftSection={<span className={styles.asAt}>As at</span>}
      leftSectionWidth={46}
      w={154}
      day={shown}
      refuse={(day) =>
        day > localToday()
          ? `${dayText(day)} is still to come, and what the registers will hold then isn't known. ${dayText(shown)} is still shown.`
          : null
      }
      disabled={busy}
      onDay={(day) => void choose(day)}
    />
  );
}
