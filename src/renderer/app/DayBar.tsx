import { Button } from "@mantine/core";
import { IconHistoryToggle } from "@tabler/icons-react";
import { useState } from "react";
import { dayText } from "../ui/local-text.ts";
import { useSession } from "../ui/session.ts";
import styles from "./DayBar.module.css";
import { goToDay } from "./go-to-day.ts";

/** Marks plainly that an earlier day is shown, and leads back to today. Nothing while today is shown. */
export function DayBar() {
  const past = useSession((session) => session.past);
  const [busy, setBusy] = useState(false);
  if (!past) return null;
  const leave = async () => {
    setBusy(true);
    await goToDay(null);
    setBusy(false);
  };
  return (
    <div className={styles.bar} data-screen-only>
      <IconHistoryToggle size={16} stroke={2} aria-hidden />
      <p className={styles.sentence} role="status">
        <strong>As it stood on {dayText(past.day)}</strong>, after event {past.seq} of the trail. Nothing can be changed
        here.
      </p>
      <Button size="compact-xs" variant="default" loading={busy} onClick={() => void leave()}>
        Back to today
      </Button>
    </div>
  );
}
