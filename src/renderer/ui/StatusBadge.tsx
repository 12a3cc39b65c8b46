import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconHelpCircle,
  type TablerIcon,
} from "@tabler/icons-react";
import styles from "./StatusBadge.module.css";

/** What a status means, apart from its word: `unknown` is what cannot be judged for lack of data. */
export type StatusTone = "good" | "warn" | "bad" | "unknown" | "neutral";

const ICONS: Readonly<Record<StatusTone, TablerIcon>> = {
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconCircleX,
  unknown: IconHelpCircle,
  neutral: IconCircleDashed,
};

/** A status as icon and word: never by colour alone. */
export function StatusBadge({ tone, children }: { readonly tone: StatusTone; readonly children: string }) {
  const Icon = ICONS[tone];
  return (
    <span className={styles.badge} data-tone={tone}>
      <Icon size={14} stroke={2} aria-hidden />
      <span data-word>{children}</span>
    </span>
  );
}
