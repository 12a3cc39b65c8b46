import { Button } from "@mantine/core";
import { Fragment, useEffect, useRef } from "react";
import { missingFields } from "../../../domain/lifecycle/missing-facts.ts";
import type { Field } from "../../../domain/registers/field.ts";
import { fieldOf, type Register, valueIn } from "../../../domain/registers/register.ts";
import { choiceLabel } from "../../../domain/registers/text-from-value.ts";
import type { Problem } from "../../../domain/value/result.ts";
import type { RecordDetail } from "../../engine/engine.ts";
import { dayText } from "../../ui/local-text.ts";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";
import { DuplicateNotice } from "./DuplicateNotice.tsx";
import { goToField } from "./go-to-field.ts";
import styles from "./RecordNotices.module.css";
import { SupportNotice } from "./SupportNotice.tsx";
import type { FormState } from "./use-record-form.ts";

interface Props {
  readonly register: Register;
  readonly detail: RecordDetail | null;
  readonly form: FormState;
}

/** What a person has to know of the record first: changed elsewhere, not saved, facts missing or contradicting, there twice, taken back. */
export function RecordNotices({ register, detail, form }: Props) {
  const missing = detail && !detail.withdrawn ? missingFields(register, { values: detail.values }) : [];
  const wrong = register.fields.filter(({ id }) => form.errors[id] !== undefined);
  const isStale = form.stale || form.problem?.code === "changed-meanwhile";
  return (
    <div className={styles.notices} data-refused={form.problem !== null}>
      {isStale ? <Stale register={register} detail={detail} form={form} /> : null}
      {!isStale && form.problem ? <Refused problem={form.problem} wrong={wrong} /> : null}
      {missing.length > 0 ? (
        <ProblemNotice tone="warn">
          Not recorded yet, though the state of this {register.one.toLowerCase()} rests on it:{" "}
          {missing.map((oneOf, at) => (
            <Fragment key={oneOf.join()}>
              {at === 0 ? null : ", "}
              {oneOf.map((id, nth) => (
                <Fragment key={id}>
                  {nth === 0 ? null : " or "}
                  <FieldLink field={fieldOf(register, id)} />
                </Fragment>
              ))}
            </Fragment>
          ))}
          .
        </ProblemNotice>
      ) : null}
      {detail?.contradictions.map(({ field, says }) => (
        <ProblemNotice key={says} tone="warn">
          {says}. Look at <FieldLink field={fieldOf(register, field)} />.
        </ProblemNotice>
      ))}
      {detail?.register === "contract" ? <NoticeDay register={register} contract={detail} /> : null}
      {detail && !detail.withdrawn ? <DuplicateNotice detail={detail} /> : null}
      {detail?.register === "software" ? <SupportNotice id={detail.id} /> : null}
      {detail?.withdrawn ? (
        <ProblemNotice tone="info">
          This record was taken back: it is kept for the trail and counts nowhere. Undo the event that took it back to
          have it again.
        </ProblemNotice>
      ) : null}
    </div>
  );
}

/** The last day for notice of a contract in use, where it is not on record but follows. */
function NoticeDay({ register, contract }: { readonly register: Register; readonly contract: RecordDetail }) {
  const day = valueIn(fieldOf(register, "noticeDay"), contract);
  if (typeof day !== "string" || contract.values.noticeBy !== undefined || contract.retired) return null;
  return (
    <ProblemNotice tone="info">
      The last day for notice is {dayText(day)}: the end less the notice period. Another day that was agreed goes under{" "}
      <FieldLink field={fieldOf(register, "noticeBy")} />.
    </ProblemNotice>
  );
}

/** Nothing was saved, and the fields that need another entry; stays in sight wherever the form is scrolled to. */
function Refused({ problem, wrong }: { readonly problem: Problem; readonly wrong: readonly Field[] }) {
  if (wrong.length === 0) return <ProblemNotice tone="bad">{problem.sentence}</ProblemNotice>;
  return (
    <ProblemNotice tone="bad">
      Nothing was saved yet: {wrong.length === 1 ? "one field needs" : `${wrong.length} fields need`} another entry:{" "}
      {wrong.map((field, at) => (
        <Fragment key={field.id}>
          {at === 0 ? null : ", "}
          <FieldLink field={field} />
        </Fragment>
      ))}
      .
    </ProblemNotice>
  );
}

function FieldLink({ field }: { readonly field: Field }) {
  return (
    <button type="button" className={styles.field} onClick={() => goToField(field.id)}>
      {field.label}
    </button>
  );
}

/**
 * The record was changed while the form was open: both versions, and the way to go on without losing either. Saving before
 * that is refused here: the way on gets the keyboard.
 */
function Stale({ register, detail, form }: Props) {
  const { problem } = form;
  const wayOn = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (problem !== null) wayOn.current?.focus();
  }, [problem]);
  return (
    <ProblemNotice
      tone={problem === null ? "warn" : "bad"}
      actions={
        <Button ref={wayOn} variant="default" onClick={form.loadNewer}>
          Load the newer version
        </Button>
      }
    >
      {problem === null
        ? "This record was changed while the form was open. Nothing of yours was saved or lost: load the newer version, and the fields you changed stay as you entered them."
        : "Nothing was saved yet, because this record was changed while the form was open. Load the newer version first, then save: the fields you changed stay as you entered them, unless you take theirs."}
      {form.both.length > 0 ? (
        <table className={styles.both} aria-label="Both versions">
          <thead>
            <tr>
              <th scope="col">Changed in both</th>
              <th scope="col">Your entry</th>
              <th scope="col">In the register now</th>
              <th scope="col">
                <span className="visually-hidden">Decide</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {form.both.map(({ field, mine, theirs }) => {
              const { label } = fieldOf(register, field);
              return (
                <tr key={field}>
                  <th scope="row">{label}</th>
                  <td>{entryText(register, field, mine, "the record you chose")}</td>
                  <td>{entryText(register, field, theirs, detail?.names[field] ?? "")}</td>
                  <td>
                    <Button size="compact-xs" variant="default" onClick={() => form.enter(field, theirs)}>
                      Take theirs<span className="visually-hidden"> for {label}</span>
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : null}
    </ProblemNotice>
  );
}

/** An entry of the form as a person reads it. */
function entryText(register: Register, id: string, text: string, linked: string): string {
  if (text === "") return "blank";
  const field = fieldOf(register, id);
  if (field.type === "link") return text.startsWith("@") ? linked : text;
  if (field.type === "yesNo") return text === "yes" ? "Yes" : "No";
  return choiceLabel(field, text);
}
