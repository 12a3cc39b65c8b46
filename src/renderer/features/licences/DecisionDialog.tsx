import { Button, Group, Modal, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { PositionLine } from "../../../domain/licence/position-line.ts";
import { engine } from "../../engine/client.ts";
import { DateField } from "../../ui/dates/DateField.tsx";
import { localToday } from "../../ui/local-today.ts";
import { notifyDone } from "../../ui/notify.tsx";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";
import { announceChange } from "../../ui/session.ts";
import { takeBack } from "../../ui/take-back.ts";
import styles from "./DecisionDialog.module.css";
import { type Deciding, entitlementsOf } from "./deciding.ts";

interface Props {
  readonly line: PositionLine;
  readonly deciding: Deciding;
  readonly onClose: () => void;
}

/** Asks what a decision about one use rests on, and records it as an allocation. */
export function DecisionDialog({ line, deciding: { kind, row }, onClose }: Props) {
  const entitlements = entitlementsOf(line);
  const [right, setRight] = useState<string>(entitlements[0]?.id ?? "");
  const [reason, setReason] = useState("");
  const [authorised, setAuthorised] = useState("");
  const [from, setFrom] = useState<string>(localToday());
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState("");
  const isExempt = kind === "exempt";
  const heading = isExempt ? `Exempt the use on ${row.title}` : `Pin a right to ${row.title}`;

  const save = async () => {
    const needed = {
      ...(reason.trim() === "" ? { reason: "Say why: it is printed beside the row." } : {}),
      ...(authorised.trim() === "" ? { authorisation: "Say who decided it: without that it doesn't count." } : {}),
    };
    setErrors(needed);
    if (Object.keys(needed).length > 0) return;
    const why = isExempt ? `Exempt: ${line.name} on ${row.title}` : `Pinned a right for ${line.name} to ${row.title}`;
    const answer = await engine.saveForm({
      register: "allocation",
      id: null,
      seq: 0,
      texts: {
        ...(isExempt ? { software: `@${line.product}` } : { entitlement: `@${right}` }),
        [row.register === "person" ? "person" : "device"]: `@${row.id}`,
        state: isExempt ? "exempt" : "pinned",
        reason,
        authorisation: authorised,
        from,
      },
      why,
      authorisation: authorised,
    });
    if (!answer.ok) {
      setErrors(answer.problem.fields);
      setProblem(answer.problem.sentence);
      return;
    }
    announceChange();
    notifyDone(`${why}.`, () => void takeBack(engine, answer.value.head.seq, why));
    onClose();
  };

  return (
    <Modal opened onClose={onClose} title={heading}>
      <form
        className={styles.form}
        aria-label={heading}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {problem === "" ? null : <ProblemNotice tone="bad">{problem}</ProblemNotice>}
        <p className={styles.hint}>
          {isExempt
            ? `${line.name} on this device then needs no right. It is kept under Allocations, where it is ended again.`
            : `The position then keeps to it before it chooses by itself. It is kept under Allocations, where it is ended again.`}
        </p>
        {isExempt ? null : (
          <NativeSelect
            label="Entitlement"
            data={entitlements.map(({ id, title }) => ({ value: id, label: title }))}
            value={right}
            error={errors.entitlement}
            onChange={(event) => setRight(event.currentTarget.value)}
          />
        )}
        <TextInput
          data-autofocus
          label="Reason"
          required
          value={reason}
          error={errors.reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          label="Authorised by"
          required
          value={authorised}
          error={errors.authorisation}
          onChange={(event) => setAuthorised(event.currentTarget.value)}
        />
        <DateField label="From" value={from} error={errors.from} onChange={setFrom} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit">{isExempt ? "Exempt" : "Pin"}</Button>
        </Group>
      </form>
    </Modal>
  );
}
