import { type ImportChoices, nameKey, type PlanSummary } from "../../../domain/intake/draft.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import { DecidedList } from "./DecidedList.tsx";
import styles from "./PlanNotes.module.css";

interface Props {
  readonly plan: PlanSummary;
  readonly choices: ImportChoices;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
}

/** Names in the file that somebody said mean a record on file, now or for an earlier file; each can be taken back. */
export function NamesDecided({ plan, choices, onChange }: Props) {
  if (plan.chosen.length === 0) return null;
  const without = (key: string) =>
    onChange({ meant: Object.fromEntries(Object.entries(choices.meant).filter(([other]) => other !== key)) });
  return (
    <section className={styles.part}>
      <h3 className={styles.subtitle}>Names that you decided</h3>
      <p className={styles.quiet}>They are kept for the next file with these columns.</p>
      <DecidedList
        decided={plan.chosen.map(({ register, name, title }) => ({
          key: `${register} ${name}`,
          says: `“${name}” means ${title} (${registerOf(register).one.toLowerCase()})`,
          undoing: `“${name}” no longer means ${title}`,
          takeBack: () => without(nameKey(register, name)),
        }))}
      />
    </section>
  );
}
