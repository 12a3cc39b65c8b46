import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { lifecycleOf } from "../../../../domain/lifecycle/lifecycle.ts";
import type { Register } from "../../../../domain/registers/register.ts";
import type { RecordId } from "../../../../domain/value/record-id.ts";
import { engine } from "../../../engine/client.ts";
import type { TransitionOffer } from "../../../engine/lifecycle-calls.ts";
import { useCommand } from "../../../ui/commands.ts";
import { notifyProblem } from "../../../ui/notify.tsx";
import { useRevision } from "../../../ui/session.ts";
import { useAnswer } from "../../../ui/use-answer.ts";
import { useAskedStep } from "./asked-step.ts";
import { TransitionDialog } from "./TransitionDialog.tsx";

interface Props {
  readonly register: Register;
  readonly ids: readonly RecordId[];
  readonly label: string;
  readonly disabled: boolean;
  readonly onDone?: () => void;
  /** Takes the keyboard on when the dialog is closed; to the button when there is none. */
  readonly onLeave?: () => void;
}

/** The lifecycle steps that the records can take from where they are. Nothing for registers without a lifecycle. */
export function TransitionMenu({ register, ids, label, disabled, onDone, onLeave }: Props) {
  const revision = useRevision();
  const button = useRef<HTMLButtonElement>(null);
  const [offer, setOffer] = useState<TransitionOffer | null>(null);
  const key = ids.length > 0 && lifecycleOf(register.id) ? `${register.id} ${ids.join(" ")} ${revision}` : null;
  const offers = useAnswer(key, () => engine.transitions(register.id, ids));
  const [opened, setOpened] = useState(false);
  useCommand("record.state", offers && offers.length > 0 && !disabled ? () => setOpened(true) : null);
  useAsked(register, offers, disabled, setOffer);
  if (key === null) return null;
  const leave = () => {
    setOffer(null);
    if (onLeave) onLeave();
    else button.current?.focus();
  };
  return (
    <>
      <Menu position="bottom-end" withinPortal opened={opened} onChange={setOpened}>
        <Menu.Target>
          <Button
            ref={button}
            variant="default"
            disabled={disabled}
            title={disabled ? "Not while entries are unsaved or the registers are read-only" : undefined}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {label}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {offers?.length === 0 ? (
            <Menu.Label>
              {ids.length === 1
                ? "No step leads on from here: the state is the last one, or blank."
                : "The records chosen share no step: they stand in different states."}
            </Menu.Label>
          ) : null}
          {offers?.map((each) => (
            <Menu.Item key={each.transition.id} onClick={() => setOffer(each)}>
              {each.transition.label}…
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {offer ? (
        <TransitionDialog register={register} ids={ids} offer={offer} onClose={leave} onDone={() => onDone?.()} />
      ) : null}
    </>
  );
}

/** Opens the step that was asked for elsewhere, once it is known whether the records can take it. */
function useAsked(
  register: Register,
  offers: readonly TransitionOffer[] | undefined,
  disabled: boolean,
  open: (offer: TransitionOffer) => void,
): void {
  const asked = useAskedStep(({ step }) => step);
  useEffect(() => {
    if (asked?.register !== register.id || !offers) return;
    useAskedStep.setState({ step: null });
    const offer = offers.find(({ transition }) => transition.id === asked.id);
    if (offer && !disabled) open(offer);
    else {
      const label = lifecycleOf(register.id)?.transitions.find(({ id }) => id === asked.id)?.label ?? asked.id;
      const sentence = disabled
        ? `“${label}” has to wait: entries are unsaved, or the registers are read-only.`
        : `“${label}” can't be taken from the state in which the chosen records are.`;
      notifyProblem({ code: "no-such-step", sentence });
    }
  }, [asked, register, offers, disabled, open]);
}
