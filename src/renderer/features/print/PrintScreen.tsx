import { Button, SegmentedControl } from "@mantine/core";
import { IconFileTypePdf, IconPrinter } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { host } from "../../host.ts";
import { shortcutOf, useCommand } from "../../ui/commands.ts";
import { countText } from "../../ui/local-text.ts";
import { localToday } from "../../ui/local-today.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { notifyDone, notifyProblem } from "../../ui/notify.tsx";
import { PrintDesk } from "../../ui/PrintDesk.tsx";
import type { Route } from "../../ui/route.ts";
import { Screen } from "../../ui/Screen.tsx";
import { useRevision } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { reportFor } from "./report-for.ts";

type Sheet = "A4" | "Letter";

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
      <PrintDesk document={made?.document} paper={paper} onReady={setPages} />
    </Screen>
  );
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
