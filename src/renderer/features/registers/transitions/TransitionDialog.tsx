import { Button, Checkbox, Group, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import { stepText } from "../../../../domain/lifecycle/lifecycle.ts";
import { fieldOf, type Register } from "../../../../domain/registers/register.ts";
import type { RecordId } from "../../../../domain/value/record-id.ts";
import type { Problem } from "../../../../domain/value/result.ts";
import { engine } from "../../../engine/client.ts";
import type { TransitionOffer } from "../../../engine/lifecycle-calls.ts";
import { DateField } from "../../../ui/dates/DateField.tsx";
import { localToday } from "../../../ui/local-today.ts";
import { notifyDone } from "../../../ui/notify.tsx";
import { ProblemNotice } from "../../../ui/ProblemNotice.tsx";
import { announceChange, useRevision } from "../../../ui/session.ts";
import { takeBack } from "../../../ui/take-back.ts";
import { useAnswer } from "../../../ui/use-answer.ts";
import { FieldInput } from "../FieldInput.tsx";
import { recordsText } from "../use-register-editing.ts";
import { ChosenList } from "./ChosenList.tsx";
import { SuccessorFields } from "./SuccessorFields.tsx";
import styles from "./TransitionDialog.module.css";

interface Props {
  readonly register: Register;
  readonly ids: readonly RecordId[];
  readonly offer: TransitionOffer;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Days that are today's unless somebody says otherwise: the step is recorded while it happens. */
const TODAY = new Set([
  "deployedOn",
  "repairSince",
  "missingSince",
  "disposedOn",
  "leftOn",
  "assignedOn",
  "noticeGivenOn",
  "from",
  "to",
  "endedOn",
]);

/** Asks for the facts of a lifecycle step and records them with it as one change. */
export function TransitionDialog({ register, ids, offer, onClose, onDone }: Props) {
  const { transition, also, answersFor, title, now } = offer;
  const revision = useRevision();
  const currency = useAnswer(`settings ${revision}`, () => engine.settings())?.currency ?? "EUR";
  const asked = transition.authorisation === null ? transition.asks : [...transition.asks, transition.authorisation];
  const fields = asked.map((id) => fieldOf(register, id));
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(asked.map((id) => [id, TODAY.has(id) ? localToday() : ""])),
  );
  const [taken, setTaken] = useState<ReadonlySet<RecordId>>(() => new Set(also.map(({ id }) => id)));
  const [successors, setSuccessors] = useState<Readonly<Record<string, string>>>({});
  const [day, setDay] = useState(localToday);
  const [why, setWhy] = useState("");
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saving, setSaving] = useState(false);
  const what = title === "" ? recordsText(register, ids.length) : title;
  const heading = stepText(transition.words.title, what);
  const done = stepText(transition.words.done, what);
  const blank = fields.filter(({ id }) => (texts[id] ?? "").trim() === "");

  /** Where the step has a day of its own, that is the day it took effect. */
  const dayOfStep = asked.find((id) => TODAY.has(id));
  const handsOver = [...asked, ...transition.clears].some((id) => fieldOf(register, id).held);

  const helpFor = (id: string) => {
    const lapse = now[id] === "" ? undefined : transition.lapses.find(({ field }) => field === id);
    const ends = lapse ? `Left blank, it is cleared where “${fieldOf(register, lapse.with).label}” changes.` : "";
    return [onRecord(now[id] ?? ""), ends].filter((part) => part !== "").join(". ") || undefined;
  };

  const save = async () => {
    setSaving(true);
    const reason = why.trim() === "" ? done : why.trim();
    const answer = await engine.transit({
      register: register.id,
      ids,
      transition: transition.id,
      texts,
      also: [...taken],
      successors,
      why: reason,
      effectiveOn: dayOfStep === undefined ? day : (texts[dayOfStep] ?? ""),
    });
    setSaving(false);
    if (!answer.ok) {
      setErrors(answer.problem.fields);
      setProblem(answer.problem);
      return;
    }
    const { head } = answer.value;
    announceChange();
    notifyDone(`${done}.`, () => void takeBack(engine, head.seq, reason));
    onDone();
    onClose();
  };

  return (
    <Modal opened onClose={onClose} title={heading} size="lg">
      <form
        className={styles.form}
        aria-label={heading}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {problem ? <ProblemNotice tone="bad">{problem.sentence}</ProblemNotice> : null}
        {offer.chosen ? <ChosenList register={register} chosen={offer.chosen} /> : null}
        <div className={styles.fields} ref={beginHere}>
          {fields.map((field) => (
            <FieldInput
              key={field.id}
              field={{ ...field, help: helpFor(field.id) }}
              text={texts[field.id] ?? ""}
              error={errors[field.id]}
              name=""
              currency={currency}
              disabled={false}
              place="dialog"
              onEnter={(id, text) => setTexts((now) => ({ ...now, [id]: text }))}
            />
          ))}
        </div>
        {also.length > 0 ? (
          <fieldset className={styles.also}>
            <legend>Taken back at the same time</legend>
            {also.map(({ id, title, state, step }) => (
              <Checkbox
                key={id}
                label={`${step}: ${title}${state === "" ? "" : ` (${state})`}`}
                checked={taken.has(id)}
                onChange={(event) => setTaken(withOrWithout(taken, id, event.currentTarget.checked))}
              />
            ))}
          </fieldset>
        ) : null}
        <SuccessorFields
          answersFor={answersFor}
          texts={successors}
          errors={errors}
          onEnter={(key, text) => setSuccessors((now) => ({ ...now, [key]: text }))}
        />
        {handsOver && dayOfStep !== undefined ? (
          <p className={styles.note}>
            Who answers for it changes on the day under “{fieldOf(register, dayOfStep).label}”.
          </p>
        ) : null}
        {handsOver && dayOfStep === undefined ? (
          <DateField
            w={240}
            label="Took effect on"
            description="The holders count from this day on"
            value={day}
            onChange={setDay}
          />
        ) : null}
        <TextInput
          data-autofocus={fields.length === 0 || undefined}
          label="Reason"
          description="Kept in the audit trail with your name and the time. You may leave it blank."
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        {blank.length > 0 ? (
          <p className={styles.note}>
            What is left blank stays as it is on record
            {transition.lapses.length > 0 ? ", but where the field says otherwise" : ""}. What is still missing then is
            listed under Missing facts.
          </p>
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={saving}>
            {transition.words.button}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

/** The dialog gives the keyboard to what bears this mark, and else to its close button. */
function beginHere(fields: HTMLElement | null): void {
  fields?.querySelector("input, select, textarea")?.setAttribute("data-autofocus", "");
}

function onRecord(text: string): string {
  return text === "" ? "" : `On record: ${text}`;
}

function withOrWithout(ids: ReadonlySet<RecordId>, id: RecordId, included: boolean): ReadonlySet<RecordId> {
  const next = new Set(ids);
  if (included) next.add(id);
  else next.delete(id);
  return next;
}
