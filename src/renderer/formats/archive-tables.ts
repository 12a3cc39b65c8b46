import type { Table } from "../../domain/intake/cell.ts";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import { fileKind } from "./file-kind.ts";
import type { ReadFile } from "./read-tables.ts";
import { unpackedZip } from "./unpacked-zip.ts";
import { zipDirectory } from "./zip-directory.ts";

const MOST_FILES = 200;
const MOST_LOOKED_AT = 2_000;
/** What programs pack into a zip of theirs; in an archive of lists none of it stands. */
const PACKAGE = /^(\[content_types\]\.xml|mimetype|content\.xml|meta-inf\/.*)$/i;
/** What systems add for themselves. */
const UNSEEN = /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)|\/$/i;
const LEADS_OUT = /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:|\p{Cc}/iu;
const SHOWN = 5;

/** Whether a zip file is an archive of files, and no document that only is packed so. */
export function isArchive(bytes: Uint8Array): boolean {
  const entries = zipDirectory(bytes, MOST_LOOKED_AT);
  return entries !== undefined && entries.length > 0 && !entries.some(({ name }) => PACKAGE.test(name));
}

/**
 * The tables of every file in an archive. Files that hold none are left out and named; an archive in it is refused.
 *
 * @param readFile  reads one of the files
 */
export function tablesFromArchive(
  name: string,
  bytes: Uint8Array,
  readFile: (name: string, bytes: Uint8Array) => Result<ReadFile>,
): Result<ReadFile> {
  const names = (zipDirectory(bytes, MOST_LOOKED_AT) ?? []).map((entry) => entry.name);
  const trick = names.find((path) => LEADS_OUT.test(path));
  if (trick !== undefined) return refused(name, "holds a file whose path leads out of the archive");
  if (names.filter((path) => !UNSEEN.test(path)).length > MOST_FILES)
    return refused(name, `holds more than ${MOST_FILES} files`);
  const parts = unpackedZip(bytes, (path) => !UNSEEN.test(path));
  if (parts === "file-encrypted")
    return failed(
      parts,
      `“${name}” is protected by a password. Nothing was read. Unpack it and import the files in it.`,
    );
  if (parts === "zip-bomb")
    return failed(parts, `“${name}” would unpack to far more than lists ever hold. It was not opened.`);
  if (typeof parts === "string")
    return failed(
      parts,
      `“${name}” is damaged: it ends too early or its parts don't fit together. Nothing was imported.`,
    );
  const read: { readonly path: string; readonly file: ReadFile }[] = [];
  const without: string[] = [];
  const readings: string[] = [];
  for (const [path, content] of parts) {
    if (fileKind(content) === "zip" && isArchive(content)) return refused(name, `holds another archive, “${path}”`);
    const file = readFile(path, content);
    if (file.ok && isTable(file.value)) read.push({ path, file: file.value });
    else if (file.ok || file.problem.code === "file-unknown" || file.problem.code === "file-empty") without.push(path);
    else readings.push(`Left out: ${file.problem.sentence}`);
  }
  if (read.length === 0)
    return failed(
      "file-unknown",
      [`“${name}” is an archive in which no table can be read. Nothing was imported.`, ...readings].join(" "),
    );
  if (without.length > 0) readings.push(`Left out, for they hold no table: ${pathsText(without)}.`);
  const files = read.map(({ file }) => file);
  return ok({
    kind: "zip",
    encoding: common(files.map(({ encoding }) => encoding)),
    delimiter: common(files.map(({ delimiter }) => delimiter)),
    quote: common(files.map(({ quote }) => quote)),
    tables: together(read),
    readings: [...readings, ...read.flatMap(({ path, file }) => file.readings.map((text) => `${path}: ${text}`))],
  });
}

function refused(name: string, why: string): Result<never> {
  return failed("file-unknown", `“${name}” ${why}. It was not opened. Unpack it and import the files that you need.`);
}

/** A text with a single row or column is a note, as archives have them. */
function isTable({ delimiter, tables }: ReadFile): boolean {
  return delimiter === null || tables.some(({ rows }) => rows.length > 1 && rows.some((row) => row.length > 1));
}

/** Each file's tables. Inventories and tags, a file each, are one table. */
function together(read: readonly { readonly path: string; readonly file: ReadFile }[]): Table[] {
  const tables: Table[] = [];
  const alike = new Map<string, { name: string; rows: Table["rows"][number][]; files: number }>();
  for (const { path, file } of read) {
    for (const table of file.tables) {
      const heading = JSON.stringify(table.rows[0]);
      const known = alike.get(heading);
      if (file.kind !== "json" && file.kind !== "xml") tables.push(named(table, path));
      else if (known) {
        for (const row of table.rows.slice(1)) known.rows.push(row);
        known.files++;
      } else alike.set(heading, { name: path, rows: [...table.rows], files: 1 });
    }
  }
  const lists = [...alike.values()].map(
    ({ name, rows, files }): Table => ({
      name: files === 1 ? name : `${name} and ${files - 1} more like it`,
      hidden: false,
      rows,
    }),
  );
  return [...tables, ...lists];
}

function named(table: Table, path: string): Table {
  return table.name === path ? table : { ...table, name: `${path} › ${table.name}` };
}

function common(values: readonly (string | null)[]): string | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

function pathsText(paths: readonly string[]): string {
  const more = paths.length > SHOWN ? ` and ${paths.length - SHOWN} more` : "";
  return `${paths
    .slice(0, SHOWN)
    .map((path) => `“${path}”`)
    .join(", ")}${more}`;
}
