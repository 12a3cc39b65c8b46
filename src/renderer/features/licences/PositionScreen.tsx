import { Button } from "@mantine/core";
import { IconFileSpreadsheet, IconPrinter, IconScale } from "@tabler/icons-react";
import { useState } from "react";
import type { RightsBasis } from "../../../domain/licence/proven-rights.ts";
import { engine } from "../../engine/client.ts";
import { shortcutOf, useCommand } from "../../ui/commands.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { dayText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { PositionTabs } from "../../ui/PositionTabs.tsx";
import type { Route } from "../../ui/route.ts";
import { Screen } from "../../ui/Screen.tsx";
import { useRevision, useShownDay } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { exportPosition } from "./export-position.ts";
import { PositionView } from "./PositionView.tsx";

/** Where rights and use stand on a day: every number opens to its rows and to a sentence that explains it. */
export function PositionScreen({ route }: { readonly route: Extract<Route, { screen: "position" }> }) {
  const revision = useRevision();
  const { go } = useNavigation();
  const asAt = useShownDay();
  const [basis, setBasis] = useState<RightsBasis>("all");
  const key = `${asAt} ${revision} ${basis}`;
  const answer = useAnswer(key, () => engine.position(asAt, basis));
  const money = useAnswer(key, () => engine.positionMoney(asAt, basis));
  const isEmpty = answer?.lines.length === 0 && answer.unrecognised.length === 0 && answer.unlinked.length === 0;
  const print = () => go({ screen: "print", print: { report: "position", asAt, basis } });
  const save = () => void exportPosition(asAt, basis);
  useCommand("print.view", answer && !isEmpty ? print : null);
  useCommand("export.register", answer && !isEmpty ? save : null);
  return (
    <Screen
      flush
      tabs={<PositionTabs current="position" />}
      title="Licence position"
      subtitle={
        answer
          ? `As at ${dayText(answer.asAt)}, from event ${answer.head.seq} of the trail${basis === "proven" ? ", proven rights only" : ""}`
          : "Computing…"
      }
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={15} />}
            title={`Export to a workbook (${shortcutOf("export.register")})`}
            disabled={!answer || isEmpty}
            onClick={save}
          >
            Export
          </Button>
          <Button
            leftSection={<IconPrinter size={15} />}
            title={`Print (${shortcutOf("print.view")})`}
            disabled={!answer || isEmpty}
            onClick={print}
          >
            Print report
          </Button>
        </>
      }
    >
      {answer && !isEmpty ? (
        <PositionView
          answer={answer}
          money={money}
          basis={basis}
          onBasis={setBasis}
          explain={(product) => engine.explainedLine(asAt, product, basis)}
          product={route.product}
        />
      ) : null}
      {isEmpty ? (
        <EmptyState
          icon={IconScale}
          title="Nothing to compare yet"
          actions={<Button onClick={() => go({ screen: "import" })}>Import files</Button>}
        >
          Import what you bought (licence statements) and what is installed (inventories). The position compares them.
        </EmptyState>
      ) : null}
    </Screen>
  );
}
