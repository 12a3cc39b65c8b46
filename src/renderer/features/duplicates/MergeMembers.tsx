import { Button, Table } from "@mantine/core";
import type { DuplicateMember } from "../../../domain/duplicates/listed.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import styles from "./MergeScreen.module.css";

interface Props {
  readonly members: readonly DuplicateMember[];
  readonly onStay: (id: RecordId) => void;
  readonly onLeaveOut: (id: RecordId) => void;
}

/** The heading of a merge: which record stays; of more than two, each can be left out. */
export function MergeMembers({ members, onStay, onLeaveOut }: Props) {
  const [stays] = members;
  return (
    <Table.Tr>
      <Table.Th className={styles.label}>Field</Table.Th>
      {members.map(({ id, title, detail, retired }) => (
        <Table.Th key={id} scope="col" title={detail}>
          <div className={styles.member}>{title}</div>
          <label className={styles.stays} data-chosen={id === stays?.id}>
            <input
              type="radio"
              name="merge-stays"
              aria-label={`${title} stays`}
              checked={id === stays?.id}
              onChange={() => onStay(id)}
            />
            {id === stays?.id ? "Stays" : "Goes"}
            {retired ? ", retired" : ""}
          </label>
          {members.length > 2 ? (
            <Button
              variant="subtle"
              size="compact-xs"
              className={styles.leave}
              aria-label={`Leave ${title} out`}
              onClick={() => onLeaveOut(id)}
            >
              Leave out
            </Button>
          ) : null}
        </Table.Th>
      ))}
      <Table.Th className={styles.blank}>None</Table.Th>
    </Table.Tr>
  );
}
