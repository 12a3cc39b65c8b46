import { SegmentedControl, Select } from "@mantine/core";
import { IconFileZip } from "@tabler/icons-react";
import type { PositionLine } from "../../../domain/licence/position-line.ts";
import { engine } from "../../engine/client.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { dayText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { PositionTabs } from "../../ui/PositionTabs.tsx";
import type { Route } from "../../ui/route.ts";
import { Screen } from "../../ui/Screen.tsx";
import { useRevision, useShownDay } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./Evidence.module.css";
import { FiguresView } from "./FiguresView.tsx";
import { HandOversView } from "./HandOversView.tsx";
import { PackView } from "./PackView.tsx";

const VIEWS = [
  { value: "pack", label: "Pack" },
  { value: "figures", label: "Publisher's figures" },
  { value: "handOvers", label: "Hand-overs" },
] as const;

/** What a publisher's auditor gets: the pack, the publisher's own figures beside ours, and what was handed over. */
export function EvidenceScreen({ route }: { readonly route: Extract<Route, { screen: "evidence" }> }) {
  const revision = useRevision();
  const asAt = useShownDay();
  const { go } = useNavigation();
  const { view = "pack" } = route;
  const answer = useAnswer(`${asAt} ${revision}`, () => engine.position(asAt));
  const publishers = byPublisher(answer?.lines ?? []);
  const [first] = publishers;
  const chosen = publishers.find(({ name }) => name === route.publisher) ?? first;
  return (
    <Screen
      flush
      tabs={<PositionTabs current="evidence" />}
      title="Evidence for an audit"
      subtitle={`As at ${dayText(asAt)}: what a publisher's auditor gets, about the chosen products only`}
    >
      <div className={styles.bar}>
        <SegmentedControl
          size="xs"
          aria-label="What is shown"
          data={[...VIEWS]}
          value={view}
          onChange={(value) => go({ ...route, view: VIEWS.find((each) => each.value === value)?.value ?? "pack" })}
        />
        {view === "handOvers" ? null : (
          <Select
            aria-label="Publisher"
            w={280}
            searchable
            allowDeselect={false}
            data={publishers.map(({ name, lines }) => ({ value: name, label: `${named(name)} (${lines.length})` }))}
            value={chosen?.name ?? null}
            onChange={(name) => go({ ...route, publisher: name ?? "" })}
          />
        )}
      </div>
      {view === "handOvers" ? <HandOversView /> : null}
      {view === "pack" && chosen ? <PackView key={chosen.name} publisher={chosen.name} lines={chosen.lines} /> : null}
      {view === "figures" && chosen ? (
        <FiguresView key={chosen.name} publisher={chosen.name} lines={chosen.lines} />
      ) : null}
      {answer && !chosen && view !== "handOvers" ? (
        <EmptyState icon={IconFileZip} title="Nothing to give evidence of yet">
          Once the licence position has products, choose a publisher here to gather what its auditor asks for.
        </EmptyState>
      ) : null}
    </Screen>
  );
}

function named(publisher: string): string {
  return publisher === "" ? "Publisher not recorded" : publisher;
}

/** The lines of each publisher, those of products that need no licence last: an auditor seldom asks for them. */
function byPublisher(
  lines: readonly PositionLine[],
): readonly { readonly name: string; readonly lines: readonly PositionLine[] }[] {
  const groups = new Map<string, PositionLine[]>();
  const isFree = ({ status }: PositionLine) => Number(status === "noLicenceNeeded");
  for (const line of [...lines].sort((a, b) => isFree(a) - isFree(b))) {
    const group = groups.get(line.publisher);
    if (group) group.push(line);
    else groups.set(line.publisher, [line]);
  }
  return [...groups]
    .map(([name, group]) => ({ name, lines: group }))
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}
