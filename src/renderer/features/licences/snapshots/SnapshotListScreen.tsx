import { Button } from "@mantine/core";
import { IconArrowsDiff, IconCamera } from "@tabler/icons-react";
import { useState } from "react";
import type { RecordId } from "../../../../domain/value/record-id.ts";
import { engine } from "../../../engine/client.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { countText } from "../../../ui/local-text.ts";
import { useNavigation } from "../../../ui/navigation.ts";
import { PositionTabs } from "../../../ui/PositionTabs.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { useReadOnly, useRevision } from "../../../ui/session.ts";
import { useAnswer } from "../../../ui/use-answer.ts";
import { screenTitle, useLostFocus } from "../../../ui/use-lost-focus.ts";
import { SnapshotList } from "./SnapshotList.tsx";
import { TakeSnapshot } from "./TakeSnapshot.tsx";
import { Trend } from "./Trend.tsx";

/** The frozen positions, newest first, and how their figures went. @param isTaking  the dialog is open from the start */
export function SnapshotListScreen({ isTaking }: { readonly isTaking: boolean }) {
  const { go } = useNavigation();
  const readOnly = useReadOnly();
  const revision = useRevision();
  const all = useAnswer(`snapshots ${revision}`, () => engine.positionSnapshots());
  useLostFocus(`${all?.length}`, screenTitle);
  const [taking, setTaking] = useState(isTaking && readOnly === null);
  const [marked, setMarked] = useState<readonly RecordId[]>([]);
  // In the order of the list, newest first; what was withdrawn meanwhile is no longer chosen.
  const chosen = (all ?? []).filter(({ id }) => marked.includes(id)).map(({ id }) => id);
  const [first, second] = chosen;
  const compare = () => {
    if (first === undefined) return;
    const [before, after] = second === undefined ? [first, null] : [second, first];
    go({ screen: "snapshots", shows: { what: "comparison", before, after } });
  };
  const close = () => {
    setTaking(false);
    // Else asking for the dialog once more from the palette would lead to where one is already.
    if (isTaking) go({ screen: "snapshots" });
  };
  const take = (
    <Button
      leftSection={<IconCamera size={15} />}
      disabled={readOnly !== null}
      title={readOnly ?? undefined}
      onClick={() => setTaking(true)}
    >
      Take a snapshot…
    </Button>
  );
  return (
    <Screen
      wide
      title="Snapshots"
      tabs={<PositionTabs current="snapshots" />}
      subtitle={
        all && all.length > 0
          ? `${countText(all.length, "frozen position", "frozen positions")}; none is ever recomputed`
          : ""
      }
      actions={
        <>
          {all && all.length > 0 ? (
            <Button
              variant="default"
              leftSection={<IconArrowsDiff size={15} />}
              disabled={first === undefined}
              title={first === undefined ? "Choose one snapshot to compare it with now, or two" : undefined}
              onClick={compare}
            >
              {second === undefined ? "Compare with now" : "Compare the two"}
            </Button>
          ) : null}
          {take}
        </>
      }
    >
      {all?.length === 0 ? (
        <EmptyState icon={IconCamera} title="No position is frozen yet" actions={take}>
          A snapshot keeps today's licence position as it is: every line, with the facts and rules behind it. Later
          positions can be compared with it, and from two on the trend is drawn.
        </EmptyState>
      ) : null}
      {all && all.length > 0 ? (
        <>
          <Trend snapshots={all} />
          <SnapshotList
            snapshots={all}
            chosen={chosen}
            onChoose={(id) => {
              const others = chosen.filter((each) => each !== id);
              setMarked(chosen.includes(id) ? others : [...others.slice(-1), id]);
            }}
          />
        </>
      ) : null}
      {taking ? <TakeSnapshot onClose={close} /> : null}
    </Screen>
  );
}
