import { createHash } from "node:crypto";
import { constants, type Stats } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { extname, join } from "node:path";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import { readGrantedFile } from "./granted-file.ts";
import { isMissing } from "./system-reason.ts";

/** Kinds of files that can be imported. What programs write on the way (`.tmp`, `.part`, `.crdownload`) is of none. */
const KINDS = new Set("xlsx xlsm xlsb xls ods csv tsv txt json xml zip".split(" "));
/** Hidden files and the marks that Office sets beside an open file. */
const ASIDE = /^(\.|~\$)/;
/** Characters that would break a line or turn the reading direction around a name. */
const UNSHOWABLE = /[\p{Cc}\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;
const AT_ONCE = 50;

/**
 * A file as it lies in a folder.
 *
 * @property shown     its name as it can be shown on one line
 * @property modified  UTC instant, ISO text
 * @property stamp     another one for every change of the file that the system notes
 */
export interface FolderFile {
  readonly name: string;
  readonly shown: string;
  readonly path: string;
  readonly bytes: number;
  readonly modified: string;
  readonly stamp: string;
}

/**
 * The files of a folder that could be imported, the newest first: regular files with something in them. Links are left out
 * wherever they lead, folders whatever they are called.
 *
 * @param most  how many at most; `more` tells how many older ones were left out
 * @throws the system's error when the folder can't be read
 */
export async function newestFiles(
  folder: string,
  most: number,
): Promise<{ readonly files: readonly FolderFile[]; readonly more: number }> {
  const names = (await readdir(folder)).filter(isImportable);
  const files: FolderFile[] = [];
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const found = await Promise.all(names.slice(from, from + AT_ONCE).map((name) => fileIn(folder, name)));
    files.push(...found.filter((file) => file !== undefined));
  }
  files.sort((a, b) => (a.modified === b.modified ? (a.name < b.name ? -1 : 1) : a.modified < b.modified ? 1 : -1));
  return { files: files.slice(0, most), more: Math.max(0, files.length - most) };
}

/**
 * Reads a file of a watched folder. What took its place since it was listed, a link or a pipe, is not followed.
 *
 * @returns its content with its SHA-256, under the name that can be shown
 */
export async function readFolderFile(
  file: FolderFile,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly sha256: string }>> {
  // Windows knows neither of the last two; there they count as 0.
  const read = await readGrantedFile(file.path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  if (!read.ok) return failed(read.problem.code, read.problem.sentence.replace(UNSHOWABLE, "\uFFFD"));
  const { bytes } = read.value;
  return ok({ name: file.shown, bytes, sha256: createHash("sha256").update(bytes).digest("hex") });
}

/** A name as it can be shown on one line. */
export function shownName(name: string): string {
  return name.replace(UNSHOWABLE, "\uFFFD");
}

function isImportable(name: string): boolean {
  return KINDS.has(extname(name).slice(1).toLowerCase()) && !ASIDE.test(name);
}

async function fileIn(folder: string, name: string): Promise<FolderFile | undefined> {
  const path = join(folder, name);
  const stats = await lstat(path).catch(goneOrThrow);
  if (!stats?.isFile() || stats.size === 0) return undefined;
  const stamp = [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino].join(" ");
  return { name, shown: shownName(name), path, bytes: stats.size, modified: stats.mtime.toISOString(), stamp };
}

/** A file may go between the listing and the look at it: then there is none. */
function goneOrThrow(error: unknown): Stats | undefined {
  if (isMissing(error)) return undefined;
  throw error;
}
