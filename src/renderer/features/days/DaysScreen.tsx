import { Button, TextInput } from "@mantine/core";
import { IconArrowsDiff, IconFileSpreadsheet } from "@tabler/icons-react";
import { useState } from "react";
import { registerOf } from "../../../domain/registers/all.ts";
import { whatBecame } from "../../../domain/reports/differences-table.ts";
import { addDays, calendarDateFromInstant, isCalendarDate } from "../../../domain/value/calendar-date.ts";
import type { DayDifference } from "../../engine/as-at-calls.ts";
import { engine } from "../../engine/client.ts";
import { host } from "../../host.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { countText, dayText, numberText } from "../../ui/local-text.ts";
import { localToday } from "../../ui/local-today.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { notifyDone, notifyProblem } from "../../ui/notify.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { useRevision } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./Days.module.css";

const AT_ONCE = 100;

/** What differs between the ends of two days, record by record and field by field. */
export function DaysScreen() {
  const revision = useRevision();
  const today = calendarDateFromInstant(localToday());
  const [from, setFrom] = useState<string>(addDays(today, -30));
  const [to, setTo] = useState<string>(today);
  const [shown, setShown] = useState(AT_ONCE);
  const isSpan = isCalendarDate(from) && isCalendarDate(to) && from < to;
  const key = isSpan ? `${from} ${to} ${revision}` : null;
  const answer = useAnswer(key, () => engine.changesBetween(from, to));
  const differences = isSpan ? answer : undefined;

  const save = async () => {
    const place = await host.request("save.choose", { name: `Changes ${from} to ${to}.xlsx`, kind: "xlsx" });
    if (!place) return;
    const bytes = new Uint8Array(await engine.exportChangesBetween(from, to));
    const written = await host.request("save.write", { token: place.token, bytes });
    if (written.ok) notifyDone(`The changes were saved as ${written.value}`);
    else notifyProblem(written.problem);
  };

  return (
    <Screen
      title="Changes between days"
      subtitle={subtitle(isSpan, differences)}
      actions={
        <>
          <Day label="From the end of" value={from} onChange={setFrom} />
          <Day label="to the end of" value={to} onChange={setTo} />
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={15} />}
            disabled={!differences || differences.length === 0}
            onClick={() => void save()}
          >
            Export
          </Button>
        </>
      }
    >
      {differences?.length === 0 ? (
        <EmptyState icon={IconArrowsDiff} title="Nothing differs">
          Every record stood on {dayText(to)} as it stood on {dayText(from)}.
        </EmptyState>
      ) : null}
      <ul className={styles.list}>
        {differences?.slice(0, shown).map((difference) => (
          <Difference key={`${difference.net.change.register} ${difference.net.change.id}`} difference={difference} />
        ))}
      </ul>
      {differences && differences.length > shown ? (
        <Button variant="default" onClick={() => setShown(shown + AT_ONCE * 4)}>
          Show more of {numberText(differences.length)}
        </Button>
      ) : null}
    </Screen>
  );
}

function subtitle(isSpan: boolean, differences: readonly DayDifference[] | undefined): string {
  if (!isSpan) return "Choose two days, the earlier one first";
  return differences ? `${countText(differences.length, "record differs", "records differ")}` : "Reading the trail…";
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

function Day({ label, value, onChange }: DayProps) {
  return (
    <span className={styles.day}>
      <span aria-hidden>{label}</span>
      <TextInput
        type="date"
        aria-label={label}
        size="xs"
        value={value}
        max={localToday()}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </span>
  );
}

function Difference({ difference: { net, title, fields } }: { readonly difference: DayDifference }) {
  const { go } = useNavigation();
  const { register, id } = net.change;
  const open = () => go(register === "organisation" ? { screen: "settings" } : { screen: "record", register, id });
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <button type="button" className={styles.link} onClick={open}>
          {title}
        </button>
        <span className={styles.quiet}>
          {registerOf(register).one}, {whatBecame(net.before, net.after)}
        </span>
      </div>
      <dl className={styles.fields}>
        {fields.map(({ id: field, label, before, after }) => (
          <div key={field} className={styles.field}>
            <dt>{label}</dt>
            <dd>
              {before === "" ? null : (
                <>
                  <del className={styles.before}>{before}</del>
                  <span aria-hidden> → </span>
                  <span className="visually-hidden"> becomes </span>
                </>
              )}
              {after === "" ? <em>blank</em> : after}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
