import { Button, Checkbox, Group, Modal, NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { type DerivedColumn, partOf, type TextPart } from "../../../domain/intake/derived-column.ts";
import type { ImportChoices, ImportColumn } from "../../../domain/intake/draft.ts";
import { useLeaving } from "../../ui/use-leaving.tsx";
import styles from "./ColumnsStep.module.css";
import { withDerived } from "./column-changes.ts";

interface Props {
  readonly column: ImportColumn;
  readonly to: "split" | "parts";
  readonly choices: ImportChoices;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
  readonly onClose: () => void;
}

const MARKS = ["+", ";", "|", "/", ","] as const;

/** Asks where the texts of a column are cut: into columns of their own, or into records. The first texts are shown cut. */
export function SplitDialog({ column, to, choices, onChange, onClose }: Props) {
  const begun = MARKS.find((mark) => column.samples.some((text) => text.includes(mark))) ?? " ";
  const [at, setAt] = useState<string>(begun);
  const [count, setCount] = useState(2);
  const [rest, setRest] = useState(true);
  const cuts = Array.from({ length: count }, (_, i): TextPart => ({ at, part: i + 1, last: rest && i === count - 1 }));
  const parts = (text: string) => (to === "parts" ? everyPart(text, at) : cuts.map((cut) => partOf(text, cut)));
  const save = async () => {
    if (at === "") return false;
    if (to === "parts") onChange({ rowsPer: { column: column.index, at } });
    else {
      const made = cuts.map((cut): DerivedColumn => ({ kind: "split", of: column.index, ...cut }));
      onChange(withDerived(choices, ...made));
    }
    onClose();
    return true;
  };
  const changed = [at !== begun, count !== 2, !rest].filter(Boolean);
  const { close, question } = useLeaving(changed.length > 1, { what: "The split of the column", save }, onClose);
  return (
    <Modal
      opened
      onClose={close}
      title={
        to === "parts" ? `One record for each part of “${column.header}”` : `Split “${column.header}” into columns`
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Group align="end" grow>
          <TextInput
            data-autofocus
            label="Cut at"
            description="One or more characters"
            value={at}
            onChange={(event) => setAt(event.currentTarget.value)}
          />
          {to === "split" ? (
            <NumberInput
              label="Columns"
              min={1}
              max={9}
              value={count}
              onChange={(value) => setCount(typeof value === "number" ? value : 2)}
            />
          ) : null}
        </Group>
        {to === "split" ? (
          <Checkbox
            mt="sm"
            label="The last column keeps what is left"
            checked={rest}
            onChange={(event) => setRest(event.currentTarget.checked)}
          />
        ) : null}
        <ul className={styles.cut} aria-label="First texts, cut">
          {column.samples.map((text) => (
            <li key={text}>{parts(text).join("  ▏ ")}</li>
          ))}
        </ul>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" disabled={at === ""}>
            {to === "parts" ? "Make records of the parts" : "Split"}
          </Button>
        </Group>
      </form>
      {question}
    </Modal>
  );
}

function everyPart(text: string, at: string): string[] {
  return (at === "" ? [text] : text.split(at)).map((part) => part.trim()).filter((part) => part !== "");
}
