import { Button, Group, Modal } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { CellEdit } from "../../../domain/change/cell-edit.ts";
import { EditPreviewBody } from "../../ui/table/EditPreview.tsx";
import type { TableEditing } from "../../ui/table/table-editing.ts";
import type { PreviewedEdits } from "../../ui/table/use-block-actions.ts";
import styles from "./PreviewedEditsDialog.module.css";

interface Props {
  readonly title: string;
  /** What the button says that leads from the preview back to the form. */
  readonly back: string;
  /** What the form says; no edits where nothing can be shown yet. */
  readonly edits: readonly CellEdit[];
  /** The reason that the trail keeps. */
  readonly why: string;
  readonly editing: TableEditing;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form that says edits of many records: what changes is shown, and all of it is saved as one change. */
export function PreviewedEditsDialog({ title, back, edits, why, editing, onClose, children }: Props) {
  const [preview, setPreview] = useState<PreviewedEdits | null>(null);
  const show = async () => {
    setPreview({ title: "", why, how: "bulk", planned: await editing.plan(edits), beyond: 0 });
  };
  return (
    <Modal opened onClose={onClose} title={title} size="xl">
      {preview ? (
        <EditPreviewBody
          edits={preview}
          editing={editing}
          onClose={onClose}
          onSaved={onClose}
          back={
            <Button variant="default" onClick={() => setPreview(null)}>
              {back}
            </Button>
          }
        />
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (edits.length > 0) void show();
          }}
        >
          {children}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={edits.length === 0}>
              Show what changes
            </Button>
          </Group>
        </form>
      )}
    </Modal>
  );
}
