import { Button, Group, Input, InputBase, Modal } from "@mantine/core";
import { IconSelector } from "@tabler/icons-react";
import { useId, useState } from "react";
import { keysText, type RecordKey, type RecordKeys, withBegunKey } from "../../../domain/intake/record-keys.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import type { RegisterId } from "../../../domain/registers/register-id.ts";
import { useLeaving } from "../../ui/use-leaving.tsx";
import styles from "./KeyList.module.css";
import { KeyList } from "./KeyList.tsx";

interface Props {
  readonly register: RegisterId;
  readonly keys: RecordKeys | null;
  readonly onChange: (keys: RecordKeys | null) => void;
}

const LABEL = "Rows find their record by";

/** The keys in words; a click opens them as a list. */
export function KeysChoice({ register, keys, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const labelId = useId();
  const textId = useId();
  const text = keysText(register, keys);
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
        onClick={() => setOpen(true)}
      >
        <span id={textId}>{text}</span>
      </InputBase>
      {isOpen ? (
        <KeysDialog register={register} keys={keys} onChange={onChange} onClose={() => setOpen(false)} />
      ) : null}
    </Input.Wrapper>
  );
}

/**
 * The keys as a list, taken over as a whole because each time the dry run is made anew; a key that was chosen and not added
 * yet is one of them.
 */
function KeysDialog({ register, keys, onChange, onClose }: Props & { readonly onClose: () => void }) {
  const [edited, setEdited] = useState(keys);
  const [begun, setBegun] = useState<RecordKey>([]);
  const all = withBegunKey(register, edited, begun);
  const save = async () => {
    onChange(all);
    onClose();
    return true;
  };
  const isChanged = JSON.stringify(all) !== JSON.stringify(keys);
  const { close, question } = useLeaving(isChanged, { what: "The list of keys", save }, onClose);
  return (
    <Modal opened onClose={close} title={`Rows find their ${registerOf(register).one.toLowerCase()} by`}>
      <p className={styles.lead}>
        The first key that is filled on both sides and fits decides. Where an earlier one says otherwise, a record is
        only proposed.
      </p>
      <KeyList register={register} keys={edited} begun={begun} onChange={setEdited} onBegin={setBegun} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button onClick={() => void save()}>Use these keys</Button>
      </Group>
      {question}
    </Modal>
  );
}
