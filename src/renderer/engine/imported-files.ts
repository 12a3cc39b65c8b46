import { headerFromLine } from "../../domain/journal/event-from-line.ts";
import { createImportedFiles, type ImportEvent } from "../../domain/journal/imported-files.ts";
import type { Core } from "./core.ts";

/** What the trail knows of files that lie somewhere. */
export interface ImportedFileCalls {
  /** By SHA-256: the import of each file that the registers hold; those never imported, or taken back, are left out. */
  importedFiles(sha256s: readonly string[]): Promise<Readonly<Record<string, ImportEvent>>>;
}

const PAGE = 1_000;

/** The trail is walked once, when somebody first asks; later only what was added. */
export function createImportedFileCalls(core: Core): ImportedFileCalls {
  const files = createImportedFiles();
  let walked = 0;
  let walking: Promise<void> = Promise.resolve();

  const walk = async (): Promise<void> => {
    for (let to = core.head().seq; walked < to; to = core.head().seq) {
      const seqs = Array.from({ length: Math.min(PAGE, to - walked) }, (_, i) => walked + 1 + i);
      const lines = await core.host.request("journal.lines", { seqs, headersOnly: true });
      for (const line of lines) files.add(headerFromLine(line).header);
      walked += seqs.length;
    }
  };

  return {
    importedFiles: async (sha256s) => {
      walking = walking.then(walk, walk);
      await walking;
      const found = sha256s.map((sha256) => [sha256, files.importOf(sha256)] as const);
      return Object.fromEntries(found.flatMap(([sha256, event]) => (event ? [[sha256, event]] : [])));
    },
  };
}
