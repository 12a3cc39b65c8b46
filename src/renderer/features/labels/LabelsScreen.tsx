import { Button } from "@mantine/core";
import { IconDevices, IconFileTypePdf, IconPrinter } from "@tabler/icons-react";
import { useMemo } from "react";
import { labelNotes } from "../../../domain/labels/label-notes.ts";
import { labelPages } from "../../../domain/labels/label-pages.ts";
import { engine } from "../../engine/client.ts";
import { loadEncoder } from "../../ui/codes/encoder.ts";
import { shortcutOf } from "../../ui/commands.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { countText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import type { Route } from "../../ui/route.ts";
import { Screen } from "../../ui/Screen.tsx";
import { useRevision } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { LabelNotes } from "./LabelNotes.tsx";
import { LabelPages } from "./LabelPages.tsx";
import { LabelSetup } from "./LabelSetup.tsx";
import styles from "./LabelsScreen.module.css";
import { startOf, useLabelSettings } from "./label-settings.ts";
import { textMeasure } from "./text-measure.ts";
import { type Answers, useDrawnLabels } from "./use-drawn-labels.ts";
import { usePrintLabels } from "./use-print-labels.ts";

/** The pages hold nothing that takes the focus, so what scrolls them must. */
const SCROLLED_BY_KEYS = { tabIndex: 0 } as const;

/** Labels of devices: what they are printed on, what stands on them, and the very pages that the printer gets. */
export function LabelsScreen({ route }: { readonly route: Extract<Route, { screen: "labels" }> }) {
  const { ids } = route;
  const { go } = useNavigation();
  const revision = useRevision();
  const answers = useAnswer(`${ids.join(" ")} ${revision}`, async (): Promise<Answers> => {
    const [devices, { name }, encoder] = await Promise.all([
      engine.labelDevices(ids),
      engine.settings(),
      loadEncoder(),
    ]);
    return {
      key: `${ids.join(" ")} ${revision}`,
      devices,
      organisation: name,
      tools: { encoder, measure: textMeasure() },
    };
  });
  if (!answers) return null;
  if (answers.devices.length > 0) return <Labels {...answers} />;
  return (
    <Screen back title="Asset labels">
      <EmptyState
        icon={IconDevices}
        title="No devices are chosen"
        actions={<Button onClick={() => go({ screen: "register", register: "hardware" })}>Open Hardware</Button>}
      >
        Select devices in the hardware register, then choose Print Asset Labels… in the Records menu.
      </EmptyState>
    </Screen>
  );
}

function Labels(answers: Answers) {
  const { devices } = answers;
  const settings = useLabelSettings();
  const { contents } = settings;
  const start = startOf(settings);
  const drawn = useDrawnLabels(answers, settings);
  const { stock, labels } = drawn;
  const pages = useMemo(() => labelPages(stock, labels.length, start), [stock, labels.length, start]);
  const notes = useMemo(() => labelNotes(labels, drawn.contents), [labels, drawn.contents]);
  const blank = contents.texts.length === 0 && !contents.code128 && contents.qr === "none";
  const { busy, print, savePdf } = usePrintLabels(stock, !blank && drawn.current);
  const sheets = stock.kind === "sheet" ? countText(pages.length, "sheet", "sheets") : "one a page";
  return (
    <Screen
      flush
      back
      title="Asset labels"
      subtitle={drawn.current ? `${countText(devices.length, "label", "labels")}, ${sheets}` : "Drawing the labels…"}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconFileTypePdf size={15} />}
            title={`Save as PDF (${shortcutOf("record.save")})`}
            loading={busy === "pdf"}
            disabled={!savePdf}
            onClick={() => savePdf?.()}
          >
            Save as PDF…
          </Button>
          <Button
            leftSection={<IconPrinter size={15} />}
            title={`Print (${shortcutOf("print.view")})`}
            loading={busy === "print"}
            disabled={!print}
            onClick={() => print?.()}
          >
            Print…
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <LabelSetup count={devices.length} />
        <div className={styles.right}>
          <LabelNotes notes={notes} blank={blank} contents={contents} />
          <section className={styles.desk} aria-label="Pages" {...SCROLLED_BY_KEYS}>
            <LabelPages stock={stock} pages={pages} labels={labels} />
          </section>
        </div>
      </div>
    </Screen>
  );
}
