import { Button } from "@mantine/core";
import { IconDevices, IconFileTypePdf, IconPrinter } from "@tabler/icons-react";
import { useMemo } from "react";
import type { LabelDevice } from "../../../domain/labels/label-contents.ts";
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
import { drawnLabels, type LabelTools } from "./drawn-labels.ts";
import { LabelNotes } from "./LabelNotes.tsx";
import { LabelPages } from "./LabelPages.tsx";
import { LabelSetup } from "./LabelSetup.tsx";
import styles from "./LabelsScreen.module.css";
import { startOf, stockOf, useLabelSettings } from "./label-settings.ts";
import { textMeasure } from "./text-measure.ts";
import { usePrintLabels } from "./use-print-labels.ts";

/** The pages hold nothing that takes the focus, so what scrolls them must. */
const SCROLLED_BY_KEYS = { tabIndex: 0 } as const;

interface Answers {
  readonly devices: readonly LabelDevice[];
  readonly organisation: string;
  readonly tools: LabelTools;
}

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
    return { devices, organisation: name, tools: { encoder, measure: textMeasure() } };
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
        Select devices in the hardware register, then choose Print Asset Labels… in the File menu.
      </EmptyState>
    </Screen>
  );
}

function Labels({ devices, organisation, tools }: Answers) {
  const settings = useLabelSettings();
  const { contents, stock: chosen, roll } = settings;
  const start = startOf(settings);
  const stock = useMemo(() => stockOf({ stock: chosen, roll }), [chosen, roll]);
  const labels = useMemo(
    () => drawnLabels(devices, organisation, contents, stock, tools),
    [devices, organisation, contents, stock, tools],
  );
  const pages = useMemo(() => labelPages(stock, devices.length, start), [stock, devices.length, start]);
  const notes = useMemo(() => labelNotes(labels, contents), [labels, contents]);
  const blank = contents.texts.length === 0 && !contents.code128 && contents.qr === "none";
  const { busy, print, savePdf } = usePrintLabels(stock, !blank);
  const sheets = stock.kind === "sheet" ? countText(pages.length, "sheet", "sheets") : "one a page";
  return (
    <Screen
      flush
      back
      title="Asset labels"
      subtitle={`${countText(devices.length, "label", "labels")}, ${sheets}`}
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
