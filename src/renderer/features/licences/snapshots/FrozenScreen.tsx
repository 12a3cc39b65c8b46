import { Button } from "@mantine/core";
import { IconArrowsDiff, IconFileSpreadsheet, IconPrinter } from "@tabler/icons-react";
import type { RecordId } from "../../../../domain/value/record-id.ts";
import { engine } from "../../../engine/client.ts";
import type { OpenedSnapshot } from "../../../engine/position-snapshots-calls.ts";
import { host } from "../../../host.ts";
import { useCommand } from "../../../ui/commands.ts";
import { countText, dayText, numberText, timeText } from "../../../ui/local-text.ts";
import { useNavigation } from "../../../ui/navigation.ts";
import { ProblemNotice } from "../../../ui/ProblemNotice.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { saveFile } from "../../../ui/save-file.ts";
import { useRevision } from "../../../ui/session.ts";
import { useAnswer } from "../../../ui/use-answer.ts";
import { PositionView } from "../PositionView.tsx";
import styles from "./Snapshots.module.css";

/** One frozen position, plainly marked as such: its lines as they were, down to the records behind them. */
export function FrozenScreen({ id }: { readonly id: RecordId }) {
  const { go } = useNavigation();
  const revision = useRevision();
  const read = useAnswer(`snapshot ${id} ${revision}`, async () => engine.openSnapshot(id));
  const opened = read?.ok ? read.value : undefined;
  const save = () => {
    const make = () => engine.exportSnapshot(id);
    const name = `${(opened?.snapshot.name ?? "Snapshot").replace(/[\\/:*?"<>|]/g, "-")}, frozen.xlsx`;
    return saveFile(host, { name, kind: "xlsx" }, make, (path) => `The frozen position was saved as ${path}`);
  };
  const print = () => go({ screen: "print", print: { report: "snapshot", id } });
  useCommand("print.view", opened ? print : null);
  useCommand("export.register", opened ? () => void save() : null);
  return (
    <Screen
      back
      flush
      title={opened?.snapshot.name ?? "Snapshot"}
      subtitle={opened ? subtitle(opened) : read ? "It can't be shown" : "Reading and checking its file…"}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={15} />}
            disabled={!opened}
            onClick={() => void save()}
          >
            Export
          </Button>
          <Button variant="default" leftSection={<IconPrinter size={15} />} disabled={!opened} onClick={print}>
            Print
          </Button>
          <Button
            leftSection={<IconArrowsDiff size={15} />}
            disabled={!opened}
            onClick={() => go({ screen: "snapshots", shows: { what: "comparison", before: id, after: null } })}
          >
            Compare with now
          </Button>
        </>
      }
    >
      {read && !read.ok ? (
        <div className={styles.notice}>
          <ProblemNotice tone="bad">{read.problem.sentence}</ProblemNotice>
        </div>
      ) : null}
      {opened ? (
        <>
          <div className={styles.notice}>
            <ProblemNotice
              tone="info"
              actions={
                <Button
                  variant="subtle"
                  size="compact-xs"
                  onClick={() => go({ screen: "record", register: "positionSnapshot", id })}
                >
                  Open its record
                </Button>
              }
            >
              <Provenance opened={opened} />
            </ProblemNotice>
          </div>
          <PositionView
            answer={opened.answer}
            money={opened.money}
            basis={opened.snapshot.basis}
            explain={(product) => engine.snapshotLine(id, product)}
            product={undefined}
          />
        </>
      ) : null}
    </Screen>
  );
}

function subtitle({ snapshot, answer }: OpenedSnapshot): string {
  const basis = snapshot.basis === "proven" ? ", proven rights only" : "";
  return `Position as at ${dayText(snapshot.day)}${basis}. Frozen from event ${numberText(answer.head.seq)} of the trail; not recomputed`;
}

/** What makes a frozen position believable: when, by whom, from what, and that its file is what was kept. */
function Provenance({ opened: { snapshot, parameters } }: { readonly opened: OpenedSnapshot }) {
  const { taken, by, seq, why, authorisedBy, rules, app, sha256 } = snapshot;
  const reason = why === "" ? "" : ` ${/[.!?]$/.test(why) ? why : `${why}.`}`;
  const authority = authorisedBy === "" ? "" : ` Authorised by ${authorisedBy}.`;
  return (
    <>
      <strong>
        Frozen on {timeText(taken)} by {by}, from event {numberText(seq)}; not recomputed.
      </strong>
      {reason}
      {authority} Counted by version {numberText(rules)} of the rules with{" "}
      {countText(parameters, "parameter", "parameters")}, Muster {app}. Its file is what was kept: SHA-256{" "}
      <code className={styles.hash}>{sha256}</code>
    </>
  );
}
