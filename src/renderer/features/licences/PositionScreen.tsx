import { Button, TextInput } from "@mantine/core";
import { IconFileSpreadsheet, IconPrinter, IconScale } from "@tabler/icons-react";
import { useState } from "react";
import { engine } from "../../engine/client.ts";
import type { PositionAnswer } from "../../engine/engine.ts";
import { useCommand } from "../../ui/commands.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { localToday } from "../../ui/local-today.ts";
import { useNavigation } from "../../ui/navigation.ts";
import type { Route } from "../../ui/route.ts";
import { Screen } from "../../ui/Screen.tsx";
import { useRevision } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { exportPosition } from "./export-position.ts";
import { Leftovers } from "./Leftovers.tsx";
import { LineDetail } from "./LineDetail.tsx";
import { LinesTable } from "./LinesTable.tsx";
import styles from "./Position.module.css";
import { SummaryFigures } from "./SummaryFigures.tsx";
import { FIGURES, type Figure, linesShown } from "./shown-lines.ts";

/** Where rights and use stand on a day: every number opens to its rows and to a sentence that explains it. */
export function PositionScreen({ route }: { readonly route: Extract<Route, { screen: "position" }> }) {
  const revision = useRevision();
  const { go } = useNavigation();
  const [asAt, setAsAt] = useState(localToday);
  const answer = useAnswer(`${asAt} ${revision}`, () => engine.position(asAt));
  const print = () => go({ screen: "print", report: "position", asAt });
  const save = () => void exportPosition(asAt);
  useCommand("print.view", print);
  useCommand("export.register", save);
  return (
    <Screen
      flush
      title="Licence position"
      actions={
        <>
          <TextInput
            type="date"
            aria-label="As at"
            leftSection={<span className={styles.asAt}>As at</span>}
            leftSectionWidth={52}
            value={asAt}
            onChange={(event) => event.currentTarget.value !== "" && setAsAt(event.currentTarget.value)}
          />
          <Button variant="default" leftSection={<IconFileSpreadsheet size={15} />} onClick={save}>
            Export
          </Button>
          <Button leftSection={<IconPrinter size={15} />} onClick={print}>
            Print report
          </Button>
        </>
      }
    >
      {answer ? <Position answer={answer} initial={route.product} /> : null}
    </Screen>
  );
}

function Position({ answer, initial }: { readonly answer: PositionAnswer; readonly initial: string | undefined }) {
  const { go } = useNavigation();
  const [figure, setFigure] = useState<Figure>("open");
  const [search, setSearch] = useState("");
  const [product, setProduct] = useState(initial);
  const counts = FIGURES.map(({ id }) => linesShown(answer.lines, id, "").length);
  const effective = counts[0] === 0 && figure === "open" ? "all" : figure;
  const lines = linesShown(answer.lines, effective, search);
  const line = answer.lines.find((candidate) => candidate.product === product) ?? lines[0];
  if (answer.lines.length === 0 && answer.unrecognised.length === 0) {
    return (
      <EmptyState
        icon={IconScale}
        title="Nothing to compare yet"
        actions={<Button onClick={() => go({ screen: "import" })}>Import files</Button>}
      >
        Import what you bought (licence statements) and what is installed (inventories). The position compares them.
      </EmptyState>
    );
  }
  return (
    <div className={styles.split}>
      <div className={styles.list}>
        <SummaryFigures counts={counts} figure={effective} onFigure={setFigure} />
        <TextInput
          aria-label="Find a product"
          placeholder="Find a product or publisher"
          className={styles.search}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <LinesTable lines={lines} selected={line?.product} onSelect={setProduct} />
        <Leftovers answer={answer} />
      </div>
      <aside className={styles.detail} aria-label="Explanation">
        {line ? (
          <LineDetail key={line.product} line={line} />
        ) : (
          <p className={styles.quiet}>Choose a line to see what it is made of.</p>
        )}
      </aside>
    </div>
  );
}
