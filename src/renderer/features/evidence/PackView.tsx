import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconFileZip } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import type { Cover } from "../../../domain/licence/evidence/cover.ts";
import { evidenceDocument } from "../../../domain/licence/evidence/evidence-document.ts";
import type { PositionLine } from "../../../domain/licence/position-line.ts";
import { calendarDateFromInstant } from "../../../domain/value/calendar-date.ts";
import { engine } from "../../engine/client.ts";
import { shortcutOf, useCommand } from "../../ui/commands.ts";
import { countText } from "../../ui/local-text.ts";
import { localToday } from "../../ui/local-today.ts";
import { PrintDesk } from "../../ui/PrintDesk.tsx";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";
import { useRevision, useSession, useShownDay } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./Evidence.module.css";
import { isComplete, useEvidenceSetup, useLeftOut } from "./evidence-setup.ts";
import { PackForm } from "./PackForm.tsx";
import { savePack } from "./save-pack.ts";

const TYPING_MS = 300;

interface Props {
  readonly publisher: string;
  /** The lines of the publisher's products. */
  readonly lines: readonly PositionLine[];
}

/** What goes into the pack, and the very pages that are in it. */
export function PackView({ publisher, lines }: Props) {
  const revision = useRevision();
  const asAt = useShownDay();
  const readOnly = useSession((session) => session.readOnly);
  const setup = useEvidenceSetup();
  const settings = useAnswer(`settings ${revision}`, () => engine.settings());
  const figures = useAnswer(`figures ${revision}`, () => engine.publisherFigures());
  const leftOut = useLeftOut(publisher, lines);
  const products = lines.map(({ product }) => product).filter((product) => !leftOut.includes(product));
  const withFigures = setup.figures ? figures : null;
  const key = withFigures === undefined ? null : `${asAt} ${revision} ${setup.figures} ${products.join(" ")}`;
  const evidence = useAnswer(key, () => engine.evidence(products, withFigures ?? null));
  const [entered] = useDebouncedValue(setup.cover, TYPING_MS);
  const organisation = settings?.name ?? "";
  const cover = useMemo(
    (): Cover => ({ ...entered, publisher, organisation, madeOn: calendarDateFromInstant(localToday()) }),
    [entered, publisher, organisation],
  );
  const document = useMemo(
    () => (evidence && settings ? evidenceDocument(evidence, cover) : undefined),
    [evidence, settings, cover],
  );
  const [laidOut, setLaidOut] = useState<{ readonly pages: number } | null>(null);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const paper = settings?.paper ?? "A4";
  const ready = evidence && laidOut && entered === setup.cover && !busy && readOnly === null && products.length > 0;

  const save = async () => {
    setTried(true);
    if (!evidence || !isComplete(setup.cover)) return;
    setBusy(true);
    await savePack(evidence, cover, paper).finally(() => setBusy(false));
  };
  useCommand("record.save", ready ? () => void save() : null);

  return (
    <div className={styles.columns}>
      <PackForm publisher={publisher} lines={lines} evidence={evidence} tried={tried}>
        <Button
          fullWidth
          leftSection={<IconFileZip size={15} />}
          title={readOnly ?? `Save the pack and log the hand-over (${shortcutOf("record.save")})`}
          loading={busy}
          disabled={!ready}
          onClick={() => void save()}
        >
          Save pack…
        </Button>
        <p className={styles.hint}>
          A zip with the pages as PDF, the same as a workbook, the files of proof and their checksums. Saving it logs
          the hand-over.
        </p>
      </PackForm>
      <div className={styles.right}>
        {evidence && evidence.outside.length > 0 ? (
          <div className={styles.notes}>
            <ProblemNotice tone="warn">
              {outsideSentence(evidence.outside)} Look whether {evidence.outside.length === 1 ? "it" : "they"} may be
              handed over.
            </ProblemNotice>
          </div>
        ) : null}
        <p className={styles.pages} role="status">
          {products.length === 0
            ? "Choose at least one product."
            : laidOut
              ? countText(laidOut.pages, "page", "pages")
              : "Laying out the pages…"}
        </p>
        <PrintDesk document={document} paper={paper} onReady={(pages) => setLaidOut({ pages })} />
      </div>
    </div>
  );
}

function outsideSentence(titles: readonly string[]): string {
  const names = titles.map((title) => `“${title}”`).join(", ");
  return titles.length === 1
    ? `The document ${names} is attached to something outside of this pack as well.`
    : `The documents ${names} are attached to something outside of this pack as well.`;
}
