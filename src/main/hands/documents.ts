import { createHash } from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { failed, ok, type Problem, type Result } from "../../domain/value/result.ts";
import { writeAtomically } from "./atomic-file.ts";
import { isMissing } from "./system-reason.ts";

/** Kinds that only show something when they are opened. Anything else can be saved, but isn't started from here. */
const SHOWN = new Set(
  "pdf png jpg jpeg gif webp tif tiff bmp txt csv tsv md docx xlsx pptx odt ods odp eml msg p7m xml json".split(" "),
);

/** The files behind documents, kept by their SHA-256, so that the same file is kept once and a changed one is noticed. */
export interface Documents {
  /** Keeps a file; flushed when it answers. */
  readonly keep: (bytes: Uint8Array) => Promise<Result<{ readonly sha256: string; readonly bytes: number }>>;
  /** The content, after checking that it is still what was kept. */
  readonly read: (sha256: string, name: string) => Promise<Result<Buffer>>;
  /** Puts a copy under the file's own name and opens it with the system's program. Answers with the copy's path. */
  readonly open: (sha256: string, name: string) => Promise<Result<string>>;
  /** Those of the files that are missing or no longer what was kept. */
  readonly damaged: (sha256s: readonly string[]) => Promise<readonly string[]>;
}

/**
 * @param folder     where the files lie; made when the first one is kept
 * @param copies     where copies are put for other programs to open
 * @param openPath   opens a file with the system's program; answers "" or the reason why not
 */
export function createDocuments(
  folder: string,
  copies: string,
  openPath: (path: string) => Promise<string>,
): Documents {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);

  const checked = async (sha256: string): Promise<Buffer | undefined> => {
    try {
      const bytes = await readFile(pathOf(sha256));
      return hashOf(bytes) === sha256 ? bytes : undefined;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  };

  const read = async (sha256: string, name: string): Promise<Result<Buffer>> => {
    const bytes = await checked(sha256);
    return bytes
      ? ok(bytes)
      : failed(
          "document-damaged",
          `The file of “${name}” is missing from the data folder or was changed since it was attached. It was not opened. Attach it again, or put it back from a backup.`,
        );
  };

  return {
    read,
    keep: async (bytes) => {
      const sha256 = hashOf(bytes);
      const path = pathOf(sha256);
      try {
        if (!(await checked(sha256))) {
          await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
          await writeAtomically(path, bytes);
          await chmod(path, 0o400);
        }
        return ok({ sha256, bytes: bytes.length });
      } catch (error) {
        return { ok: false, problem: notKept(error) };
      }
    },
    open: async (sha256, name) => {
      const kind = extname(name).slice(1).toLowerCase();
      if (!SHOWN.has(kind)) {
        return failed(
          "document-not-opened",
          `“${name}” is of a kind that could run something, so Muster doesn't open it. Save a copy and open that if you trust it.`,
        );
      }
      const bytes = await read(sha256, name);
      if (!bytes.ok) return bytes;
      const place = join(copies, sha256.slice(0, 16));
      const path = join(place, safeName(name));
      await mkdir(place, { recursive: true, mode: 0o700 });
      await chmod(path, 0o600).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      });
      await writeFile(path, bytes.value, { mode: 0o600 });
      await chmod(path, 0o400);
      const why = await openPath(path);
      return why === "" ? ok(path) : failed("document-not-opened", `“${name}” could not be opened (${why}).`);
    },
    damaged: async (sha256s) => {
      const found: string[] = [];
      for (const sha256 of sha256s) if (!(await checked(sha256))) found.push(sha256);
      return found;
    },
  };
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A file's name without what could lead out of its folder or confuse a shell. */
function safeName(name: string): string {
  const plain = basename(name.replaceAll("\\", "/")).replace(/[^\p{Letter}\p{Number} ._()-]/gu, "_");
  return plain.replace(/^\.+/, "_").slice(-150);
}

function notKept(error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return failed(
    "document-not-kept",
    `The file could not be kept (${reason}). Nothing was attached. Free some space and try again.`,
  ).problem;
}
