import { Checkbox, NativeSelect, Table } from "@mantine/core";
import { useState } from "react";
import type { ListedName } from "../../../domain/recognition/listed-name.ts";
import { numberText } from "../../ui/local-text.ts";
import { choicesOf, type Draft, draftOf, proposalChoices } from "./choices.ts";
import { DecisionDetail } from "./DecisionDetail.tsx";
import { OtherTitle } from "./OtherTitle.tsx";
import styles from "./RecognitionScreen.module.css";

interface Props {
  readonly name: ListedName;
  readonly draft: Draft | undefined;
  readonly isSelected: boolean;
  readonly readOnly: boolean;
  readonly onSelect: () => void;
  readonly onDecide: (draft: Draft | undefined) => void;
}

const VERSIONS = 4;

/** One name: what is known of it, the choice, and beneath it what the choice will do. */
export function NameRow({ name, draft, isSelected, readOnly, onSelect, onDecide }: Props) {
  const [isLooking, setLooking] = useState(false);
  // What many were set to at once stays closed: each open row asks what its choice would do.
  const [isOpen, setOpen] = useState(false);
  const { versions } = name;
  const more = versions.length > VERSIONS ? ` and ${numberText(versions.length - VERSIONS)} more` : "";
  const choose = (choice: string) => {
    setLooking(choice === "other");
    setOpen(true);
    onDecide(draftOf(name, choice));
  };
  const publisher = name.publishers.filter((text) => text !== "").join(", ");
  return (
    <>
      <Table.Tr className={styles.row} data-decided={draft !== undefined && isOpen}>
        <Table.Td>
          <Checkbox aria-label={`Select ${name.name}`} checked={isSelected} onChange={onSelect} />
        </Table.Td>
        <Table.Td>
          <div className={styles.name}>{name.name}</div>
          <div className={styles.quiet}>{publisher === "" ? "no publisher named" : publisher}</div>
        </Table.Td>
        <Table.Td className={styles.versions}>{versions.slice(0, VERSIONS).join(", ") + more}</Table.Td>
        <Table.Td className={styles.devices}>{numberText(name.devices)}</Table.Td>
        <Table.Td>
          <NativeSelect
            aria-label={`Meaning of ${name.name}`}
            disabled={readOnly}
            value={isLooking ? "other" : (draft?.choice ?? "")}
            data={[...choicesOf(name)]}
            onChange={(event) => choose(event.currentTarget.value)}
          />
          {isLooking ? <OtherTitle name={name} draft={draft} onDecide={onDecide} /> : null}
          {draft && !isOpen ? (
            <button type="button" className={`text-link ${styles.link}`} onClick={() => setOpen(true)}>
              What it does
            </button>
          ) : null}
          {draft || isLooking || readOnly ? null : (
            <ul className={styles.proposals} aria-label={`Proposals for ${name.name}`}>
              {proposalChoices(name).map(({ value, label }) => (
                <li key={value}>
                  <button type="button" className={`text-link ${styles.link}`} onClick={() => choose(value)}>
                    {label}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Table.Td>
      </Table.Tr>
      {draft && isOpen ? (
        <Table.Tr className={styles.detailRow}>
          <Table.Td />
          <Table.Td colSpan={4}>
            <DecisionDetail draft={draft} onChange={onDecide} />
          </Table.Td>
        </Table.Tr>
      ) : null}
    </>
  );
}
