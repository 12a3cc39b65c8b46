import { Select } from "@mantine/core";
import type { PlanSummary } from "../../../domain/intake/draft.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import { isRegisterId, type RegisterId } from "../../../domain/registers/register-id.ts";
import styles from "./PlanNotes.module.css";
import { resultText } from "./result-text.ts";

/** What each sheet of a Muster workbook comes to. */
export function Sheets({ sheets }: Pick<PlanSummary, "sheets">) {
  if (sheets.length === 0) return null;
  const isBlank = ({ counts }: PlanSummary["sheets"][number]) => Object.values(counts).every((count) => count === 0);
  const blank = sheets.filter(isBlank).map(({ register }) => registerOf(register).label);
  return (
    <section className={styles.part}>
      <h3 className={styles.subtitle}>Sheets of the workbook</h3>
      <ul className={styles.sheets}>
        {sheets
          .filter((sheet) => !isBlank(sheet))
          .map(({ register, counts }) => (
            <li key={register}>
              <span>{registerOf(register).label}</span>
              <span>{resultText(counts)}</span>
            </li>
          ))}
      </ul>
      {blank.length > 0 ? <p className={styles.quiet}>Without rows: {blank.join(", ")}.</p> : null}
    </section>
  );
}

interface SelectProps extends Pick<PlanSummary, "sheets"> {
  readonly register: RegisterId | undefined;
  readonly onChoose: (register: RegisterId | undefined) => void;
}

/** Which sheet of a Muster workbook is shown, each with what it comes to. */
export function SheetSelect({ sheets, register, onChoose }: SelectProps) {
  if (sheets.length === 0) return null;
  return (
    <Select
      size="xs"
      w={160}
      comboboxProps={{ width: "max-content", position: "bottom-start" }}
      aria-label="Sheet shown"
      placeholder="All sheets"
      clearable
      value={register ?? null}
      data={sheets.map((sheet) => ({
        value: sheet.register,
        label: `${registerOf(sheet.register).label}: ${resultText(sheet.counts)}`,
      }))}
      onChange={(value) => onChoose(value !== null && isRegisterId(value) ? value : undefined)}
    />
  );
}
