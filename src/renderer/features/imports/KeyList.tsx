import { ActionIcon, Button, Select } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import {
  coveringKey,
  keyFields,
  keysToKeep,
  keyText,
  type RecordKey,
  type RecordKeys,
  withKey,
  withKeyMoved,
} from "../../../domain/intake/record-keys.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import type { RegisterId } from "../../../domain/registers/register-id.ts";
import { announce } from "../../ui/announce.ts";
import styles from "./KeyList.module.css";

interface Props {
  readonly register: RegisterId;
  readonly keys: RecordKeys | null;
  /** Fields chosen for another key that isn't added yet; `withBegunKey` adds it. */
  readonly begun: RecordKey;
  readonly onChange: (keys: RecordKeys | null) => void;
  readonly onBegin: (begun: RecordKey) => void;
}

/** The keys by which rows find their records, in order: each can be moved and removed, others be added. */
export function KeyList({ register, keys, begun, onChange, onBegin }: Props) {
  const shown = keys ?? registerOf(register).keys;
  const list = useRef<HTMLOListElement>(null);
  const focused = useRef<{ readonly at: number; readonly by: -1 | 1 } | null>(null);
  const change = (next: RecordKeys) => onChange(keysToKeep(register, next));
  const move = (at: number, by: -1 | 1) => {
    focused.current = { at: at + by, by };
    change(withKeyMoved(shown, at, by));
    announce(`${keyText(register, shown[at] ?? [])} is now ${at + by + 1} of ${shown.length}.`);
  };
  const add = (next: RecordKeys) => {
    focused.current = { at: shown.length, by: -1 };
    change(next);
    onBegin([]);
  };
  const remove = (at: number) => {
    focused.current = { at: Math.min(at, shown.length - 2), by: -1 };
    change(shown.filter((_, i) => i !== at));
  };
  // What was moved or added has the focus, so that it can be moved on; at the end of the list by its other button. After what
  // was removed, the one in its place has it.
  useEffect(() => {
    if (!focused.current) return;
    const { at, by } = focused.current;
    focused.current = null;
    const [earlier, later] = list.current?.children[at]?.querySelectorAll("button") ?? [];
    const [same, other] = by === -1 ? [earlier, later] : [later, earlier];
    (same?.disabled ? other : same)?.focus();
  });
  return (
    <div className={styles.keys}>
      <ol ref={list} className={styles.list} aria-label="Keys in their order">
        {shown.map((key, at) => {
          const text = keyText(register, key);
          return (
            <li key={key.join(" ")} className={styles.key}>
              <span className={styles.place}>{at + 1}.</span>
              <span>{text}</span>
              <ActionIcon aria-label={`${text} earlier`} disabled={at === 0} onClick={() => move(at, -1)}>
                <IconArrowUp size={16} />
              </ActionIcon>
              <ActionIcon aria-label={`${text} later`} disabled={at === shown.length - 1} onClick={() => move(at, 1)}>
                <IconArrowDown size={16} />
              </ActionIcon>
              <ActionIcon aria-label={`Remove ${text}`} disabled={shown.length === 1} onClick={() => remove(at)}>
                <IconTrash size={16} />
              </ActionIcon>
            </li>
          );
        })}
      </ol>
      <div role="status" className={styles.unneeded}>
        {shown.map((key, at) => {
          const earlier = coveringKey(register, shown, at);
          return earlier ? <p key={key.join(" ")}>{neverDecides(register, key, earlier)}</p> : null;
        })}
      </div>
      <NewKey register={register} keys={shown} begun={begun} onBegin={onBegin} onAdd={add} />
      <Button variant="subtle" disabled={keys === null} onClick={() => onChange(null)}>
        The usual keys of {registerOf(register).label}
      </Button>
    </div>
  );
}

function neverDecides(register: RegisterId, key: RecordKey, earlier: RecordKey): string {
  const [text, other] = [keyText(register, key), keyText(register, earlier)];
  return `“${text}” never decides, as “${other}” before it finds every record that it would: move it up, or remove it.`;
}

interface NewKeyProps extends Pick<Props, "register" | "begun" | "onBegin"> {
  readonly keys: RecordKeys;
  readonly onAdd: (keys: RecordKeys) => void;
}

/** A key of one field, or of two that count together. */
function NewKey({ register, keys, begun, onBegin, onAdd }: NewKeyProps) {
  const [first = null, second = null] = begun;
  const fields = keyFields(register).map(({ id, label }) => ({ value: id, label }));
  const more = withKey(keys, begun);
  const isKnown = first !== null && more === keys;
  const begin = (...chosen: readonly (string | null)[]) => onBegin(chosen.filter((field) => field !== null));
  return (
    <div className={styles.add}>
      <Select
        label="Add a key"
        placeholder="Field"
        data={fields}
        searchable
        value={first}
        error={isKnown ? "This key is among them." : undefined}
        onChange={(field) => begin(field, field === null || field === second ? null : second)}
      />
      <Select
        label="Together with"
        placeholder="no other field"
        data={fields.filter(({ value }) => value !== first)}
        searchable
        clearable
        disabled={first === null}
        value={second}
        onChange={(field) => begin(first, field)}
      />
      <Button
        variant="default"
        leftSection={<IconPlus size={15} aria-hidden />}
        disabled={first === null || isKnown}
        onClick={() => onAdd(more)}
      >
        Add key
      </Button>
    </div>
  );
}
