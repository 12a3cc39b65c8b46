import { Button, Group, Modal, Radio } from "@mantine/core";
import { useState } from "react";
import { registerOf } from "../../domain/registers/all.ts";
import type { PutBack, UndoConflict } from "../engine/undo-calls.ts";
import { countText } from "./local-text.ts";
import styles from "./UndoDialog.module.css";

interface Props {
  readonly what: string;
  readonly conflicts: readonly UndoConflict[];
  readonly onCancel: () => void;
  readonly onDecide: (putBack: readonly PutBack[]) => void;
}

/** Asks what to do with what was edited since the change that is to be taken back, field by field. */
export function UndoDialog({ what, conflicts, onCancel, onDecide }: Props) {
  const [back, setBack] = useState<ReadonlySet<number>>(new Set());
  const decide = (at: number, choice: string) => {
    const next = new Set(back);
    if (choice === "back") next.add(at);
    else next.delete(at);
    setBack(next);
  };
  return (
    <Modal opened onClose={onCancel} title={`Take back: ${what}`} size="xl">
      <p className={styles.intro}>
        {countText(conflicts.length, "entry was", "entries were")} edited or used since. Decide for each: the later edit
        or the record stays, or the earlier state comes back. Everything else is put back as it was.
      </p>
      <Group gap="xs" mb="sm">
        <Button size="compact-xs" variant="default" onClick={() => setBack(new Set())}>
          Keep all later edits
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => setBack(new Set(conflicts.keys()))}>
          Put back all earlier values
        </Button>
      </Group>
      <ul className={styles.list}>
        {conflicts.map(({ register, id, title, field, label, now, back: earlier }, at) => (
          <li key={`${register} ${id} ${field}`} className={styles.item}>
            <Radio.Group
              label={`${title} (${registerOf(register).one.toLowerCase()}): ${label}`}
              value={back.has(at) ? "back" : "keep"}
              onChange={(choice) => decide(at, choice)}
            >
              <Group gap="lg" mt={4}>
                <Radio value="keep" label={field === null ? "Keep the record" : `Keep ${shown(now)}`} />
                <Radio value="back" label={field === null ? "Take the record back" : `Put back ${shown(earlier)}`} />
              </Group>
            </Radio.Group>
          </li>
        ))}
      </ul>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button onClick={() => onDecide(conflicts.filter((_, at) => back.has(at)))}>Take back</Button>
      </Group>
    </Modal>
  );
}

function shown(text: string): string {
  return text === "" ? "blank" : `“${text}”`;
}
