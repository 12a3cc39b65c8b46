import { Button, Group, Modal, Textarea, TextInput } from "@mantine/core";
import { useEffect, useMemo, useRef, useState } from "react";
import { importFields } from "../../../../domain/intake/import-fields.ts";
import { keyFields } from "../../../../domain/intake/record-keys.ts";
import { registerOf } from "../../../../domain/registers/all.ts";
import type { RecordId } from "../../../../domain/value/record-id.ts";
import { ProblemNotice } from "../../../ui/ProblemNotice.tsx";
import { useLeaving } from "../../../ui/use-leaving.tsx";
import { isFocusLost } from "../../../ui/use-lost-focus.ts";
import { KeyList } from "../KeyList.tsx";
import { FileMarks } from "./FileMarks.tsx";
import { MadeColumns } from "./MadeColumns.tsx";
import { ProfileColumns } from "./ProfileColumns.tsx";
import styles from "./ProfileEditor.module.css";
import { ProfileReading } from "./ProfileReading.tsx";
import { type OpenedProfile, useProfileForm } from "./use-profile-form.ts";
import { TypingContext } from "./WordsInput.tsx";

interface Props {
  readonly opened: OpenedProfile;
  readonly onSaved: (id: RecordId) => void;
  readonly onClose: () => void;
}

/** Everything that a profile says, in words and controls. Saved as a whole; closing with unsaved entries asks first. */
export function ProfileEditor({ opened, onSaved, onClose }: Props) {
  const state = useProfileForm(opened);
  const { form, change, problems, problem, dirty, saving } = state;
  const body = useRef<HTMLDivElement>(null);
  const saveButton = useRef<HTMLButtonElement>(null);
  const [isTyping, setTyping] = useState(false);
  const [refusals, setRefusals] = useState(0);
  // What is wrong is shown by now, and the button, which was disabled meanwhile, has lost the keyboard.
  useEffect(() => {
    if (refusals === 0) return;
    body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    if (isFocusLost()) saveButton.current?.focus();
  }, [refusals]);
  const register = registerOf(form.register);
  const fields = useMemo(() => importFields(form.register), [form.register]);
  const save = async (): Promise<boolean> => {
    const id = await state.save();
    if (id !== null) onSaved(id);
    else setRefusals((before) => before + 1);
    return id !== null;
  };
  const { close, question } = useLeaving(dirty || isTyping, { what: "The profile", save }, onClose);
  return (
    <Modal
      opened
      onClose={close}
      closeOnClickOutside={false}
      size={1000}
      title={opened.id === null ? "A profile of your own" : `Profile “${opened.profile.name}”`}
    >
      <div ref={body} className={styles.body}>
        <section className={styles.section}>
          <Group align="start" grow>
            <TextInput
              data-autofocus
              label="Name"
              value={form.name}
              error={problems.name}
              onChange={({ currentTarget: { value } }) => change(() => ({ name: value }))}
            />
            <TextInput label="It feeds the register" value={register.label} readOnly disabled />
          </Group>
        </section>
        <TypingContext value={setTyping}>
          <FileMarks form={form} problems={problems} onChange={change} />
          <ProfileColumns form={form} fields={fields} problems={problems} onChange={change} />
        </TypingContext>
        <MadeColumns form={form} fields={fields} problems={problems} onChange={change} />
        <ProfileReading form={form} onChange={change} />
        {keyFields(form.register).length === 0 ? null : (
          <section className={styles.section}>
            <h3 className={styles.title}>Rows find their {register.one.toLowerCase()} by</h3>
            <KeyList
              register={form.register}
              keys={form.keys}
              begun={form.begunKey}
              onChange={(keys) => change(() => ({ keys }))}
              onBegin={(begunKey) => change(() => ({ begunKey }))}
            />
          </section>
        )}
        <section className={styles.section}>
          <Textarea
            label="Notes to read before the import"
            description="Each line is a note of its own."
            autosize
            minRows={2}
            value={form.notes}
            onChange={({ currentTarget: { value } }) => change(() => ({ notes: value }))}
          />
        </section>
      </div>
      <div className={styles.footer}>
        {problem ? (
          <ProblemNotice
            tone="bad"
            actions={
              problem.code === "changed-meanwhile" ? (
                <Button variant="default" onClick={() => void state.loadNewer()}>
                  Load the newer version
                </Button>
              ) : null
            }
          >
            {problem.sentence}
          </ProblemNotice>
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button ref={saveButton} loading={saving} onClick={() => void save()}>
            Save profile
          </Button>
        </Group>
      </div>
      {question}
    </Modal>
  );
}
