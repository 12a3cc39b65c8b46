import { Button, SegmentedControl } from "@mantine/core";
import { IconFileSpreadsheet, IconPlant2 } from "@tabler/icons-react";
import { useState } from "react";
import type { Harvest } from "../../../domain/licence/harvest/harvest.ts";
import { HARVEST_KINDS, kindOf, type Proposal } from "../../../domain/licence/harvest/proposal.ts";
import { engine } from "../../engine/client.ts";
import { host } from "../../host.ts";
import { shortcutOf, useCommand } from "../../ui/commands.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { countText, dayText, numberText } from "../../ui/local-text.ts";
import { PositionTabs } from "../../ui/PositionTabs.tsx";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { useReadOnly, useRevision, useShownDay } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { screenTitle, useLostFocus } from "../../ui/use-lost-focus.ts";
import { AcceptDialog } from "./AcceptDialog.tsx";
import styles from "./Harvest.module.css";
import { HarvestSums } from "./HarvestSums.tsx";
import { OpenSeatsList } from "./OpenSeatsList.tsx";
import { ProposalsTable } from "./ProposalsTable.tsx";

const ALL = "all";

/** What is paid for and probably not needed: proposals with their money, accepted together as one change. */
export function HarvestScreen() {
  const revision = useRevision();
  const readOnly = useReadOnly();
  const day = useShownDay();
  const [kind, setKind] = useState(ALL);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [accepting, setAccepting] = useState(false);
  const found = useAnswer(`harvest ${revision}`, () => engine.harvest());
  const proposals = found?.proposals ?? [];
  // What was accepted goes from the list, and with it the place that the keyboard came back to.
  useLostFocus(`${proposals.length}`, screenTitle);
  const counts = HARVEST_KINDS.map(({ id, label }) => ({ id, label, count: ofKind(proposals, id).length }));
  const shown = ofKind(proposals, kind);
  const chosen = proposals.filter(({ key }) => selected.has(key));
  const hasAny = found !== undefined && (proposals.length > 0 || found.open.length > 0);
  const save = () =>
    void saveFile(
      host,
      { name: `Harvest ${day}.xlsx`, kind: "xlsx" },
      () => engine.exportHarvest(),
      (path) => `The proposals were saved as ${path}`,
    );
  useCommand("export.register", hasAny ? save : null);
  return (
    <Screen
      wide
      title="Harvest"
      tabs={<PositionTabs current="harvest" />}
      subtitle={found ? subtitle(found, day) : "Computing…"}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={15} />}
            title={`Export to a workbook (${shortcutOf("export.register")})`}
            disabled={!hasAny}
            onClick={save}
          >
            Export
          </Button>
          <Button
            disabled={chosen.length === 0 || readOnly !== null}
            title={readOnly ?? (chosen.length === 0 ? "Select proposals first" : undefined)}
            onClick={() => setAccepting(true)}
          >
            {chosen.length === 0 ? "Accept…" : `Accept ${countText(chosen.length, "proposal", "proposals")}…`}
          </Button>
        </>
      }
    >
      {found?.enter.map((sentence) => (
        <ProblemNotice key={sentence} tone="warn">
          {sentence} Until then no seat is proposed as unused.
        </ProblemNotice>
      ))}
      {found && proposals.length > 0 ? (
        <>
          <HarvestSums sum={found.sum} chosen={chosen} />
          <SegmentedControl
            className={styles.kinds}
            aria-label="Kind of proposals"
            value={kind}
            onChange={setKind}
            data={[
              { value: ALL, label: `All ${numberText(proposals.length)}` },
              ...counts
                .filter(({ id, count }) => count > 0 || id === kind)
                .map(({ id, label, count }) => ({ value: id, label: `${label} ${numberText(count)}` })),
            ]}
          />
          <ProposalsTable
            key={kind}
            proposals={shown}
            selected={selected}
            readOnly={readOnly !== null}
            onSelect={setSelected}
          />
        </>
      ) : null}
      {found && proposals.length === 0 ? (
        <EmptyState icon={IconPlant2} title="Nothing to harvest">
          No seat of somebody who left, no unused or free seat that is paid for, no plan higher than needed, and no
          right kept for a person or device that is gone.
        </EmptyState>
      ) : null}
      {found?.open.map((open) => (
        <OpenSeatsList key={open.label} open={open} />
      ))}
      {accepting ? <AcceptDialog proposals={chosen} onClose={() => setAccepting(false)} /> : null}
    </Screen>
  );
}

function ofKind(proposals: readonly Proposal[], kind: string): readonly Proposal[] {
  return kind === ALL ? proposals : proposals.filter((proposal) => kindOf(proposal).id === kind);
}

function subtitle({ idleDays, proposals }: Harvest, day: string): string {
  const idle = idleDays === undefined ? "" : `; a seat counts as unused after ${numberText(idleDays)} days`;
  return `As at ${dayText(day)}: ${countText(proposals.length, "proposal", "proposals")}${idle}`;
}
