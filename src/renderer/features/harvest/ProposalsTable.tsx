import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { freedText } from "../../../domain/licence/harvest/harvest-words.ts";
import { kindOf, type NamedRecord, type Proposal } from "../../../domain/licence/harvest/proposal.ts";
import { numberText, valueFormat } from "../../ui/local-text.ts";
import { RecordLink } from "../../ui/RecordLink.tsx";
import styles from "./Harvest.module.css";

const AT_ONCE = 100;

interface Props {
  readonly proposals: readonly Proposal[];
  readonly selected: ReadonlySet<string>;
  readonly readOnly: boolean;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}

/** Proposals with their reasons and their money; those that Muster can carry out can be selected. */
export function ProposalsTable({ proposals, selected, readOnly, onSelect }: Props) {
  const [shown, setShown] = useState(AT_ONCE);
  const keys = proposals.filter((proposal) => kindOf(proposal).takes !== null).map(({ key }) => key);
  const chosen = keys.filter((key) => selected.has(key)).length;
  const isAll = chosen > 0 && chosen === keys.length;
  const toggleAll = () => {
    const next = new Set(selected);
    for (const key of keys) {
      if (isAll) next.delete(key);
      else next.add(key);
    }
    onSelect(next);
  };
  const toggle = (key: string) => {
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    onSelect(next);
  };
  return (
    <>
      <table className={`list-table ${styles.table}`} aria-label="Proposals">
        <thead>
          <tr>
            <th scope="col" className={styles.check}>
              {keys.length > 0 ? (
                <Checkbox
                  aria-label="Select all that can be accepted"
                  title="Select all that can be accepted"
                  checked={isAll}
                  indeterminate={chosen > 0 && !isAll}
                  disabled={readOnly}
                  onChange={toggleAll}
                />
              ) : null}
            </th>
            <th scope="col">What</th>
            <th scope="col" className={styles.why}>
              Why
            </th>
            <th scope="col" className={styles.money}>
              Frees
            </th>
          </tr>
        </thead>
        <tbody>
          {proposals.slice(0, shown).map((proposal) => (
            <Row
              key={proposal.key}
              proposal={proposal}
              isSelected={selected.has(proposal.key)}
              readOnly={readOnly}
              onToggle={() => toggle(proposal.key)}
            />
          ))}
        </tbody>
      </table>
      {proposals.length > shown ? (
        <Button variant="default" mt="md" onClick={() => setShown(shown + AT_ONCE)}>
          Show {numberText(Math.min(AT_ONCE, proposals.length - shown))} more of {numberText(proposals.length)}
        </Button>
      ) : null}
    </>
  );
}

interface RowProps {
  readonly proposal: Proposal;
  readonly isSelected: boolean;
  readonly readOnly: boolean;
  readonly onToggle: () => void;
}

function Row({ proposal, isSelected, readOnly, onToggle }: RowProps) {
  const { record, others, sentence, money } = proposal;
  const kind = kindOf(proposal);
  const { money: text } = valueFormat();
  return (
    <tr data-selected={isSelected}>
      <td className={styles.check}>
        {kind.takes === null ? null : (
          <Checkbox
            aria-label={`Select ${record.title}`}
            checked={isSelected}
            disabled={readOnly}
            onChange={onToggle}
          />
        )}
      </td>
      <th scope="row">
        <RecordLink record={record} />
        <span className={styles.quiet}>{kind.label}</span>
      </th>
      <td>
        {sentence}
        {others.length > 0 ? <Others others={others} /> : null}
      </td>
      <td className={styles.money}>
        <span className={styles.amount}>{freedText(money, text)}</span>{" "}
        {money.amounts.length === 0 && money.missing ? null : (
          <span className={styles.quiet}>{kind.money === "year" ? "a year" : "is what one right costs"}</span>
        )}
        <span className={styles.note}>{money.sentence}</span>
      </td>
    </tr>
  );
}

function Others({ others }: { readonly others: readonly NamedRecord[] }) {
  return (
    <span className={styles.others}>
      {others.map((other) => (
        <RecordLink key={other.id} record={other} />
      ))}
    </span>
  );
}
