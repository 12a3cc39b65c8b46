import { ActionIcon, Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { lifecycleOf } from "../../../domain/lifecycle/lifecycle.ts";
import { type Register, retiredWord } from "../../../domain/registers/register.ts";
import { engine } from "../../engine/client.ts";
import type { RecordDetail } from "../../engine/engine.ts";
import { runCommand, shortcutOf, useCommand } from "../../ui/commands.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { notifyDone } from "../../ui/notify.tsx";
import { takePrefill } from "../../ui/prefill.ts";
import { Screen } from "../../ui/Screen.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { useReadOnly } from "../../ui/session.ts";
import { takeBack } from "../../ui/take-back.ts";
import { releaseGuard, useUnsavedGuard } from "../../ui/unsaved.ts";
import { FileButtons } from "./DocumentCommands.tsx";
import { goToField } from "./go-to-field.ts";
import { Neighbours } from "./Neighbours.tsx";
import { PrintLabelsButton } from "./PrintLabelsButton.tsx";
import { RecordForm } from "./RecordForm.tsx";
import { RecordNotices } from "./RecordNotices.tsx";
import styles from "./RecordPage.module.css";
import { RecordSide } from "./RecordSide.tsx";
import { RetireButton } from "./RetireButton.tsx";
import { TransitionMenu } from "./transitions/TransitionMenu.tsx";
import { type FormState, useRecordForm } from "./use-record-form.ts";

interface Props {
  readonly register: Register;
  readonly detail: RecordDetail | null;
  readonly currency: string;
}

/** A record that can be edited, or the form of a new one. */
export function RecordPage({ register, detail, currency }: Props) {
  const { go, back } = useNavigation();
  const readOnly = useReadOnly();
  const [prefill] = useState(() => (detail ? null : takePrefill(register.id)));
  const form = useRecordForm(register, detail, prefill?.texts ?? {});
  const title = detail ? detail.title : `New ${register.one.toLowerCase()}`;
  const changeable = readOnly === null && detail?.withdrawn !== true;

  const save = async () => {
    const saved = await form.save();
    if (!saved) return;
    releaseGuard();
    notifyDone(saved.seq === 0 ? "Nothing had changed." : `Saved. ${saved.what}.`, undoOf(saved.seq, saved.what));
    if (!detail) go({ screen: "record", register: register.id, id: saved.id });
  };
  useUnsavedGuard(form.dirty, { what: title, save: async () => (await form.save()) !== null });
  useFocusOnFirstError(register, form);
  const page = useRef<HTMLDivElement>(null);
  const isNew = detail === null;
  useEffect(() => {
    if (isNew) page.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }, [isNew]);
  useCommand("record.save", changeable && form.dirty && !form.saving ? () => void save() : null);
  useCommand(
    "print.view",
    detail ? () => go({ screen: "print", print: { report: "record", register: register.id, id: detail.id } }) : null,
  );
  useCommand("record.new", readOnly === null ? () => go({ screen: "record", register: register.id, id: null }) : null);

  return (
    <Screen
      back
      wide={detail !== null}
      title={title}
      subtitle={detail ? register.one : register.label}
      aside={
        <>
          {detail?.withdrawn ? <StatusBadge tone="warn">Taken back</StatusBadge> : null}
          {detail?.retired && !detail.withdrawn ? (
            <StatusBadge tone="neutral">{retiredWord(register, detail)}</StatusBadge>
          ) : null}
          {form.dirty ? <StatusBadge tone="warn">Not saved</StatusBadge> : null}
        </>
      }
      actions={
        <>
          {detail ? <Neighbours register={register} id={detail.id} /> : null}
          {detail ? (
            <ActionIcon
              aria-label="Print the record's sheet"
              title={`Print the record's sheet (${shortcutOf("print.view")})`}
              onClick={() => runCommand("print.view")}
            >
              <IconPrinter size={17} />
            </ActionIcon>
          ) : null}
          {detail && !detail.withdrawn ? <PrintLabelsButton register={register.id} ids={[detail.id]} /> : null}
          {detail?.register === "document" ? <FileButtons detail={detail} /> : null}
          {detail && changeable ? (
            lifecycleOf(register.id) ? (
              <TransitionMenu register={register} ids={[detail.id]} label="Change state" disabled={form.dirty} />
            ) : (
              <RetireButton register={register} detail={detail} disabled={form.dirty} />
            )
          ) : null}
          {form.dirty || !detail ? (
            <Button variant="default" onClick={detail ? form.discard : back}>
              Discard
            </Button>
          ) : null}
          <Button
            disabled={!changeable || !form.dirty}
            loading={form.saving}
            title={shortcutOf("record.save")}
            onClick={() => void save()}
          >
            Save
          </Button>
        </>
      }
    >
      <RecordNotices register={register} detail={detail} form={form} />
      <div ref={page} className={styles.page} data-new={detail === null}>
        <RecordForm
          register={register}
          form={form}
          detail={detail}
          names={detail?.names ?? prefill?.names ?? {}}
          currency={currency}
          disabled={!changeable}
        />
        {detail ? <RecordSide register={register} detail={detail} /> : null}
      </div>
    </Screen>
  );
}

function undoOf(seq: number, what: string): (() => void) | undefined {
  return seq === 0 ? undefined : () => void takeBack(engine, seq, what);
}

/** After each refused save the first field that needs another entry is shown with its sentence. */
function useFocusOnFirstError(register: Register, { problem, errors }: FormState): void {
  const first = register.fields.find(({ id }) => errors[id] !== undefined)?.id;
  const latest = useRef(first);
  latest.current = first;
  useEffect(() => {
    if (problem !== null && latest.current !== undefined) goToField(latest.current);
  }, [problem]);
}
