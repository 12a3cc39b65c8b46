import type { TablerIcon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

/** What is empty, why, and what to do about it. `actions` is usually one button. */
export interface EmptyStateProps {
  readonly icon: TablerIcon;
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** Shown in place of a list that has nothing in it. */
export function EmptyState({ icon: Icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <Icon size={36} stroke={1.2} aria-hidden className={styles.icon} />
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.text}>{children}</div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
