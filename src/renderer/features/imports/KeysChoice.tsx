import { Button, Group, Input, InputBase, Modal } from "@mantine/core";
import { IconSelector } from "@tabler/icons-react";
import { useId, useState } from "react";
import { keysText, type RecordKeys } from "../../../domain/intake/record-keys.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import type { RegisterId } from "../../../domain/registers/register-id.ts";
import styles from "./KeyList.module.css";
import { KeyList } from "./KeyList.tsx";

interface Props {
  readonly register: RegisterId;
  readonly keys: RecordKeys | null;
  readonly onChange: (keys: RecordKeys | null) => void;
}

const LABEL = "Rows find their record by";

/** The keys in words; a click opens them as a list, which is taken over as a whole because each time the dry run is made anew. */
export function KeysChoice({ register, keys, onChange }: Props) {
  const [asked, setAsked] = useState<{ readonly keys: RecordKeys | null } | null>(null);
  const labelId = useId();
  const textId = useId();
  const text = keysText(register, keys);
  const close = () => setAsked(null);
  return (
    <Input.Wrapper label={LABEL} labelElement="div" labelProps={{ id: labelId }} size="xs">
      <InputBase
        component="button"
        type="button"
        size="xs"
        pointer
        classNames={{ input: styles.open ?? "" }}
        rightSection={<IconSelector size={15} aria-hidden />}
        rightSectionPointerEvents="none"
        aria-labelledby={`${labelId} ${textId}`}
        title={text}
        onClick={() => setAsked({ keys })}
      >
        <span id={textId}>{text}</span>
      </InputBase>
      {asked ? (
        <Modal opened onClose={close} title={`Rows find their ${registerOf(register).one.toLowerCase()} by`}>
          <p className={styles.lead}>
            The first key that is filled on both sides and fits decides. Where an earlier one says otherwise, a record
            is only proposed.
          </p>
          <KeyList register={register} keys={asked.keys} onChange={(next) => setAsked({ keys: next })} />
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button
              onClick={() => {
                onChange(asked.keys);
                close();
              }}
            >
              Use these keys
            </Button>
          </Group>
        </Modal>
      ) : null}
    </Input.Wrapper>
  );
}
