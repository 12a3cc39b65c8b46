import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** A file of the project, by its path from the project's folder. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Every file within a folder whose name fits, with its text. */
export function sources(folder: string, name: RegExp): readonly Source[] {
  return readdirSync(folder)
    .sort()
    .flatMap((each) => {
      const path = join(folder, each);
      if (statSync(path).isDirectory()) return sources(path, name);
      return name.test(each) ? [{ path, text: readFileSync(path, "utf8") }] : [];
    });
}
