import { Button } from "@mantine/core";
import { useNavigation } from "../../ui/navigation.ts";
import styles from "./Overview.module.css";

const STEPS = [
  { title: "Drop an inventory on the window", text: "A hardware list, or what your inventory tool exports." },
  {
    title: "Drop a vendor's licence list",
    text: "As you got it. You see every change, cell by cell, before it is saved.",
  },
  { title: "Look at the licence position", text: "Shortfall and surplus by product, each with its reasons." },
  { title: "Print the audit checklist", text: "On paper or as PDF, sealed with the state of the audit trail." },
];

/** The main job in four steps, shown until there are records. */
export function FirstSteps() {
  const { go } = useNavigation();
  return (
    <section className={styles.card} aria-labelledby="overview-steps">
      <div className={styles.cardHead}>
        <h2 id="overview-steps" className={styles.cardTitle}>
          From your files to a licence position
        </h2>
      </div>
      <ol className={styles.steps}>
        {STEPS.map(({ title, text }, at) => (
          <li key={title} className={styles.step}>
            <span className={styles.stepNumber} aria-hidden>
              {at + 1}
            </span>
            <span>
              <strong>{title}</strong>
              <br />
              <span className={styles.quiet}>{text}</span>
            </span>
          </li>
        ))}
      </ol>
      <Button onClick={() => go({ screen: "import" })}>Import a file</Button>
    </section>
  );
}
