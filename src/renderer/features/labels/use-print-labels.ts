import { useState } from "react";
import type { LabelStock } from "../../../domain/labels/label-stock.ts";
import { host } from "../../host.ts";
import { useCommand } from "../../ui/commands.ts";
import { localToday } from "../../ui/local-today.ts";
import { notifyDone, notifyProblem } from "../../ui/notify.tsx";

/** What can be done with the pages shown; null while it can't. */
export interface PrintLabels {
  readonly busy: "pdf" | "print" | null;
  readonly print: (() => void) | null;
  readonly savePdf: (() => void) | null;
}

/** Hands the labels that are shown to a printer or a PDF, also by the commands for printing and saving. */
export function usePrintLabels(stock: LabelStock, ready: boolean): PrintLabels {
  const [busy, setBusy] = useState<PrintLabels["busy"]>(null);
  const paper = stock.kind === "sheet" ? stock.sheet.paper : stock.label;
  const free = ready && busy === null;

  const print = async () => {
    setBusy("print");
    const answer = await host.request("print.dialog", { paper }).finally(() => setBusy(null));
    if (!answer.ok) notifyProblem(answer.problem);
    else if (answer.value === "printed") notifyDone("The labels were handed to the printer.");
  };
  const savePdf = async () => {
    const place = await host.request("save.choose", { name: `Asset labels ${localToday()}.pdf`, kind: "pdf" });
    if (!place) return;
    setBusy("pdf");
    const answer = await host.request("print.pdf", { token: place.token, paper }).finally(() => setBusy(null));
    if (answer.ok) notifyDone(`Saved as ${answer.value}`);
    else notifyProblem(answer.problem);
  };
  const offered = { print: () => void print(), savePdf: () => void savePdf() };
  useCommand("print.view", free ? offered.print : null);
  useCommand("record.save", free ? offered.savePdf : null);
  return free ? { busy, ...offered } : { busy, print: null, savePdf: null };
}
