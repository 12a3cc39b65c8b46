import { IconListCheck } from "@tabler/icons-react";
import { registerOf } from "../../../domain/registers/all.ts";
import { engine } from "../../engine/client.ts";
import type { MissingFacts } from "../../engine/lifecycle-calls.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { countText, numberText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { Screen } from "../../ui/Screen.tsx";
import { useRevision } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./MissingFacts.module.css";

const MOST = 300;

/** Records whose state rests on facts that nobody recorded, or contradicts others, by register and by finding. */
export function MissingFactsScreen() {
  const revision = useRevision();
  const all = useAnswer(`missing ${revision}`, () => engine.missingFacts());
  const groups = grouped(all ?? []);
  return (
    <Screen
      title="Missing facts"
      subtitle={
        all
          ? `${countText(all.length, "record lacks facts or contradicts itself", "records lack facts or contradict themselves")}`
          : ""
      }
    >
      {all?.length === 0 ? (
        <EmptyState icon={IconListCheck} title="Nothing is missing">
          Every record has the facts that its state rests on: devices in use have a user or a place, disposed ones a
          date, a method, a certificate and an authorisation. No record contradicts its state either.
        </EmptyState>
      ) : null}
      {groups.map(({ heading, records }) => (
        <Group key={heading} heading={heading} records={records} />
      ))}
    </Screen>
  );
}

function Group({ heading, records }: { readonly heading: string; readonly records: readonly MissingFacts[] }) {
  const { go } = useNavigation();
  return (
    <section className={styles.group} aria-label={heading}>
      <h2 className={styles.heading}>
        {heading} <span className={styles.count}>{numberText(records.length)}</span>
      </h2>
      <ul className={styles.list}>
        {records.slice(0, MOST).map(({ register, id, title }) => (
          <li key={id}>
            <button
              type="button"
              className={`text-link ${styles.link}`}
              onClick={() => go({ screen: "record", register, id })}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
      {records.length > MOST ? <p className={styles.count}>and {numberText(records.length - MOST)} more</p> : null}
    </section>
  );
}

function grouped(all: readonly MissingFacts[]): { readonly heading: string; readonly records: MissingFacts[] }[] {
  const groups = new Map<string, MissingFacts[]>();
  for (const record of all) {
    const lacking = record.missing.length === 0 ? [] : [record.missing.join(", ").toLowerCase()];
    for (const finding of [...lacking, ...record.contradicting]) {
      const heading = `${registerOf(record.register).label}: ${finding}`;
      const group = groups.get(heading);
      if (group) group.push(record);
      else groups.set(heading, [record]);
    }
  }
  return [...groups].map(([heading, records]) => ({ heading, records }));
}
