import { Button, SegmentedControl } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { IconFileTypePdf, IconPrinter } from "@tabler/icons-react";
import { type CSSProperties, useEffect, useState } from "react";
import { host } from "../../host.ts";
import { shortcutOf, useCommand } from "../../ui/commands.ts";
import { countText } from "../../ui/local-text.ts";
import { localToday } from "../../ui/local-today.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { notifyDone, notifyProblem } from "../../ui/notify.tsx";
import { PrintSheet } from "../../ui/PrintSheet.tsx";
import { type Paper, widthOf } from "../../ui/print/paper.ts";
import type { Route } from "../../ui/route.ts";
import { Screen } from "../../ui/Screen.tsx";
import { useRevision } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./Print.module.css";
import { reportFor } from "./report-for.ts";

type Sheet = "A4" | "Letter";

/** The pages hold nothing that takes the focus, so what scrolls them must. */
const SCROLLED_BY_KEYS = { tabIndex: 0 } as const;

/** Preview of a report: the very pages that the printer and the PDF get. */
export function PrintScreen({ route }: { readonly route: Extract<Route, { screen: "print" }> }) {
  const { back } = useNavigation();
  const revision = useRevision();
  const made = useAnswer(`${JSON.stringify(route.print)} ${revision}`, () => reportFor(route.print));
  const [chosen, setChosen] = useState<Sheet | null>(null);
  const [turned, setTurned] = useState<boolean | null>(null);
  const [pages, setPages] = useState(0);
  const [busy, setBusy] = useState<"pdf" | "print" | null>(null);
  const sheet = chosen ?? made?.paper ?? "A4";
  const lying = turned ?? made?.document.lying ?? false;
  const paper = lying ? (`${sheet} landscape` as const) : sheet;
  const { ref: desk, width } = useElementSize<HTMLElement>();
  const ready = pages > 0 && busy === null;

  const print = async () => {
    setBusy("print");
    const answer = await host.request("print.dialog", { paper }).finally(() => setBusy(null));
    if (!answer.ok) notifyProblem(answer.problem);
    else if (answer.value === "printed") notifyDone("The pages were handed to the printer.");
  };
  const savePdf = async () => {
    const day = "asAt" in route.print ? route.print.asAt : localToday();
    const name = `${(made?.document.title ?? "Report").replace(/[\\/:*?"<>|]/g, "-")} ${day}.pdf`;
    const place = await host.request("save.choose", { name, kind: "pdf" });
    if (!place) return;
    setBusy("pdf");
    const answer = await host.request("print.pdf", { token: place.token, paper }).finally(() => setBusy(null));
    if (answer.ok) notifyDone(`Saved as ${answer.value}`);
    else notifyProblem(answer.problem);
  };
  useCommand("print.view", ready ? () => void print() : null);
  useCommand("record.save", ready ? () => void savePdf() : null);
  useEscape(back);

  return (
    <Screen
      flush
      back
      title={made?.document.title ?? "Preview"}
      subtitle={pages > 0 ? countText(pages, "page", "pages") : "Laying out the pages…"}
      actions={
        <>
          <SegmentedControl
            size="xs"
            aria-label="Paper"
            data={["A4", "Letter"]}
            value={sheet}
            onChange={(value) => setChosen(value === "Letter" ? "Letter" : "A4")}
          />
          {route.print.report === "list" ? (
            <SegmentedControl
              size="xs"
              aria-label="Orientation"
              data={["Portrait", "Landscape"]}
              value={lying ? "Landscape" : "Portrait"}
              onChange={(value) => setTurned(value === "Landscape")}
            />
          ) : null}
          <Button
            variant="default"
            leftSection={<IconFileTypePdf size={15} />}
            title={`Save as PDF (${shortcutOf("record.save")})`}
            loading={busy === "pdf"}
            disabled={!ready}
            onClick={() => void savePdf()}
          >
            Save as PDF…
          </Button>
          <Button
            leftSection={<IconPrinter size={15} />}
            title={`Print (${shortcutOf("print.view")})`}
            loading={busy === "print"}
            disabled={!ready}
            onClick={() => void print()}
          >
            Print…
          </Button>
        </>
      }
    >
      <section
        ref={desk}
        className={styles.desk}
        style={smaller(paper, width)}
        aria-label="Pages"
        {...SCROLLED_BY_KEYS}
      >
        {made ? <PrintSheet document={made.document} paper={paper} onReady={setPages} /> : null}
      </section>
    </Screen>
  );
}

/** Pixels of the desk that no page covers: its padding and the scroll bar. */
const AROUND = 2 * 24 + 16;

/** How much smaller pages are shown than they are, so that whole lines are in sight; in CSS 25.4 mm have 96 pixels. */
function smaller(paper: Paper, desk: number): CSSProperties {
  const page = (widthOf(paper) * 96) / 25.4;
  const room = desk - AROUND;
  return room > 0 && room < page ? Object.fromEntries([["--fit", room / page]]) : {};
}

/** Calls back on Escape, unless something on the screen has used the key. */
function useEscape(leave: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) leave();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [leave]);
}
