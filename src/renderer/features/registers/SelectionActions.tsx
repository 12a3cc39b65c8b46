import { Button } from "@mantine/core";
import { IconArchive, IconPencil } from "@tabler/icons-react";
import { lifecycleOf } from "../../../domain/lifecycle/lifecycle.ts";
import type { Register } from "../../../domain/registers/register.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { numberText } from "../../ui/local-text.ts";
import { useReadOnly } from "../../ui/session.ts";
import type { RowCommand } from "../../ui/table/table-editing.ts";
import { changeTableView } from "../../ui/table/table-view.ts";
import { PrintLabelsButton } from "./PrintLabelsButton.tsx";
import { wordsOf } from "./register-words.ts";
import { retireRecords } from "./retire-records.ts";
import { TransitionMenu } from "./transitions/TransitionMenu.tsx";
import { recordsText } from "./use-register-editing.ts";

interface Props {
  readonly register: Register;
  readonly selected: ReadonlySet<RecordId>;
  readonly onChange: (ids: readonly RecordId[]) => void;
  readonly onGiveTags: (ids: readonly RecordId[]) => void;
}

/** What can be done with the selected records of a register. */
export function SelectionActions({ register, selected, onChange, onGiveTags }: Props) {
  const readOnly = useReadOnly();
  return (
    <>
      {wordsOf(register.id).made ? (
        <Button
          variant="default"
          leftSection={<IconPencil size={15} />}
          disabled={readOnly !== null}
          title={readOnly ?? undefined}
          onClick={() => onChange([...selected])}
        >
          Change {recordsText(register, selected.size)}…
        </Button>
      ) : null}
      {register.id === "hardware" ? (
        <Button
          variant="default"
          disabled={readOnly !== null}
          title={readOnly ?? "Gives devices without an asset tag the next numbers in a row"}
          onClick={() => onGiveTags([...selected])}
        >
          Give tags…
        </Button>
      ) : null}
      <PrintLabelsButton register={register.id} ids={[...selected]} />
      <TransitionMenu
        register={register}
        ids={[...selected]}
        label={`Change state of ${recordsText(register, selected.size)}`}
        disabled={readOnly !== null}
        onDone={() => changeTableView(register.id, { selected: new Set() })}
      />
      {register.retire && !lifecycleOf(register.id) ? (
        <Button
          variant="default"
          leftSection={<IconArchive size={15} />}
          disabled={readOnly !== null}
          title={readOnly ?? undefined}
          onClick={() => void retireRecords(register, [...selected], "retire")}
        >
          Retire {numberText(selected.size)} selected
        </Button>
      ) : null}
    </>
  );
}

/** The same as entries of the menu on a row. */
export function selectionCommands(
  register: Register,
  ids: readonly RecordId[],
  readOnly: string | null,
  onChange: (ids: readonly RecordId[]) => void,
): readonly RowCommand[] {
  const disabled = readOnly !== null;
  const what = recordsText(register, ids.length);
  const change = { label: `Change ${what}…`, disabled, run: () => onChange(ids) };
  const retire = { label: `Retire ${what}`, disabled, run: () => void retireRecords(register, ids, "retire") };
  return register.retire && !lifecycleOf(register.id) ? [change, retire] : [change];
}
