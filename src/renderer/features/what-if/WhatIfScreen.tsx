import { Button } from "@mantine/core";
import { IconFileSpreadsheet, IconFolderOpen, IconScale } from "@tabler/icons-react";
import { useState } from "react";
import { textFromScenario } from "../../../domain/licence/what-if/scenario-text.ts";
import { engine } from "../../engine/client.ts";
import { host } from "../../host.ts";
import { shortcutOf, useCommand } from "../../ui/commands.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { countText, dayText } from "../../ui/local-text.ts";
import { PositionTabs } from "../../ui/PositionTabs.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { useReadOnly, useRevision, useShownDay } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { AddAssumption } from "./AddAssumption.tsx";
import { AssumptionList } from "./AssumptionList.tsx";
import { Differences } from "./Differences.tsx";
import { KeepScenario } from "./KeepScenario.tsx";
import { KeptScenarios } from "./KeptScenarios.tsx";
import { isChanged, useOpenScenario } from "./open-scenario.ts";
import { Totals } from "./Totals.tsx";
import styles from "./WhatIf.module.css";

/** What the licence position would be if things were otherwise: what is assumed, and the difference it makes. */
export function WhatIfScreen() {
  const asAt = useShownDay();
  const revision = useRevision();
  const readOnly = useReadOnly();
  const { scenario, kept: keptId } = useOpenScenario();
  const [dialog, setDialog] = useState<"keep" | "kept" | null>(null);
  const comparison = useAnswer(`${asAt} ${revision} ${textFromScenario(scenario)}`, () =>
    engine.whatIf(asAt, scenario),
  );
  const all = useAnswer(`kept ${revision}`, () => engine.keptScenarios()) ?? [];
  const kept = all.find(({ id }) => id === keptId) ?? null;
  const isEmpty = scenario.assumptions.length === 0 && scenario.day === null;
  const save = () => {
    const name = `What-if ${kept && !isChanged(scenario, kept) ? `${kept.name} ` : ""}${scenario.day ?? asAt}.xlsx`;
    const make = () => engine.exportWhatIf(asAt, scenario);
    void saveFile(host, { name, kind: "xlsx" }, make, (path) => `The comparison was saved as ${path}`);
  };
  useCommand("export.register", isEmpty ? null : save);
  return (
    <Screen
      flush
      tabs={<PositionTabs current="whatIf" />}
      title="What-if"
      subtitle={
        kept
          ? `“${kept.name}”${isChanged(scenario, kept) ? ", changed since it was kept" : ""}, computed from the registers of ${dayText(asAt)}`
          : "Nothing is stored unless you keep it"
      }
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconFolderOpen size={15} />}
            disabled={all.length === 0}
            title={all.length === 0 ? "No scenario is kept yet" : "Open, rename or remove a kept scenario"}
            onClick={() => setDialog("kept")}
          >
            Kept scenarios
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={15} />}
            title={`Export to a workbook (${shortcutOf("export.register")})`}
            disabled={isEmpty}
            onClick={save}
          >
            Export
          </Button>
          <Button
            disabled={isEmpty || readOnly !== null}
            title={readOnly ?? "Keep what is assumed under a name"}
            onClick={() => setDialog("keep")}
          >
            Keep as scenario…
          </Button>
        </>
      }
    >
      <div className={styles.split}>
        <div className={styles.side}>
          <AssumptionList computed={comparison?.assumptions ?? []} />
          <AddAssumption />
        </div>
        <div className={styles.result}>
          {comparison ? <Totals comparison={comparison} /> : <p className={styles.quiet}>Computing…</p>}
          {comparison && comparison.differences.length > 0 ? (
            <>
              <h2 className={styles.heading}>
                {countText(comparison.differences.length, "product changes", "products change")}
              </h2>
              <Differences differences={comparison.differences} />
            </>
          ) : null}
          {comparison && comparison.differences.length === 0 ? (
            <EmptyState icon={IconScale} title={isEmpty ? "Nothing is assumed yet" : "No product changes"}>
              {isEmpty
                ? "Say at the left what would change: devices that retire, people who leave, rights that are bought or not renewed. The difference stands here at once."
                : "With these assumptions every product stands as it does now."}
            </EmptyState>
          ) : null}
        </div>
      </div>
      {dialog === "keep" ? <KeepScenario suggested={kept?.name ?? ""} onClose={() => setDialog(null)} /> : null}
      {dialog === "kept" ? <KeptScenarios kept={all} onClose={() => setDialog(null)} /> : null}
    </Screen>
  );
}
