import { Button } from "@mantine/core";
import { IconEqual, IconFileSpreadsheet, IconPrinter } from "@tabler/icons-react";
import type { ComparedSide, PositionComparison } from "../../../../domain/licence/snapshots/compare.ts";
import type { RecordId } from "../../../../domain/value/record-id.ts";
import { engine } from "../../../engine/client.ts";
import { host } from "../../../host.ts";
import { useCommand } from "../../../ui/commands.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { countText, dayText, numberText } from "../../../ui/local-text.ts";
import { useNavigation } from "../../../ui/navigation.ts";
import { ProblemNotice } from "../../../ui/ProblemNotice.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { saveFile } from "../../../ui/save-file.ts";
import { useRevision } from "../../../ui/session.ts";
import { useAnswer } from "../../../ui/use-answer.ts";
import { DifferencesTable } from "./DifferencesTable.tsx";
import { Reasons } from "./Reasons.tsx";
import styles from "./Snapshots.module.css";

interface Props {
  readonly before: RecordId;
  /** Null is the position as it is now. */
  readonly after: RecordId | null;
}

/** What differs between two positions, product by product, and why by the facts on record. */
export function ComparisonScreen({ before, after }: Props) {
  const { go } = useNavigation();
  const revision = useRevision();
  const read = useAnswer(`comparison ${revision}`, async () => engine.compareSnapshots(before, after));
  const comparison = read?.ok ? read.value : undefined;
  const save = () => {
    const make = () => engine.exportComparison(before, after);
    const days = comparison ? ` ${comparison.before.day} to ${comparison.after.day}` : "";
    const file = { name: `Licence positions compared${days}.xlsx`, kind: "xlsx" } as const;
    return saveFile(host, file, make, (path) => `The comparison was saved as ${path}`);
  };
  const print = () => go({ screen: "print", print: { report: "comparison", before, after } });
  useCommand("print.view", comparison ? print : null);
  useCommand("export.register", comparison ? () => void save() : null);
  return (
    <Screen
      back
      wide
      title="Positions compared"
      subtitle={comparison ? subtitle(comparison) : read ? "They can't be compared" : "Reading both positions…"}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={15} />}
            disabled={!comparison}
            onClick={() => void save()}
          >
            Export
          </Button>
          <Button variant="default" leftSection={<IconPrinter size={15} />} disabled={!comparison} onClick={print}>
            Print
          </Button>
        </>
      }
    >
      {read && !read.ok ? <ProblemNotice tone="bad">{read.problem.sentence}</ProblemNotice> : null}
      {comparison ? <Comparison comparison={comparison} /> : null}
    </Screen>
  );
}

function Comparison({ comparison }: { readonly comparison: PositionComparison }) {
  const { before, after, common, differences, unchanged } = comparison;
  return (
    <>
      <dl className={styles.sides}>
        <Side label="Before" side={before} />
        <Side label="After" side={after} />
      </dl>
      {common.length > 0 ? (
        <section className={styles.common} aria-label="For all products">
          <h2 className={styles.heading}>What differs for all products</h2>
          <Reasons reasons={common} />
        </section>
      ) : null}
      {differences.length === 0 ? (
        <EmptyState icon={IconEqual} title="No line differs">
          All {countText(unchanged, "product has", "products have")} the same rights, requirement and result in both.
        </EmptyState>
      ) : (
        <>
          <DifferencesTable differences={differences} />
          <p className={styles.hint}>
            {countText(unchanged, "other product has", "other products have")} the same numbers in both.
          </p>
        </>
      )}
    </>
  );
}

function Side({ label, side }: { readonly label: string; readonly side: ComparedSide }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <strong>{side.name}</strong>
        <span className={styles.quiet}>
          As at {dayText(side.day)}, from event {numberText(side.head.seq)}
          {side.basis === "proven" ? ", proven rights only" : ""}
        </span>
      </dd>
    </div>
  );
}

function subtitle({ differences, unchanged }: PositionComparison): string {
  return `${countText(differences.length, "product differs", "products differ")} of ${numberText(differences.length + unchanged)}`;
}
