import { ActionIcon } from "@mantine/core";
import {
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleMinus,
  IconCircleX,
  IconClock,
  IconPencil,
  IconX,
  type TablerIcon,
} from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { engine } from "../../engine/client.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { useRevision } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./FileQueue.module.css";
import type { QueuedFile } from "./import-session.ts";
import { dropFile } from "./run-import.ts";

type ShownState = QueuedFile["state"] | "takenBack" | "wasOnRecord";

const STATES: Readonly<Record<ShownState, { readonly icon: TablerIcon; readonly word: string }>> = {
  waiting: { icon: IconClock, word: "waits" },
  open: { icon: IconPencil, word: "open now" },
  imported: { icon: IconCircleCheck, word: "imported" },
  onRecord: { icon: IconCircleCheck, word: "on record already" },
  wasOnRecord: { icon: IconArrowBackUp, word: "on record before an undo" },
  leftOut: { icon: IconCircleMinus, word: "left out" },
  refused: { icon: IconCircleX, word: "refused" },
  takenBack: { icon: IconArrowBackUp, word: "taken back" },
};

/** The files of this session in their order, with what became of each; an import's name leads to its event. */
export function FileQueue({ files }: { readonly files: readonly QueuedFile[] }) {
  const { go } = useNavigation();
  const list = useRef<HTMLOListElement>(null);
  const revision = useRevision();
  const events = [...new Set(files.flatMap(({ read, restsOn }) => (read ? [read.seq] : restsOn)))];
  const takenBack = useAnswer(`${events} ${revision}`, () => engine.takenBack(events)) ?? {};
  const open = files.find(({ state }) => state === "open")?.id;
  useEffect(() => {
    const chip = open === undefined ? list.current?.lastElementChild : list.current?.querySelector("[aria-current]");
    chip?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [open]);
  return (
    <ol ref={list} className={styles.queue} aria-label="Files">
      {files.map((file) => {
        const { id, name, result, read } = file;
        const state = stateNow(file, (seq) => takenBack[seq] !== undefined);
        const { icon: Icon, word } = STATES[state];
        const told = result === "" || state === "takenBack" || state === "wasOnRecord" ? word : `${word}: ${result}`;
        return (
          <li key={id} className={styles.file} data-state={state} aria-current={state === "open" ? "true" : undefined}>
            <Icon size={15} stroke={1.8} aria-hidden className={styles.icon} />
            {read ? (
              <button
                type="button"
                className={`text-link ${styles.name}`}
                title={`${name}: look at its event in the audit trail`}
                onClick={() => go({ screen: "trail", seq: read.seq })}
              >
                {name}
              </button>
            ) : (
              <span className={styles.name} title={name}>
                {name}
              </span>
            )}
            <span className={styles.result} title={told}>
              {told}
            </span>
            {state === "waiting" ? (
              <ActionIcon size="sm" aria-label={`Take ${name} out of the list`} onClick={() => dropFile(id)}>
                <IconX size={13} />
              </ActionIcon>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

/** What is true of a file after what was taken back since. */
function stateNow({ state, read, restsOn }: QueuedFile, isTakenBack: (seq: number) => boolean): ShownState {
  if (read && isTakenBack(read.seq)) return "takenBack";
  return restsOn.some(isTakenBack) ? "wasOnRecord" : state;
}
