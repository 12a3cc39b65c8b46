import { Button } from "@mantine/core";
import { useState } from "react";
import type { ChangeSource, TableEditing } from "../../../domain/change/change-set.ts";
import type { RegisterId } from "../../../domain/registers/register-id.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { engine } from "../../engine/client.ts";
import type { HistoryEntry } from "../../engine/engine.ts";
import { BeforeAfter } from "../../ui/BeforeAfter.tsx";
import { dayText, timeText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { useRevision } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./SidePanel.module.css";

const FEW_FIELDS = 8;

const ACTS: Readonly<Record<HistoryEntry["act"], string>> = {
  create: "created",
  edit: "changed",
  withdraw: "taken back",
  restore: "restored",
};

/** Every event that touched the record, newest first: who, when, why, from where, and what it changed. */
export function HistoryPanel({ register, id }: { readonly register: RegisterId; readonly id: RecordId }) {
  const revision = useRevision();
  const history = useAnswer(`${register} ${id} ${revision}`, () => engine.history(register, id));
  if (!history) return null;
  if (history.length === 0) return <p className={styles.nothing}>No changes are recorded.</p>;
  return (
    <ul className={styles.list}>
      {history.map((entry) => (
        <Event key={entry.header.seq} entry={entry} />
      ))}
    </ul>
  );
}

function Event({ entry }: { readonly entry: HistoryEntry }) {
  const { go } = useNavigation();
  const { header, act, fields } = entry;
  const [all, setAll] = useState(false);
  const shown = all ? fields : fields.slice(0, FEW_FIELDS);
  const at = timeText(header.at);
  return (
    <li className={styles.event}>
      <div className={styles.eventHead}>
        <span className={styles.why}>{header.why}</span>
        <button type="button" className={styles.seq} onClick={() => go({ screen: "trail", seq: header.seq })}>
          Event {header.seq}
        </button>
      </div>
      <div className={styles.detail}>
        {ACTS[act]} {at} by {header.by.name === "" ? header.by.account : header.by.name}, {sourceText(header.source)}
        {header.effectiveOn === undefined ? "" : `, in effect since ${dayText(header.effectiveOn)}`}
      </div>
      {fields.length === 0 ? null : (
        <dl className={styles.fields}>
          {shown.map((field) => (
            <Field key={field.label} field={field} />
          ))}
        </dl>
      )}
      {shown.length < fields.length ? (
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
          {fields.length - shown.length} more fields
        </Button>
      ) : null}
    </li>
  );
}

function Field({ field }: { readonly field: HistoryEntry["fields"][number] }) {
  return (
    <>
      <dt>{field.label}</dt>
      <dd>
        <BeforeAfter before={field.before} after={field.after} />
      </dd>
    </>
  );
}

const TABLE_EDITS: Readonly<Record<TableEditing, string>> = {
  typed: "typed into the table",
  pasted: "pasted into the table",
  filled: "filled down in the table",
  blanked: "blanked in the table",
  bulk: "changed together with others",
};

/** Where a change came from, as the end of a sentence. */
function sourceText(source: ChangeSource): string {
  switch (source.kind) {
    case "form":
      return "entered by hand";
    case "table":
      return TABLE_EDITS[source.how];
    case "import":
    case "workbook":
      return `from ${source.file}`;
    case "undo":
      return `taking back event ${source.of}`;
    case "settings":
      return "in the settings";
  }
}
