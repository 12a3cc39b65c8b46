import { IconFileImport, IconFilePlus, IconFlask } from "@tabler/icons-react";
import styles from "./Welcome.module.css";

/** How to begin: with one's own files, with the sample organisation, or with nothing. */
export type Beginning = "import" | "sample" | "empty";

const CHOICES = [
  {
    id: "import",
    icon: IconFileImport,
    title: "Import your files",
    text: "Vendor licence lists, inventories, people lists: spreadsheets as you have them.",
  },
  {
    id: "sample",
    icon: IconFlask,
    title: "Try with sample data",
    text: "A made-up firm of 60 people. Best in a data folder of its own: what is recorded stays in the trail.",
  },
  { id: "empty", icon: IconFilePlus, title: "Start empty", text: "Enter the first records by hand." },
] as const;

interface Props {
  readonly chosen: Beginning;
  readonly onChoose: (beginning: Beginning) => void;
}

/** The three ways to begin, as radio buttons. */
export function BeginningChoice({ chosen, onChoose }: Props) {
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>How do you want to begin?</legend>
      {CHOICES.map(({ id, icon: Icon, title, text }) => (
        <label key={id} className={styles.choice} data-chosen={chosen === id}>
          <input type="radio" name="beginning" checked={chosen === id} onChange={() => onChoose(id)} />
          <Icon size={22} stroke={1.4} aria-hidden />
          <span>
            <strong>{title}</strong>
            <br />
            <span className={styles.text}>{text}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
