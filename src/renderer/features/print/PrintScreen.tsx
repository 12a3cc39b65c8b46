import { Button, SegmentedControl } from "@mantine/core";
import { IconFileTypePdf, IconPrinter } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { host } from "../../host.ts";
import { useCommand } from "../../ui/commands.ts";
import { countText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { notifyDone, notifyProblem } from "../../ui/notify.tsx";
import { PrintSheet } from "../../ui/PrintSheet.tsx";
import type { Route } from "../../ui/route.ts";
import { Screen } from "../../ui/Screen.tsx";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./Print.module.css";
import { reportFor } from "./report-for.ts";

type Paper = "A4" | "Letter";

/** Preview of a report: the very pages that the printer and the PDF get. */
export function PrintScreen({ route }: { readonly route: Extract<Route, { screen: "print" }> }) {
  const { back } = useNavigation();
  const made = useAnswer(`${route.report} ${route.asAt}`, () => reportFor(route.report, route.asAt));
  const [chosen, setPaper] = useState<Paper | null>(null);
  const [pages, setPages] = useState(0);
  const paper = chosen ?? made?.paper ?? "A4";
  const ready = pages > 0;

  const print = () => {
    void host.request("print.dialog", { paper }).then((answer) => {
      if (!answer.ok) notifyProblem(answer.problem);
      else if (answer.value === "printed") notifyDone("The pages were handed to the printer.");
    });
  };
  const savePdf = async () => {
    const place = await host.request("save.choose", {
      name: `${made?.document.title ?? "Report"} ${route.asAt}.pdf`,
      kind: "pdf",
    });
    if (!place) return;
    const answer = await host.request("print.pdf", { token: place.token, paper });
    if (answer.ok) notifyDone(`Saved as ${answer.value}`);
    else notifyProblem(answer.problem);
  };
  useCommand("print.view", ready ? print : null);
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape") back();
    };
    window.addEventListener("keydown", leave);
    return () => window.removeEventListener("keydown", leave);
  }, [back]);

  return (
    <Screen
      flush
      back
      title={made?.document.title ?? "Preview"}
      subtitle={ready ? countText(pages, "page", "pages") : "Laying out…"}
      actions={
        <>
          <SegmentedControl
            aria-label="Paper"
            data={["A4", "Letter"]}
            value={paper}
            onChange={(value) => setPaper(value === "Letter" ? "Letter" : "A4")}
          />
          <Button
            variant="default"
            leftSection={<IconFileTypePdf size={15} />}
            disabled={!ready}
            onClick={() => void savePdf()}
          >
            Save as PDF…
          </Button>
          <Button leftSection={<IconPrinter size={15} />} disabled={!ready} onClick={print}>
            Print…
          </Button>
        </>
      }
    >
      <section className={styles.desk} aria-label="Pages">
        {made ? <PrintSheet document={made.document} paper={paper} onReady={setPages} /> : null}
      </section>
    </Screen>
  );
}
