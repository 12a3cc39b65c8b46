import type { Value } from "../../../domain/registers/field.ts";
import { host } from "../../host.ts";
import { notifyDone, notifyProblem } from "../../ui/notify.tsx";

/** The file behind a document, as the main process keeps it; `name` is what it was called. */
export interface DocumentFile {
  readonly sha256: string;
  readonly name: string;
}

/** The file behind a record of the register of documents; null for a paper, and for any other record. */
export function documentFile({ sha256, fileName }: Readonly<Record<string, Value>>): DocumentFile | null {
  return typeof sha256 === "string" && typeof fileName === "string" ? { sha256, name: fileName } : null;
}

/** Opens the file in the system's program for its kind, or tells why not. */
export async function openFile(file: DocumentFile): Promise<void> {
  const answer = await host.request("document.open", { ...file });
  if (!answer.ok) notifyProblem(answer.problem);
}

/** Saves a copy of the file where the user chooses, and tells where. */
export async function saveCopy({ sha256, name }: DocumentFile): Promise<void> {
  const place = await host.request("save.choose", { name, kind: "file" });
  if (!place) return;
  const answer = await host.request("document.save", { sha256, name, token: place.token });
  if (answer.ok) notifyDone(`Saved ${answer.value}`);
  else notifyProblem(answer.problem);
}
