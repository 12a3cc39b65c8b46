import { holderHistory } from "../../../domain/change/holder-history.ts";
import type { Register } from "../../../domain/registers/register.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { engine } from "../../engine/client.ts";
import { dayText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { useRevision } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./SidePanel.module.css";

/** Who answered for the record when, and why it changed: owner, custodian and user are three things. */
export function HoldersPanel({ register, id }: { readonly register: Register; readonly id: RecordId }) {
  const revision = useRevision();
  const { go } = useNavigation();
  const history = useAnswer(`${register.id} ${id} ${revision}`, () => engine.history(register.id, id));
  if (!history) return null;
  return register.fields
    .filter(({ held }) => held)
    .map((field) => (
      <section key={field.id} className={styles.group}>
        <h3 className={styles.heading}>{field.label}</h3>
        <ul className={styles.list}>
          {holderHistory(history, field.id).map(({ holder, from, to, why, seq }) => (
            <li key={seq} className={styles.event}>
              <div className={styles.eventHead}>
                <span className={styles.why}>{holder === "" ? <em>nobody recorded</em> : holder}</span>
                <button type="button" className={styles.seq} onClick={() => go({ screen: "trail", seq })}>
                  Event {seq}
                </button>
              </div>
              <div className={styles.detail}>
                {dayText(from.slice(0, 10))} {to === null ? "until now" : `to ${dayText(to.slice(0, 10))}`}
                {why === "" ? "" : `: ${why}`}
              </div>
            </li>
          ))}
        </ul>
      </section>
    ));
}
