import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { registerOf } from "../../../domain/registers/all.ts";
import type { RecordDetail } from "../../engine/engine.ts";
import { numberText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { changeTableView, clearFilters } from "../../ui/table/table-view.ts";
import styles from "./SidePanel.module.css";

type RelatedGroup = RecordDetail["related"][number];

const AT_ONCE = 12;
/** A list longer than this can be narrowed. */
const MANY = 20;

/** Everything that links to the record, by kind; each leads there. */
export function RelatedPanel({ related }: { readonly related: readonly RelatedGroup[] }) {
  if (related.length === 0) return <p className={styles.nothing}>Nothing links to this record.</p>;
  return related.map((group) => <Group key={group.label} group={group} />);
}

function Group({ group }: { readonly group: RelatedGroup }) {
  const { go } = useNavigation();
  const [all, setAll] = useState(false);
  const [wanted, setWanted] = useState("");
  const { label, register, total, list } = group;
  const words = wanted.toLowerCase().split(/\s+/);
  const matching = group.rows.filter(({ title, detail }) => {
    const text = `${title} ${detail}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const rows = all ? matching : matching.slice(0, AT_ONCE);
  return (
    <section className={styles.group} aria-label={label}>
      <h3 className={styles.heading}>
        {label}{" "}
        <span className={styles.count}>
          {wanted === "" ? numberText(total) : `${numberText(matching.length)} of ${numberText(group.rows.length)}`}
        </span>
        {list ? (
          <button type="button" className={`${styles.seq} ${styles.toRegister}`} onClick={() => showList(list, go)}>
            Show in {registerOf(list.register).label}
          </button>
        ) : null}
      </h3>
      {total > MANY ? (
        <TextInput
          size="xs"
          mb={4}
          aria-label={`Narrow ${label}`}
          placeholder="Narrow the list"
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          spellCheck={false}
        />
      ) : null}
      <ul className={styles.list} data-scrolls={all && matching.length > MANY}>
        {rows.map((row) => (
          <li key={`${row.id} ${row.title} ${row.detail}`}>
            <button
              type="button"
              className={styles.item}
              onClick={() => go({ screen: "record", register, id: row.id })}
            >
              <span className={styles.title}>{row.title}</span>
              {row.detail === "" ? null : <span className={styles.detail}>{row.detail}</span>}
            </button>
          </li>
        ))}
      </ul>
      {rows.length < matching.length ? (
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
          Show all {numberText(matching.length)}
        </Button>
      ) : null}
      {group.rows.length < total ? (
        <p className={styles.detail}>The first {numberText(group.rows.length)} are listed here.</p>
      ) : null}
    </section>
  );
}

/** Shows the same records in their register, where they can be sorted, exported and printed. */
function showList(list: NonNullable<RelatedGroup["list"]>, go: ReturnType<typeof useNavigation>["go"]): void {
  clearFilters(list.register);
  if ("condition" in list)
    changeTableView(list.register, { retired: true, conditions: { match: "all", list: [list.condition] } });
  else changeTableView(list.register, { search: list.search });
  go({ screen: "register", register: list.register });
}
