import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import type { RecordChange } from "../../../domain/change/change-set.ts";
import { changedFields } from "../../../domain/change/changed-fields.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import { engine } from "../../engine/client.ts";
import { BeforeAfter } from "../../ui/BeforeAfter.tsx";
import { numberText, valueFormat } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import type { Route } from "../../ui/route.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./EventChanges.module.css";

const AT_ONCE = 50;

const ACTS: Readonly<Record<RecordChange["act"], string>> = {
  create: "created",
  edit: "changed",
  withdraw: "taken back",
  restore: "restored",
};

/** What an event changed, record by record and field by field. */
export function EventChanges({ seq }: { readonly seq: number }) {
  const [shown, setShown] = useState(AT_ONCE);
  const answer = useAnswer(`${seq} ${shown}`, () => engine.eventChanges(seq, shown));
  if (!answer) return <p className={styles.quiet}>Reading the event…</p>;
  const { changes, total } = answer;
  return (
    <>
      <ul className={styles.changes}>
        {changes.map((change) => (
          <Change key={`${change.register} ${change.id}`} change={change} />
        ))}
      </ul>
      {total > changes.length ? (
        <Button variant="default" mt="xs" onClick={() => setShown(shown + AT_ONCE * 4)}>
          Show {numberText(Math.min(AT_ONCE * 4, total - changes.length))} more of {numberText(total)} records
        </Button>
      ) : null}
    </>
  );
}

function Change({ change }: { readonly change: RecordChange }) {
  const { go } = useNavigation();
  const fields = useMemo(() => changedFields(change, valueFormat()), [change]);
  return (
    <li className={styles.change}>
      <div className={styles.head}>
        <button type="button" className={`text-link ${styles.link}`} onClick={() => go(recordRoute(change))}>
          {change.label}
        </button>
        <span className={styles.quiet}>
          {registerOf(change.register).one}, {ACTS[change.act]}
        </span>
      </div>
      {fields.length === 0 ? null : (
        <dl className={styles.fields}>
          {fields.map(({ id, label, before, after }) => (
            <div key={id} className={styles.field}>
              <dt>{label}</dt>
              <dd>
                <BeforeAfter before={before} after={after} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

/** Where a changed record is seen; the organisation itself is in the settings. */
function recordRoute({ register, id }: RecordChange): Route {
  return register === "organisation" ? { screen: "settings" } : { screen: "record", register, id };
}
