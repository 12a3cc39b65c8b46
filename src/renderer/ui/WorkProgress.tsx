import { Button, Progress } from "@mantine/core";
import styles from "./WorkProgress.module.css";

/** How far a long piece of work is; `fraction` null when nobody can know. */
export interface WorkProgressProps {
  readonly sentence: string;
  readonly fraction: number | null;
  readonly onCancel?: () => void;
}

/** A bar with what is being done and, where it can be stopped, a Cancel button. */
export function WorkProgress({ sentence, fraction, onCancel }: WorkProgressProps) {
  const percent = fraction === null ? 100 : Math.round(fraction * 100);
  return (
    <div className={styles.work}>
      <div className={styles.line}>
        <span role="status">{sentence}</span>
        {fraction === null ? null : <span className="numbers">{percent} %</span>}
      </div>
      <Progress.Root size="sm">
        <Progress.Section
          value={percent}
          animated={fraction === null}
          striped={fraction === null}
          withAria={fraction !== null}
          {...(fraction === null ? {} : { "aria-label": sentence })}
        />
      </Progress.Root>
      {onCancel ? (
        <Button variant="default" mt="sm" onClick={onCancel}>
          Cancel
        </Button>
      ) : null}
    </div>
  );
}
