import type { TablerIcon } from "@tabler/icons-react";
import { numberText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import type { Route } from "../../ui/route.ts";
import type { StatusTone } from "../../ui/StatusBadge.tsx";
import styles from "./Overview.module.css";

interface Props {
  readonly number: number;
  readonly label: string;
  readonly icon: TablerIcon;
  readonly tone: StatusTone;
  readonly to: Route;
}

/** A number that leads to the rows it counts. */
export function Figure({ number, label, icon: Icon, tone, to }: Props) {
  const { go } = useNavigation();
  return (
    <button type="button" className={styles.figure} data-tone={number === 0 ? "neutral" : tone} onClick={() => go(to)}>
      <span className={styles.number}>{numberText(number)}</span>
      <span className={styles.figureLabel}>
        <Icon size={15} stroke={1.7} aria-hidden />
        {label}
      </span>
    </button>
  );
}
