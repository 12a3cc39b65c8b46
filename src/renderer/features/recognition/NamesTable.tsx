import { Checkbox, Table } from "@mantine/core";
import type { ListedName } from "../../../domain/recognition/listed-name.ts";
import type { Draft, Drafts } from "./choices.ts";
import { NameRow } from "./NameRow.tsx";
import styles from "./RecognitionScreen.module.css";

interface Props {
  readonly names: readonly ListedName[];
  readonly drafts: Drafts;
  readonly selected: ReadonlySet<string>;
  readonly readOnly: boolean;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onDecide: (key: string, draft: Draft | undefined) => void;
}

/** The names of the page, each with what it may mean. */
export function NamesTable({ names, drafts, selected, readOnly, onSelect, onDecide }: Props) {
  const chosen = names.filter(({ key }) => selected.has(key)).length;
  const isAll = chosen > 0 && chosen === names.length;
  const toggle = (key: string) => {
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    onSelect(next);
  };
  return (
    <Table className={styles.table} aria-label="Names to recognise">
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={styles.check}>
            <Checkbox
              aria-label="Select all names shown"
              checked={isAll}
              indeterminate={chosen > 0 && !isAll}
              onChange={() => onSelect(isAll ? new Set() : new Set(names.map(({ key }) => key)))}
            />
          </Table.Th>
          <Table.Th>Name found</Table.Th>
          <Table.Th className={styles.versions}>Versions</Table.Th>
          <Table.Th className={styles.devices}>Devices</Table.Th>
          <Table.Th className={styles.means}>Means</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {names.map((name) => (
          <NameRow
            key={name.key}
            name={name}
            draft={drafts.get(name.key)}
            isSelected={selected.has(name.key)}
            readOnly={readOnly}
            onSelect={() => toggle(name.key)}
            onDecide={(draft) => onDecide(name.key, draft)}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}
