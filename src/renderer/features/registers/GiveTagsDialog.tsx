import { TextInput } from "@mantine/core";
import { useState } from "react";
import { rowAfter, tagsOf, usualPrefix } from "../../../domain/labels/tags-in-a-row.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { engine } from "../../engine/client.ts";
import { countText } from "../../ui/local-text.ts";
import type { TableEditing } from "../../ui/table/table-editing.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./PreviewedEditsDialog.module.css";
import { PreviewedEditsDialog } from "./PreviewedEditsDialog.tsx";

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
  if (!devices || !inUse) return null;
  const untagged = devices.filter(({ tag }) => tag === "");
  const prefix = typed ?? usualPrefix(inUse);
  const tags = tagsOf(rowAfter(prefix, inUse), untagged.length, inUse);
  const what = countText(untagged.length, "device", "devices");
  const range = tags.length > 1 ? `${tags[0]} to ${tags[tags.length - 1]}` : (tags[0] ?? "");
  return (
    <PreviewedEditsDialog
      title={`Give asset tags to ${what}`}
      back="Back to the prefix"
      edits={untagged.map(({ id }, at) => ({ id, field: "tag", text: tags[at] ?? "" }))}
      why={`Gave asset tags to ${what}: ${range}`}
      editing={editing}
      onClose={onClose}
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
    </PreviewedEditsDialog>
  );
}
