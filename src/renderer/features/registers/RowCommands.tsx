import { Menu } from "@mantine/core";
import { lifecycleOf } from "../../../domain/lifecycle/lifecycle.ts";
import type { Register } from "../../../domain/registers/register.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { engine } from "../../engine/client.ts";
import type { TransitionOffer } from "../../engine/lifecycle-calls.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { useReadOnly } from "../../ui/session.ts";
import { MenuEntry } from "../../ui/table/MenuEntry.tsx";
import { useAnswer } from "../../ui/use-answer.ts";
import { FileEntries } from "./DocumentCommands.tsx";
import { retireRecords } from "./retire-records.ts";
import { recordsText } from "./use-register-editing.ts";

interface Props {
  readonly register: Register;
  readonly ids: readonly RecordId[];
  readonly onChange: (ids: readonly RecordId[]) => void;
  readonly onStep: (ids: readonly RecordId[], offer: TransitionOffer) => void;
}

/** What can be done with records, as entries of the menu on a row. */
export function RowCommands({ register, ids, onChange, onStep }: Props) {
  const { go } = useNavigation();
  const disabled = useReadOnly() !== null;
  const what = recordsText(register, ids.length);
  const hasSteps = lifecycleOf(register.id) !== undefined;
  const offers = useAnswer(hasSteps ? ids.join() : null, () => engine.transitions(register.id, ids));
  const [first, ...others] = ids;
  return (
    <>
      {register.id === "document" && first && others.length === 0 ? <FileEntries id={first} /> : null}
      <MenuEntry label={`Change ${what}…`} disabled={disabled} run={() => onChange(ids)} />
      {register.id === "hardware" ? (
        <MenuEntry
          label={ids.length === 1 ? "Print label…" : "Print labels…"}
          run={() => go({ screen: "labels", ids })}
        />
      ) : null}
      {register.retire && !hasSteps ? (
        <MenuEntry
          label={`Retire ${what}`}
          disabled={disabled}
          run={() => void retireRecords(register, ids, "retire")}
        />
      ) : null}
      {offers && offers.length > 0 ? <Menu.Divider /> : null}
      {offers?.map((offer) => (
        <MenuEntry
          key={offer.transition.id}
          label={`${offer.transition.label}…`}
          disabled={disabled}
          run={() => onStep(ids, offer)}
        />
      ))}
    </>
  );
}
