import { Button } from "@mantine/core";
import { useState } from "react";
import type { RecordDetail } from "../../engine/engine.ts";
import { numberText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import styles from "./SidePanel.module.css";

const AT_ONCE = 12;

/** Everything that links to the record, by kind; each leads there. */
export function RelatedPanel({ related }: { readonly related: RecordDetail["related"] }) {
  if (related.length === 0) return <p className={styles.nothing}>Nothing links to this record.</p>;
  return related.map((group) => <RelatedGroup key={group.label} group={group} />);
}

function RelatedGroup({ group }: { readonly group: RecordDetail["related"][number] }) {
  const { go } = useNavigation();
  const [all, setAll] = useState(false);
  const rows = all ? group.rows : group.rows.slice(0, AT_ONCE);
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>
        {group.label} <span className={styles.count}>{numberText(group.rows.length)}</span>
      </h3>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={`${row.id} ${row.title} ${row.detail}`}>
            <button
              type="button"
              className={styles.item}
              onClick={() => go({ screen: "record", register: group.register, id: row.id })}
            >
              <span className={styles.title}>{row.title}</span>
              {row.detail === "" ? null : <span className={styles.detail}>{row.detail}</span>}
            </button>
          </li>
        ))}
      </ul>
      {rows.length < group.rows.length ? (
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
          Show all {numberText(group.rows.length)}
        </Button>
      ) : null}
    </section>
  );
}
