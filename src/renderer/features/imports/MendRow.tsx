import { TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { cellAddress } from "../../../domain/intake/cell-text.ts";
import type { ImportChoices, PlanRow, RowPlace } from "../../../domain/intake/draft.ts";
import { rowKey } from "../../../domain/intake/mended-cells.ts";
import { engine } from "../../engine/client.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { isFocusLost } from "../../ui/use-lost-focus.ts";
import { withMended } from "./column-changes.ts";
import styles from "./RowDetail.module.css";

interface Props {
  readonly row: Pick<PlanRow, "row" | "register" | "kind" | "reason">;
  readonly choices: ImportChoices;
  readonly round: number;
  /** Rises when somebody goes on from the row to its cells. */
  readonly entered: number;
  readonly onMend: (choices: Partial<ImportChoices>) => void;
}

/**
 * The cells of a row as they stand in the file; what is corrected here is read anew, the file stays as it is. When the row
 * before was mended, the keyboard goes on here, in the first cell that is wrong.
 */
export function MendRow({ row, choices, round, entered, onMend }: Props) {
  const { kind, reason, register } = row;
  const place: RowPlace = { row: row.row, ...(register ? { register } : {}) };
  const cells = useAnswer(`file row ${rowKey(place)} ${round}`, () => engine.fileRow(place));
  const list = useRef<HTMLDivElement>(null);
  const isThere = cells !== undefined;
  useEffect(() => {
    if (isThere && (entered > 0 || isFocusLost())) list.current?.querySelector("input")?.focus();
  }, [isThere, entered]);
  if (!cells) return null;
  const marked = cells.map((cell) => {
    const address = cellAddress(cell.index, place.row);
    return { ...cell, address, isWrong: isNamed(address, reason) };
  });
  return (
    <div ref={list} className={styles.mend}>
      <p className={styles.lead}>
        {kind === "rejected" ? "Mend it here, or in the file" : "Mended here, not in the file"}
      </p>
      {marked.sort(wrongFirst).map(({ index, header, text, address, isWrong }) => (
        <MendCell
          key={index}
          label={`${address} ${header}`}
          text={text}
          isWrong={isWrong}
          onMend={(text) => onMend(withMended(choices, place, index, text))}
        />
      ))}
    </div>
  );
}

/** Whether a reason names a cell: `M6` stands in `Hardware!M6 (Model)`, and not in `Hardware!AM6 (Cores)`. */
function isNamed(address: string, reason: string): boolean {
  return new RegExp(`(?<![A-Z])${address}[ :]`).test(reason);
}

/** A sheet may have forty columns: what is wrong must not be looked for. */
function wrongFirst(a: { readonly isWrong: boolean }, b: { readonly isWrong: boolean }): number {
  return Number(b.isWrong) - Number(a.isWrong);
}

interface CellProps {
  readonly label: string;
  readonly text: string;
  readonly isWrong: boolean;
  readonly onMend: (text: string) => void;
}

function MendCell({ label, text, isWrong, onMend }: CellProps) {
  const [typed, setTyped] = useState(text);
  // Escape also leads back to the row, before what was typed is taken out of the box.
  const isGivenUp = useRef(false);
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
      onChange={(event) => {
        isGivenUp.current = false;
        setTyped(event.currentTarget.value);
      }}
      onBlur={() => {
        if (!isGivenUp.current) mend();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") mend();
        if (event.key !== "Escape") return;
        isGivenUp.current = true;
        setTyped(text);
      }}
    />
  );
}
