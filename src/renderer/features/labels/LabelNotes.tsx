import { Button } from "@mantine/core";
import type { LabelContents } from "../../../domain/labels/label-contents.ts";
import type { LabelNote } from "../../../domain/labels/label-notes.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";
import { changeTableView } from "../../ui/table/table-view.ts";
import styles from "./LabelsScreen.module.css";
import { changeLabelSettings } from "./label-settings.ts";

interface Props {
  readonly notes: readonly LabelNote[];
  readonly blank: boolean;
  readonly contents: LabelContents;
}

/** What the labels lack of what was chosen, and what helps. */
export function LabelNotes({ notes, blank, contents }: Props) {
  const { go } = useNavigation();
  const takeQr = () => changeLabelSettings({ contents: { ...contents, code128: false, qr: "device" } });
  const showUntagged = () => {
    const untagged = { field: "tag", op: "empty", values: [] } as const;
    changeTableView("hardware", { search: "", filters: {}, conditions: { match: "all", list: [untagged] } });
    go({ screen: "register", register: "hardware" });
  };
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
            ) : remedy === "tags" ? (
              <Button variant="default" onClick={showUntagged}>
                Show devices without a tag
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
