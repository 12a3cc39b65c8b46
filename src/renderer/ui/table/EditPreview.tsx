import { Button, Group, Modal, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { Problem } from "../../../domain/value/result.ts";
import { countText } from "../local-text.ts";
import { ProblemNotice } from "../ProblemNotice.tsx";
import { EditList } from "./EditList.tsx";
import styles from "./EditPreview.module.css";
import type { TableEditing } from "./table-editing.ts";
import type { PreviewedEdits } from "./use-block-actions.ts";

interface Props {
  readonly edits: PreviewedEdits;
  readonly editing: TableEditing;
  readonly onClose: () => void;
}

/** Every cell that would change, before and after, and what can't be taken; nothing is saved until it is accepted. */
export function EditPreview({ edits, editing, onClose }: Props) {
  return (
    <Modal opened onClose={onClose} title={edits.title} size="xl">
      <EditPreviewBody edits={edits} editing={editing} onClose={onClose} onSaved={onClose} />
    </Modal>
  );
}

interface BodyProps extends Props {
  readonly onSaved: () => void;
  readonly back?: ReactNode;
}

/** The preview without a window around it. `back` is one more button. */
export function EditPreviewBody({ edits, editing, onClose, onSaved, back }: BodyProps) {
  const { planned, beyond, how } = edits;
  const [why, setWhy] = useState("");
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const changing = planned.filter(({ changes }) => changes);
  const refused = planned.filter((edit) => edit.problem !== null);
  const alike = planned.length - changing.length - refused.length;
  const records = new Set(changing.map(({ id }) => id)).size;
  const save = async () => {
    setSaving(true);
    const failure = await editing.save(changing, how, why.trim() === "" ? edits.why : why.trim());
    setSaving(false);
    if (failure) setProblem(failure);
    else onSaved();
  };
  return (
    <div className={styles.body}>
      <p className={styles.count} role="status">
        {changing.length === 0
          ? "Nothing would change."
          : `${countText(changing.length, "cell changes", "cells change")} in ${editing.words(records)}.`}
        {alike > 0 ? ` ${countText(alike, "cell holds", "cells hold")} this already.` : ""}
        {refused.length > 0
          ? ` ${countText(refused.length, "cell can't be taken and stays as it is", "cells can't be taken and stay as they are")}.`
          : ""}
        {beyond > 0
          ? ` ${countText(beyond, "cell is left out: it lies", "cells are left out: they lie")} beyond the end of the table.`
          : ""}
      </p>
      {problem ? <ProblemNotice tone="bad">{problem.sentence}</ProblemNotice> : null}
      <EditList edits={[...refused, ...changing]} />
      <TextInput
        label="Reason"
        placeholder={edits.why}
        value={why}
        maxLength={500}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <Group justify="flex-end" gap="xs">
        {back}
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button data-autofocus loading={saving} disabled={changing.length === 0} onClick={() => void save()}>
          Change {countText(changing.length, "cell", "cells")}
        </Button>
      </Group>
    </div>
  );
}
