import { Button } from "@mantine/core";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { engine } from "../../engine/client.ts";
import type { RecordDetail } from "../../engine/engine.ts";
import { MenuEntry } from "../../ui/table/MenuEntry.tsx";
import { useAnswer } from "../../ui/use-answer.ts";
import { documentFile, openFile, saveCopy } from "./document-file.ts";

/** The buttons of a document's record for the file behind it; none for a paper, and for any other record. */
export function FileButtons({ detail }: { readonly detail: RecordDetail }) {
  const file = documentFile(detail.values);
  if (!file) return null;
  return (
    <>
      <Button variant="default" onClick={() => void openFile(file)}>
        Open file
      </Button>
      <Button variant="default" onClick={() => void saveCopy(file)}>
        Save a copy…
      </Button>
    </>
  );
}

/** The same in the menu on the row of a document. */
export function FileEntries({ id }: { readonly id: RecordId }) {
  const file = documentFile(useAnswer(id, () => engine.record("document", id))?.values ?? {});
  if (!file) return null;
  return (
    <>
      <MenuEntry label="Open file" run={() => void openFile(file)} />
      <MenuEntry label="Save a copy…" run={() => void saveCopy(file)} />
    </>
  );
}
