import { Table } from "@mantine/core";
import type { MergeField, MergeView } from "../../../domain/duplicates/listed.ts";
import type { FieldChoice, FieldChoices } from "../../../domain/duplicates/merged-values.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { MergeMembers } from "./MergeMembers.tsx";
import styles from "./MergeScreen.module.css";

interface Props {
  readonly view: MergeView;
  readonly choices: FieldChoices;
  readonly onChoose: (field: string, choice: FieldChoice) => void;
  readonly onStay: (id: RecordId) => void;
  readonly onLeaveOut: (id: RecordId) => void;
}

/** Every field of all records; where they differ, the value of one is chosen, or none, or all in a list. */
export function MergeFields({ view, choices, onChoose, onStay, onLeaveOut }: Props) {
  const { members } = view;
  // What was just chosen shows at once; what comes of it follows with the next view.
  const fields = view.fields.map((field) => ({ ...field, choice: choices[field.id] ?? field.choice }));
  const differing = fields.filter(({ differs, isList }) => differs || isList);
  const same = fields.filter(({ differs, isList }) => !differs && !isList);
  return (
    <Table.ScrollContainer minWidth={120 + members.length * 140 + 80} className={styles.scroll}>
      <Table className={styles.fields}>
        <Table.Thead>
          <MergeMembers members={members} onStay={onStay} onLeaveOut={onLeaveOut} />
        </Table.Thead>
        <Table.Tbody>
          {differing.map((field) => (
            <Differing key={field.id} field={field} members={members} onChoose={onChoose} />
          ))}
          {same.length === 0 ? null : (
            <Table.Tr>
              <Table.Td colSpan={members.length + 2} className={styles.section}>
                The same in {members.length === 2 ? "both" : "all"}
              </Table.Td>
            </Table.Tr>
          )}
          {same.map(({ id, label, result }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" className={styles.label}>
                {label}
              </Table.Th>
              <Table.Td colSpan={members.length + 1} className={styles.same}>
                {result}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface DifferingProps {
  readonly field: MergeField;
  readonly members: MergeView["members"];
  readonly onChoose: Props["onChoose"];
}

function Differing({ field, members, onChoose }: DifferingProps) {
  const option = (choice: FieldChoice, name: string, text: string) => {
    const isChosen = isSame(field.choice, choice);
    return (
      <label className={styles.option} data-chosen={isChosen}>
        <input
          type="radio"
          name={`merge-${field.id}`}
          aria-label={`${field.label}: ${name}`}
          checked={isChosen}
          onChange={() => onChoose(field.id, choice)}
        />
        <span>{text}</span>
      </label>
    );
  };
  return (
    <>
      <Table.Tr>
        <Table.Th scope="row" className={styles.label}>
          {field.label}
        </Table.Th>
        {members.map(({ id }, i) => (
          <Table.Td key={id}>
            {field.texts[i] === "" || field.texts[i] === undefined ? (
              <span className={styles.quiet}>—</span>
            ) : (
              option({ take: "of", id }, field.texts[i], field.texts[i])
            )}
          </Table.Td>
        ))}
        <Table.Td>{option({ take: "blank" }, "blank", "Blank")}</Table.Td>
      </Table.Tr>
      {field.isList ? (
        <Table.Tr className={styles.both}>
          <Table.Td />
          <Table.Td colSpan={members.length + 1}>
            {option(
              { take: "all" },
              "all together",
              field.choice.take === "all" ? `All together: ${field.result}` : "All together",
            )}
          </Table.Td>
        </Table.Tr>
      ) : null}
    </>
  );
}

function isSame(a: FieldChoice, b: FieldChoice): boolean {
  return a.take === b.take && (a.take !== "of" || b.take !== "of" || a.id === b.id);
}
