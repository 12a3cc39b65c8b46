import { Button, Group, Modal, MultiSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { columnLetters } from "../../../domain/intake/cell-text.ts";
import type { ImportChoices, ImportColumn } from "../../../domain/intake/draft.ts";
import { useLeaving } from "../../ui/use-leaving.tsx";
import { withDerived } from "./column-changes.ts";

interface Props {
  readonly column: ImportColumn;
  readonly columns: readonly ImportColumn[];
  readonly choices: ImportChoices;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
  readonly onClose: () => void;
}

/** Asks which columns are joined, in which order, and what stands between them. */
export function JoinDialog({ column, columns, choices, onChange, onClose }: Props) {
  const [of, setOf] = useState<string[]>([String(column.index)]);
  const [between, setBetween] = useState(" ");
  const own = columns.slice(0, choices.columns.length - choices.derived.length);
  const canJoin = of.length >= 2;
  const join = async () => {
    if (!canJoin) return false;
    onChange(withDerived(choices, { kind: "join", of: of.map(Number), with: between }));
    onClose();
    return true;
  };
  const { close, question } = useLeaving(canJoin, { what: "The list of columns to join", save: join }, onClose);
  const sample = of.map((index) => own[Number(index)]?.samples[0] ?? "").filter((text) => text !== "");
  return (
    <Modal opened onClose={close} title="Join columns">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void join();
        }}
      >
        <MultiSelect
          data-autofocus
          label="Columns"
          description="In the order in which they are chosen"
          data={own.map(({ index, header }) => ({
            value: String(index),
            label: header === "" ? `Column ${columnLetters(index)}` : header,
          }))}
          value={of}
          onChange={setOf}
          searchable
        />
        <TextInput
          mt="sm"
          label="Between them"
          description={sample.length > 0 ? `The first row gives “${sample.join(between)}”` : undefined}
          value={between}
          onChange={(event) => setBetween(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" disabled={!canJoin}>
            Join
          </Button>
        </Group>
      </form>
      {question}
    </Modal>
  );
}
