import { type ReactNode, useId } from "react";
import styles from "./SettingsScreen.module.css";

interface Props {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** One part of the settings: what it is about at the left, its controls at the right. */
export function SettingsSection({ title, lead, children }: Props) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <p className={styles.lead}>{lead}</p>
      </div>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}
