import { Button } from "@mantine/core";
import type { RowDecision as Decision, ImportChoices, PlanRow } from "../../../domain/intake/draft.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import { RecordPicker } from "./RecordPicker.tsx";
import styles from "./RowDecision.module.css";

interface Props {
  readonly row: PlanRow;
  readonly choices: ImportChoices;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
}

/** What a person can decide about a row: which of the records side by side it means, that it is new, or that it is left out. */
export function RowDecision({ row, choices, onChange }: Props) {
  const decided = choices.decisions[row.row];
  const decide = (decision: Decision | null) => {
    const { [row.row]: _, ...others } = choices.decisions;
    onChange({ decisions: decision ? { ...others, [row.row]: decision } : others });
  };
  // Totals, and what a column leaves out, hold no record that could be decided about.
  if (row.kind === "ignored" && !decided) return null;
  const one = registerOf(choices.register).one.toLowerCase();
  return (
    <div className={styles.decision}>
      {row.candidates.length > 0 ? (
        <>
          <p className={styles.lead}>
            {row.kind === "rejected"
              ? "It fits several. Which is meant?"
              : "It looks like one on record. Is it the same?"}
          </p>
          <table className={styles.compared}>
            <thead>
              <tr>
                <td />
                <th scope="col">The file</th>
                {row.candidates.map(({ id, title }) => (
                  <th key={id} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {row.cells.map(({ field, label, after }, i) => (
                <tr key={field}>
                  <th scope="row">{label}</th>
                  <td>{after}</td>
                  {row.candidates.map(({ id, texts }) => (
                    <td key={id} data-same={texts[i] === after}>
                      {texts[i]}
                    </td>
                  ))}
                </tr>
              ))}
              <tr>
                <td />
                <td />
                {row.candidates.map(({ id, title }) => (
                  <td key={id}>
                    <Button
                      size="compact-xs"
                      variant="light"
                      aria-label={`The row means ${title}`}
                      onClick={() => decide({ kind: "take", id })}
                    >
                      This one
                    </Button>
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </>
      ) : null}
      <div className={styles.buttons}>
        {decided ? (
          <Button size="compact-sm" variant="default" onClick={() => decide(null)}>
            Take back the decision
          </Button>
        ) : (
          <>
            {row.candidates.length > 0 || row.kind === "changed" ? (
              <Button size="compact-sm" variant="default" onClick={() => decide({ kind: "new" })}>
                It is a new {one}
              </Button>
            ) : null}
            {row.kind === "new" ? (
              <RecordPicker
                register={choices.register}
                label={`Record that row ${row.row} means`}
                onChoose={(id) => decide({ kind: "take", id })}
              />
            ) : null}
            <Button size="compact-sm" variant="default" onClick={() => decide({ kind: "ignore" })}>
              Leave this row out
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
