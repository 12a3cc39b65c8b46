import { Button } from "@mantine/core";
import { IconArrowBackUp, IconCircleCheck } from "@tabler/icons-react";
import { countText, numberText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import styles from "./Imports.module.css";
import type { ImportModel, ImportState } from "./use-import.ts";

/** What an import did, with the way back. */
export function DoneView({
  state,
  model,
  disabled,
}: {
  readonly state: Extract<ImportState, { step: "done" }>;
  readonly model: ImportModel;
  readonly disabled: boolean;
}) {
  const { go } = useNavigation();
  const { plan, committed, undone, file } = state;
  const also = plan.also.reduce((sum, { total }) => sum + total, 0);
  const kept = undone?.skipped.length ?? 0;
  return (
    <section className={styles.done} role="status">
      {undone ? (
        <IconArrowBackUp size={36} stroke={1.3} aria-hidden />
      ) : (
        <IconCircleCheck size={36} stroke={1.3} aria-hidden className={styles.good} />
      )}
      <h2 className={styles.doneTitle}>
        {undone ? `The import of “${file}” was taken back` : `“${file}” was imported`}
      </h2>
      {undone ? (
        <p>
          {countText(undone.records, "record is", "records are")} as before.
          {kept > 0 ? ` ${countText(kept, "record was", "records were")} edited since and kept the edit.` : ""}
        </p>
      ) : (
        <p>
          {numberText(plan.counts.new)} added, {numberText(plan.counts.changed)} changed,{" "}
          {numberText(plan.counts.rejected)} rejected
          {also > 0 ? `; ${countText(also, "record", "records")} added elsewhere` : ""}. Saved as event{" "}
          {committed.head.seq} of the trail.
        </p>
      )}
      <div className={styles.doneActions}>
        {undone ? null : (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={15} />}
            disabled={disabled}
            onClick={model.undo}
          >
            Undo this import
          </Button>
        )}
        <Button variant="default" disabled={disabled} onClick={model.restart}>
          Import another file
        </Button>
        <Button disabled={disabled} onClick={() => go({ screen: "position" })}>
          See the licence position
        </Button>
      </div>
    </section>
  );
}
