import { Button } from "@mantine/core";
import { IconArrowMerge } from "@tabler/icons-react";
import { useState } from "react";
import type { ListedDuplicates } from "../../../domain/duplicates/listed.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import { engine } from "../../engine/client.ts";
import { countText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { useReadOnly } from "../../ui/session.ts";
import { toldSaved } from "../../ui/told-saved.ts";
import styles from "./DuplicatesScreen.module.css";
import { STRENGTH_WORDS } from "./strength-words.ts";

/** One group: why its records are held for the same, which they are, and what can be done. */
export function GroupItem({ group }: { readonly group: ListedDuplicates }) {
  const { register, reasons, members, size, strength } = group;
  const { go } = useNavigation();
  const readOnly = useReadOnly();
  const [busy, setBusy] = useState(false);
  const { word, tone } = STRENGTH_WORDS[strength];
  const ids = members.map(({ id }) => id);
  const names = members.map(({ title }) => `“${title}”`).join(", ");
  const declare = async () => {
    setBusy(true);
    const why = `Not duplicates: ${names}`;
    toldSaved(engine, await engine.notDuplicates(register, ids, why).finally(() => setBusy(false)), why);
  };
  return (
    <li className={styles.group}>
      <StatusBadge tone={tone}>{word}</StatusBadge>
      <div>
        <ul className={styles.reasons} aria-label="Reasons">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        <div className={styles.kind}>
          {registerOf(register).label}, {countText(size, "record", "records")}
        </div>
        <ul className={styles.members} aria-label="Records">
          {members.map(({ id, title, detail, retired }) => (
            <li key={id} className={styles.member}>
              <button type="button" className="text-link" onClick={() => go({ screen: "record", register, id })}>
                {title}
              </button>
              <span className={styles.quiet}>{retired ? `${detail} · retired` : detail}</span>
            </li>
          ))}
          {size > members.length ? <li className={styles.quiet}>and {size - members.length} more</li> : null}
        </ul>
      </div>
      <div className={styles.actions}>
        <Button
          leftSection={<IconArrowMerge size={15} />}
          aria-label={`Compare and merge ${names}`}
          onClick={() => go({ screen: "merge", register, ids })}
        >
          Compare and merge
        </Button>
        <Button
          variant="default"
          loading={busy}
          disabled={readOnly !== null}
          aria-label={`Not a duplicate: ${names}`}
          title="Remembers that these are different things"
          onClick={() => void declare()}
        >
          Not a duplicate
        </Button>
      </div>
    </li>
  );
}
