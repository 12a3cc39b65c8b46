import { TextInput } from "@mantine/core";
import { useState } from "react";
import { cellAddress } from "../../../domain/intake/cell-text.ts";
import type { ImportChoices, ImportColumn } from "../../../domain/intake/draft.ts";
import { engine } from "../../engine/client.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { withMended } from "./column-changes.ts";
import styles from "./RowDetail.module.css";

interface Props {
  readonly row: number;
  readonly reason: string;
  readonly columns: readonly ImportColumn[];
  readonly choices: ImportChoices;
  readonly round: number;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
}

/** The cells of a rejected row as they stand in the file; what is corrected here is read anew, the file stays as it is. */
export function MendRow({ row, reason, columns, choices, round, onChange }: Props) {
  const texts = useAnswer(`file row ${row} ${round}`, () => engine.fileRow(row));
  const mapped = columns.filter(({ field, index }) => field !== null && index < (texts?.length ?? 0));
  if (!texts) return null;
  return (
    <div className={styles.mend}>
      <p className={styles.lead}>Mend it here, or in the file</p>
      {mapped.map(({ index, header }) => (
        <MendCell
          key={`${round} ${index}`}
          label={`${cellAddress(index, row)} ${header}`}
          text={texts[index] ?? ""}
          isWrong={reason.includes(`${cellAddress(index, row)} `) || reason.includes(`${cellAddress(index, row)}:`)}
          onMend={(text) => onChange(withMended(choices, row, index, text))}
        />
      ))}
    </div>
  );
}

interface CellProps {
  readonly label: string;
  readonly text: string;
  readonly isWrong: boolean;
  readonly onMend: (text: string) => void;
}

function MendCell({ label, text, isWrong, onMend }: CellProps) {
  const [typed, setTyped] = useState(text);
  const mend = () => {
    if (typed !== text) onMend(typed);
  };
  return (
    <TextInput
      size="xs"
      label={label}
      error={isWrong}
      value={typed}
      spellCheck={false}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={mend}
      onKeyDown={(event) => {
        if (event.key === "Enter") mend();
        if (event.key === "Escape") setTyped(text);
      }}
    />
  );
}
