import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./ProblemNotice.module.css";

/**
 * A sentence that stays on the screen until its cause is gone.
 *
 * @property tone      `bad` for what was refused or failed (read out at once), `warn` for what to heed, `info` otherwise
 * @property actions   what the user can do about it
 */
export interface ProblemNoticeProps {
  readonly tone: "bad" | "warn" | "info";
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A notice in the page: icon, sentence, actions. */
export function ProblemNotice({ tone, children, actions }: ProblemNoticeProps) {
  const Icon = tone === "info" ? IconInfoCircle : IconAlertTriangle;
  return (
    <div className={styles.notice} data-tone={tone} role={tone === "bad" ? "alert" : "status"}>
      <Icon size={18} stroke={1.8} aria-hidden className={styles.icon} />
      <div className={styles.text}>{children}</div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
