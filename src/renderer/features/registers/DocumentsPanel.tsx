import { ActionIcon, Button, FileButton } from "@mantine/core";
import { IconDeviceFloppy, IconPaperclip, IconX } from "@tabler/icons-react";
import type { Register } from "../../../domain/registers/register.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { engine } from "../../engine/client.ts";
import type { AttachedDocument } from "../../engine/documents-calls.ts";
import { numberText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { notifyDone, notifyProblem } from "../../ui/notify.tsx";
import { announceChange, useReadOnly, useRevision } from "../../ui/session.ts";
import { takeBack } from "../../ui/take-back.ts";
import { toldSaved } from "../../ui/told-saved.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./DocumentsPanel.module.css";
import { openFile, saveCopy } from "./document-file.ts";

interface Props {
  readonly register: Register;
  readonly id: RecordId;
}

/** The documents a record rests on: attach, open, save a copy, take off. */
export function DocumentsPanel({ register, id }: Props) {
  const revision = useRevision();
  const readOnly = useReadOnly();
  const documents = useAnswer(`${register.id} ${id} ${revision}`, () => engine.documentsOf(register.id, id));

  const attach = async (files: readonly File[]) => {
    if (files.length === 0) return;
    const given = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    const answer = await engine.attachDocuments(register.id, id, given);
    if (!answer.ok) return notifyProblem(answer.problem);
    const { head, records } = answer.value;
    announceChange();
    const what = files.length === 1 ? `“${files[0]?.name}”` : `${numberText(files.length)} files`;
    if (records === 0) notifyDone(`${what} was attached already.`);
    else notifyDone(`Attached ${what}.`, () => void takeBack(engine, head.seq, `Attached ${what}`));
  };
  const detach = async (document: AttachedDocument) => {
    const answer = await engine.detachDocument(register.id, id, document.id);
    toldSaved(engine, answer, `Took off “${document.name}”`, `Took off “${document.name}”.`);
  };

  return (
    <>
      {documents?.length === 0 ? (
        <p className={styles.nothing}>
          Nothing is attached. Attach the invoice, the agreement or the certificate that proves this record: the file is
          kept in the data folder with its SHA-256.
        </p>
      ) : null}
      <ul className={styles.list}>
        {documents?.map((document) => (
          <Item
            key={document.id}
            document={document}
            onDetach={readOnly === null ? () => void detach(document) : null}
          />
        ))}
      </ul>
      <FileButton multiple onChange={(files) => void attach(files)}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            size="xs"
            leftSection={<IconPaperclip size={14} aria-hidden />}
            disabled={readOnly !== null}
            title={readOnly ?? undefined}
          >
            Attach files…
          </Button>
        )}
      </FileButton>
    </>
  );
}

function Item({ document, onDetach }: { readonly document: AttachedDocument; readonly onDetach: (() => void) | null }) {
  const { go } = useNavigation();
  const { id, name, kind, fileName, bytes, sha256 } = document;
  const file = sha256 === null ? null : { sha256, name: fileName };
  const open = () => (file ? void openFile(file) : go({ screen: "record", register: "document", id }));
  return (
    <li className={styles.item}>
      <div className={styles.texts}>
        <button type="button" className={styles.link} title={`Open “${name}”`} onClick={open}>
          {name}
        </button>
        <span className={styles.detail}>
          {[kind, bytes === null ? "on paper" : sizeText(bytes)].filter((part) => part !== "").join(" · ")}
        </span>
        {sha256 === null ? null : (
          <button
            type="button"
            className={styles.hash}
            title={`SHA-256 ${sha256}. Show the document's record`}
            onClick={() => go({ screen: "record", register: "document", id })}
          >
            SHA-256 {sha256.slice(0, 12)}…
          </button>
        )}
      </div>
      {file ? (
        <ActionIcon aria-label={`Save a copy of “${name}”`} title="Save a copy" onClick={() => void saveCopy(file)}>
          <IconDeviceFloppy size={16} />
        </ActionIcon>
      ) : null}
      {onDetach ? (
        <ActionIcon aria-label={`Take off “${name}”`} title="Take off this record" onClick={onDetach}>
          <IconX size={16} />
        </ActionIcon>
      ) : null}
    </li>
  );
}

function sizeText(bytes: number): string {
  return bytes < 10_000 ? `${numberText(bytes)} bytes` : `${numberText(Math.round(bytes / 1_000))} kB`;
}
