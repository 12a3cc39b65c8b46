import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { app } from "electron";
import { z } from "zod";

const Manifest = z.object({ files: z.array(z.string().regex(/^[\w .-]+$/)) });

/** Paths of the sample organisation's files, in the order in which to import them. */
export async function sampleFiles(): Promise<{ name: string; path: string }[]> {
  const folder = app.isPackaged ? join(process.resourcesPath, "sample") : join(app.getAppPath(), "resources", "sample");
  const manifest = Manifest.parse(JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")));
  return manifest.files.map((name) => ({ name, path: join(folder, name) }));
}
