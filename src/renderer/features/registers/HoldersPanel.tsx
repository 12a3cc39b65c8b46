import {
  type Contradiction,
  contradictionSentence,
  type HolderHistory,
  type Holding,
  holderHistory,
  holderOn,
} from "../../../domain/change/holder-history.ts";
import type { Register } from "../../../domain/registers/register.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { engine } from "../../engine/client.ts";
import { dayText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { useRevision, useSession } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./SidePanel.module.css";

/** Who answered for the record when, and why it changed: owner, custodian and user are three things. */
export function HoldersPanel({ register, id }: { readonly register: Register; readonly id: RecordId }) {
  const revision = useRevision();
  const past = useSession((session) => session.past);
  const answer = useAnswer(`${register.id} ${id} ${revision}`, async () => ({
    shown: await engine.history(register.id, id),
    now: past ? await engine.historyNow(register.id, id) : [],
  }));
  if (!answer) return null;
  return (
    <>
      <p className={styles.note}>
        {past
          ? "The lists show what was on record on the day shown. What was told afterwards about that day stands beside it."
          : "Counted from the day a hand-over took effect, also where it was recorded afterwards. To see what was on record on an earlier day, choose it under “As at”."}
      </p>
      {register.fields
        .filter(({ held }) => held)
        .map((field) => {
          const shown = holderHistory(answer.shown, field.id);
          return (
            <section key={field.id} className={styles.group} aria-label={field.label}>
              <h3 className={styles.heading}>{field.label}</h3>
              {past ? <OnDay day={past.day} shown={shown} now={holderHistory(answer.now, field.id)} /> : null}
              <Contradictions of={shown} />
              <ul className={styles.list}>
                {shown.holdings.map((holding) => (
                  <Span key={holding.seq} holding={holding} />
                ))}
              </ul>
            </section>
          );
        })}
    </>
  );
}

interface OnDayProps {
  readonly day: string;
  readonly shown: HolderHistory;
  readonly now: HolderHistory;
}

/** Who had it on the day shown, as it was on record then and, where that differs, as it is told now. */
function OnDay({ day, shown, now }: OnDayProps) {
  const then = holderOn(shown, day);
  const told = holderOn(now, day);
  return (
    <div className={styles.onDay}>
      <div>
        On {dayText(day)}: <strong>{nameOf(then)}</strong>
      </div>
      {told && told.holder !== (then?.holder ?? "") ? (
        <div className={styles.detail}>
          By what was recorded since (event {told.seq}, {dayText(told.recordedOn)}): <strong>{nameOf(told)}</strong>
        </div>
      ) : null}
    </div>
  );
}

function Span({ holding }: { readonly holding: Holding }) {
  const { go } = useNavigation();
  const { from, to, recordedOn, why, seq } = holding;
  return (
    <li className={styles.event}>
      <div className={styles.eventHead}>
        <span className={styles.why}>{holding.holder === "" ? <em>nobody recorded</em> : holding.holder}</span>
        <button type="button" className={styles.seq} onClick={() => go({ screen: "trail", seq })}>
          Event {seq}
        </button>
      </div>
      <div className={styles.detail}>
        {dayText(from)} {to === null ? "until now" : `to ${dayText(to)}`}
        {from === recordedOn ? "" : `, recorded on ${dayText(recordedOn)}`}
        {why === "" ? "" : `: ${why}`}
      </div>
    </li>
  );
}

function Contradictions({ of: { contradictions } }: { readonly of: HolderHistory }) {
  return contradictions.map((contradiction: Contradiction) => (
    <div key={contradiction.seq} className={styles.finding}>
      <StatusBadge tone="warn">Contradicting dates</StatusBadge>
      <div className={styles.detail}>{contradictionSentence(contradiction, dayText)}</div>
    </div>
  ));
}

function nameOf(holding: Holding | undefined): string {
  return holding === undefined || holding.holder === "" ? "nobody recorded" : holding.holder;
}
