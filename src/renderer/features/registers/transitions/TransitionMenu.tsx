import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { lifecycleOf } from "../../../../domain/lifecycle/lifecycle.ts";
import type { Register } from "../../../../domain/registers/register.ts";
import type { RecordId } from "../../../../domain/value/record-id.ts";
import { engine } from "../../../engine/client.ts";
import type { TransitionOffer } from "../../../engine/lifecycle-calls.ts";
import { useRevision } from "../../../ui/session.ts";
import { useAnswer } from "../../../ui/use-answer.ts";
import { TransitionDialog } from "./TransitionDialog.tsx";

interface Props {
  readonly register: Register;
  readonly ids: readonly RecordId[];
  readonly label: string;
  readonly disabled: boolean;
  readonly onDone?: () => void;
}

/** The lifecycle steps that the records can take from where they are. Nothing for registers without a lifecycle. */
export function TransitionMenu({ register, ids, label, disabled, onDone }: Props) {
  const revision = useRevision();
  const [offer, setOffer] = useState<TransitionOffer | null>(null);
  const key = ids.length > 0 && lifecycleOf(register.id) ? `${register.id} ${ids.join(" ")} ${revision}` : null;
  const offers = useAnswer(key, () => engine.transitions(register.id, ids));
  if (key === null) return null;
  const close = () => {
    setOffer(null);
    document.querySelector<HTMLElement>("[role=grid]")?.focus();
  };
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            disabled={disabled || !offers}
            title={disabled ? "Not while entries are unsaved or the registers are read-only" : undefined}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {label}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {offers?.length === 0 ? (
            <Menu.Label>The records chosen share no step: they stand in different states.</Menu.Label>
          ) : null}
          {offers?.map((each) => (
            <Menu.Item key={each.transition.id} onClick={() => setOffer(each)}>
              {each.transition.label}…
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {offer ? (
        <TransitionDialog register={register} ids={ids} offer={offer} onClose={close} onDone={() => onDone?.()} />
      ) : null}
    </>
  );
}
