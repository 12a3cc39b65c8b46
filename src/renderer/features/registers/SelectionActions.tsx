import { Button } from "@mantine/core";
import { IconArchive, IconPencil } from "@tabler/icons-react";
import { lifecycleOf } from "../../../domain/lifecycle/lifecycle.ts";
import type { Register } from "../../../domain/registers/register.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { numberText } from "../../ui/local-text.ts";
import { useReadOnly } from "../../ui/session.ts";
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
  /** Takes the keyboard back to the table when a dialog is closed. */
  readonly onLeave: () => void;
}

/** What can be done with the selected records of a register. */
export function SelectionActions({ register, selected, onChange, onGiveTags, onLeave }: Props) {
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
        onLeave={onLeave}
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
