import { Table } from "@mantine/core";
import type { MergeField, MergeView } from "../../../domain/duplicates/listed.ts";
import type { FieldChoice } from "../../../domain/duplicates/merged-values.ts";
import styles from "./MergeScreen.module.css";

interface Props {
  readonly view: MergeView;
  readonly onChoose: (field: string, choice: FieldChoice) => void;
}

/** Every field of both records; where they differ, one of the two is chosen, or both in a list. */
export function MergeFields({ view, onChoose }: Props) {
  const differing = view.fields.filter(({ differs, isList }) => differs || isList);
  const same = view.fields.filter(({ differs, isList }) => !differs && !isList);
  return (
    <Table className={styles.fields}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={styles.label}>Field</Table.Th>
          <Table.Th>Stays: {view.stays.title}</Table.Th>
          <Table.Th>Goes: {view.goes.title}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {differing.map((field) => (
          <Differing key={field.id} field={field} onChoose={onChoose} />
        ))}
        {same.length === 0 ? null : (
          <Table.Tr>
            <Table.Td colSpan={3} className={styles.section}>
              The same in both
            </Table.Td>
          </Table.Tr>
        )}
        {same.map(({ id, label, stays }) => (
          <Table.Tr key={id}>
            <Table.Th scope="row" className={styles.label}>
              {label}
            </Table.Th>
            <Table.Td colSpan={2} className={styles.same}>
              {stays}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Differing({ field, onChoose }: { readonly field: MergeField; readonly onChoose: Props["onChoose"] }) {
  const option = (choice: FieldChoice, text: string) => (
    <label className={styles.option} data-chosen={field.choice === choice}>
      <input
        type="radio"
        name={`merge-${field.id}`}
        aria-label={`${field.label}: ${text === "" ? "blank" : text}`}
        checked={field.choice === choice}
        onChange={() => onChoose(field.id, choice)}
      />
      {text === "" ? <em>blank</em> : <span>{text}</span>}
    </label>
  );
  return (
    <>
      <Table.Tr>
        <Table.Th scope="row" className={styles.label}>
          {field.label}
        </Table.Th>
        <Table.Td>{option("stays", field.stays)}</Table.Td>
        <Table.Td>{option("goes", field.goes)}</Table.Td>
      </Table.Tr>
      {field.isList ? (
        <Table.Tr className={styles.both}>
          <Table.Td />
          <Table.Td colSpan={2}>
            {option("both", field.choice === "both" ? `Both: ${field.result}` : "Both lists together")}
          </Table.Td>
        </Table.Tr>
      ) : null}
    </>
  );
}
