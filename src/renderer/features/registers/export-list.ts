import { engine } from "../../engine/client.ts";
import type { ListFormat } from "../../engine/exports-calls.ts";
import type { TableView } from "../../engine/table-calls.ts";
import { host } from "../../host.ts";
import { saveFile } from "../../ui/save-file.ts";

/** Asks where to save a list, writes it there, and tells what came of it. */
export async function exportList(view: TableView, name: string, format: ListFormat): Promise<void> {
  const make = () => engine.exportRegister(view, format);
  await saveFile(host, { name: `${name}.${format}`, kind: format }, make, (path) => `The list was saved as ${path}`);
}
