import { createRoot } from "react-dom/client";
import type { ReportDocument } from "../../../domain/reports/document.ts";
import type { RequestOut } from "../../../main/bridge/requests.ts";
import type { WindowApi } from "../../../main/bridge/window-api.ts";
import { PrintSheet } from "../../ui/PrintSheet.tsx";

/** Lays a document out in this page, saves it as PDF, and clears the page again. */
export async function savePdf(
  host: WindowApi,
  document: ReportDocument,
  paper: "A4" | "Letter",
  token: string,
): Promise<RequestOut<"print.pdf">> {
  const place = window.document.getElementById("root");
  if (!place) throw new Error("The page has no place to lay a report out");
  const root = createRoot(place);
  await new Promise<void>((resolve) => {
    root.render(<PrintSheet document={document} paper={paper} onReady={() => resolve()} />);
  });
  const saved = await host.request("print.pdf", { token, paper });
  root.unmount();
  return saved;
}
