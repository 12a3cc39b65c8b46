import { Button } from "@mantine/core";
import type { LabelContents } from "../../../domain/labels/label-contents.ts";
import type { LabelNote } from "../../../domain/labels/label-notes.ts";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";
import styles from "./LabelsScreen.module.css";
import { changeLabelSettings } from "./label-settings.ts";

interface Props {
  readonly notes: readonly LabelNote[];
  readonly blank: boolean;
  readonly contents: LabelContents;
}

/** What the labels lack of what was chosen, and what helps. */
export function LabelNotes({ notes, blank, contents }: Props) {
  const takeQr = () => changeLabelSettings({ contents: { ...contents, code128: false, qr: "device" } });
  return (
    <div className={styles.notes}>
      {blank ? <ProblemNotice tone="warn">The labels are blank: choose a text or a code.</ProblemNotice> : null}
      {notes.map(({ sentence, remedy }) => (
        <ProblemNotice
          key={sentence}
          tone="warn"
          actions={
            remedy === "qr" ? (
              <Button variant="default" onClick={takeQr}>
                Use a QR code instead
              </Button>
            ) : null
          }
        >
          {sentence}
        </ProblemNotice>
      ))}
    </div>
  );
}
