import { Button, Group, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import { rowAfter, tagsOf, usualPrefix } from "../../../domain/labels/tags-in-a-row.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { engine } from "../../engine/client.ts";
import { countText } from "../../ui/local-text.ts";
import { EditPreviewBody } from "../../ui/table/EditPreview.tsx";
import type { TableEditing } from "../../ui/table/table-editing.ts";
import type { PreviewedEdits } from "../../ui/table/use-block-actions.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./BulkEditDialog.module.css";

interface Props {
  readonly ids: readonly RecordId[];
  readonly editing: TableEditing;
  readonly onClose: () => void;
}

/** Gives devices without an asset tag tags in a row: what changes is shown, and all of it is saved as one change. */
export function GiveTagsDialog({ ids, editing, onClose }: Props) {
  const devices = useAnswer(`tags ${ids.join(" ")}`, () => engine.labelDevices(ids));
  const inUse = useAnswer("tags in use", () => engine.tagsInUse());
  const [typed, setTyped] = useState<string | null>(null);
  const [preview, setPreview] = useState<PreviewedEdits | null>(null);
  if (!devices || !inUse) return null;
  const untagged = devices.filter(({ tag }) => tag === "");
  const prefix = typed ?? usualPrefix(inUse);
  const tags = tagsOf(rowAfter(prefix, inUse), untagged.length, inUse);
  const what = countText(untagged.length, "device", "devices");
  const range = tags.length > 1 ? `${tags[0]} to ${tags[tags.length - 1]}` : (tags[0] ?? "");
  const show = async () => {
    const edits = untagged.map(({ id }, at) => ({ id, field: "tag", text: tags[at] ?? "" }));
    const planned = await editing.plan(edits);
    setPreview({ title: "", why: `Gave asset tags to ${what}: ${range}`, how: "bulk", planned, beyond: 0 });
  };
  return (
    <Modal opened onClose={onClose} title={`Give asset tags to ${what}`} size="xl">
      {preview ? (
        <EditPreviewBody
          edits={preview}
          editing={editing}
          onClose={onClose}
          onSaved={onClose}
          back={
            <Button variant="default" onClick={() => setPreview(null)}>
              Back to the prefix
            </Button>
          }
        />
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (untagged.length > 0) void show();
          }}
        >
          <p className={styles.hint}>
            {untagged.length === 0
              ? "Every device chosen has an asset tag already."
              : `Devices that have a tag keep it (${devices.length - untagged.length} of those chosen). The numbers go on after the highest one in use.`}
          </p>
          <TextInput
            data-autofocus
            label="Prefix"
            description={untagged.length === 0 ? "" : `Gives ${range}`}
            value={prefix}
            spellCheck={false}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={untagged.length === 0}>
              Show what changes
            </Button>
          </Group>
        </form>
      )}
    </Modal>
  );
}
