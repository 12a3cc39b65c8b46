import { Button } from "@mantine/core";
import { IconFileSpreadsheet, IconGavel, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { figureText } from "../../../domain/licence/money/money-words.ts";
import {
  TERM_LABELS,
  TERMS_COMPARED,
  type TermFinding,
  type TermRow,
} from "../../../domain/licence/terms/term-finding.ts";
import { engine } from "../../engine/client.ts";
import { host } from "../../host.ts";
import { shortcutOf, useCommand } from "../../ui/commands.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { countText, dayText, numberText, valueFormat } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { PositionTabs } from "../../ui/PositionTabs.tsx";
import { RecordLink } from "../../ui/RecordLink.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { useRevision, useShownDay } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./Terms.module.css";

const AT_ONCE = 50;

/** Terms of entitlements and contracts that the registers say aren't kept, each with its records and its money. */
export function TermsScreen() {
  const { go } = useNavigation();
  const day = useShownDay();
  const found = useAnswer(`terms ${useRevision()}`, () => engine.termFindings());
  const save = () =>
    void saveFile(
      host,
      { name: `Terms ${day}.xlsx`, kind: "xlsx" },
      () => engine.exportTerms(),
      (path) => `The terms that aren't kept were saved as ${path}`,
    );
  const hasAny = found !== undefined && found.length > 0;
  const print = () => go({ screen: "print", print: { report: "terms", asAt: day } });
  useCommand("export.register", hasAny ? save : null);
  useCommand("print.view", found ? print : null);
  return (
    <Screen
      wide
      title="Terms"
      tabs={<PositionTabs current="terms" />}
      subtitle={
        found
          ? `As at ${dayText(day)}: ${countText(found.length, "term isn't kept", "terms aren't kept")}`
          : "Computing…"
      }
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconPrinter size={15} />}
            title={`Print (${shortcutOf("print.view")})`}
            disabled={!found}
            onClick={print}
          >
            Print
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={15} />}
            title={`Export to a workbook (${shortcutOf("export.register")})`}
            disabled={!hasAny}
            onClick={save}
          >
            Export
          </Button>
        </>
      }
    >
      {found && !hasAny ? (
        <EmptyState icon={IconGavel} title="No term is broken, as far as it is recorded">
          Compared are {TERMS_COMPARED}. A term that no entitlement states can't be compared.
        </EmptyState>
      ) : null}
      {hasAny ? (
        <table className={`list-table ${styles.table}`} aria-label="Terms that aren't kept">
          <thead>
            <tr>
              <th scope="col" className={styles.term}>
                Term
              </th>
              <th scope="col">What isn't kept</th>
              <th scope="col" className={styles.money}>
                In money
              </th>
            </tr>
          </thead>
          <tbody>
            {found.map((finding) => (
              <FindingRow key={finding.key} finding={finding} />
            ))}
          </tbody>
        </table>
      ) : null}
    </Screen>
  );
}

function FindingRow({ finding }: { readonly finding: TermFinding }) {
  const { term, productName, source, sourceTitle, sentence, rows, cost } = finding;
  return (
    <tr>
      <th scope="row">
        {TERM_LABELS[term]}
        <span className={styles.quiet}>{productName === "" ? "Contract" : productName}</span>
      </th>
      <td>
        <p className={styles.sentence}>{sentence}</p>
        <RecordLink record={{ ...source, title: sourceTitle }} />
        <Records rows={rows} />
      </td>
      <td>
        <span className={styles.amount}>{figureText(cost, valueFormat().money)}</span>
        <span className={styles.quiet}>{cost.sentence}</span>
      </td>
    </tr>
  );
}

function Records({ rows }: { readonly rows: readonly TermRow[] }) {
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <details className={styles.records}>
      <summary>{countText(rows.length, "record", "records")}</summary>
      <ul className={styles.list}>
        {rows.slice(0, shown).map((row, at) => (
          // One record may break the same term twice, in two installations.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end
          <li key={at}>
            <RecordLink record={row} /> <span className={styles.how}>{row.sentence}</span>
          </li>
        ))}
      </ul>
      {rows.length > shown ? (
        <Button variant="subtle" size="compact-xs" onClick={() => setShown(rows.length)}>
          Show all {numberText(rows.length)}
        </Button>
      ) : null}
    </details>
  );
}
