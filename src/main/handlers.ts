import { statfs } from "node:fs/promises";
import { userInfo } from "node:os";
import { join } from "node:path";
import { app, BrowserWindow, nativeTheme, shell } from "electron";
import { failed, ok, type Result } from "../domain/value/result.ts";
import type { Handlers } from "./answer-requests.ts";
import type { RequestOut } from "./bridge/requests.ts";
import type { DataFolder } from "./data-folder.ts";
import { writeAtomically } from "./hands/atomic-file.ts";
import { chooseFolder } from "./hands/choose-folder.ts";
import { createDocuments } from "./hands/documents.ts";
import { readGrantedFile } from "./hands/granted-file.ts";
import type { Log } from "./hands/log-file.ts";
import { openPrintDialog, pdfOf, savePdf } from "./hands/print.ts";
import { sampleFiles } from "./hands/samples.ts";
import { choosePlace } from "./hands/save-dialog.ts";
import type { Tokens } from "./hands/tokens.ts";
import type { WatchedFolder } from "./hands/watched-folder.ts";
import { createLineParts } from "./journal/line-parts.ts";
import type { Links } from "./links.ts";
import type { CommandMenu } from "./menu.ts";
import type { RecordsOnDisk } from "./records-on-disk.ts";

/**
 * What the answers to a page's requests are made from. `cli` is null when there is a window, `watched` and `links` when
 * there is none.
 */
export interface HandlerParts {
  readonly folder: DataFolder;
  readonly records: RecordsOnDisk;
  readonly log: Log;
  readonly reading: Tokens;
  readonly writing: Tokens;
  readonly watched: WatchedFolder | null;
  readonly menu: CommandMenu | null;
  readonly unsaved: (unsaved: boolean) => void;
  readonly links: Links | null;
  readonly cli: {
    readonly job: () => RequestOut<"cli.job">;
    readonly print: (stream: "stdout" | "stderr", text: string) => void;
    readonly done: (code: 0 | 1 | 2) => void;
  } | null;
}

/** The answers to everything a page may ask. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { folder, records, log, reading, writing, cli } = parts;
  const { journal, reader, snapshots } = records;
  const documents = createDocuments(folder.documents, join(app.getPath("temp"), "muster-documents"), (path) =>
    shell.openPath(path),
  );
  const ahead = createLineParts();
  const cliOnly = () => {
    if (!cli) throw new Error("There is no command line in this run.");
    return cli;
  };
  const watched = () => {
    if (!parts.watched) throw new Error("No folder is watched in a run without a window.");
    return parts.watched;
  };
  return {
    "session.info": () => ({
      account: userInfo().username,
      appVersion: app.getVersion(),
      runtime: `Electron ${process.versions.electron}, Chromium ${process.versions.chrome}`,
      dataDir: folder.root,
      locale: usableLocale(app.getSystemLocale()),
      packaged: app.isPackaged,
    }),
    "journal.state": () => {
      const snapshot = snapshots.newest();
      return {
        firstRun: records.firstRun,
        head: journal.head(),
        known: records.known,
        broken: records.broken,
        trimmed: records.trimmed,
        snapshot: snapshot ? { head: snapshot.head, bytes: snapshot.bytes } : null,
      };
    },
    "journal.part": ({ seq, from, bytes }) => {
      ahead.add(seq, from, bytes);
      return null;
    },
    "journal.append": async ({ start, rest, ...event }) => {
      const answer = await journal.append({ ...event, line: ahead.whole(event.seq, start, rest) });
      if (answer.ok) records.notes.note(answer.value);
      else log("error", `Event ${event.seq} was not written: ${answer.problem.code}`);
      return answer;
    },
    "journal.read": ({ from, maxBytes }) => reader.read(from, maxBytes),
    "journal.lines": ({ seqs, headersOnly }) => reader.lines(seqs, headersOnly),
    "snapshot.write": (step) => snapshots.write(step),
    "snapshot.read": ({ offset, maxBytes }) => snapshots.read(offset, maxBytes),
    "disk.free": async () => {
      const { bavail, bsize } = await statfs(folder.root);
      return bavail * bsize;
    },
    "file.read": ({ token }) => readGrantedFile(reading.pathFor(token)),
    "document.keep": ({ bytes }) => documents.keep(bytes),
    "document.read": async ({ sha256, name }) => {
      const file = await documents.read(sha256, name);
      return file.ok ? { ok: true, value: new Uint8Array(file.value) } : file;
    },
    "document.open": ({ sha256, name }) => documents.open(sha256, name),
    "document.save": async ({ sha256, name, token }) => {
      const bytes = await documents.read(sha256, name);
      return bytes.ok ? saved(writing.pathFor(token), bytes.value) : bytes;
    },
    "document.damaged": async ({ sha256s }) => [...(await documents.damaged(sha256s))],
    "sample.files": async () =>
      (await sampleFiles()).map(({ name, path }) => ({ name, token: reading.tokenFor(path) })),
    "watched.state": () => watched().state(),
    "watched.choose": async (_nothing, page) => {
      const path = await chooseFolder(page);
      return path === undefined ? null : watched().watch(path);
    },
    "watched.stop": () => watched().stop(),
    "watched.mark": ({ sha256s, as }) => watched().mark(sha256s, as),
    "watched.read": ({ token }) => watched().read(token),
    "save.choose": async ({ name, kind }, page) => {
      const path = await choosePlace(page, name, kind, join(folder.root, "last-folder"));
      return path === undefined ? null : { token: writing.tokenFor(path), path };
    },
    "save.write": ({ token, bytes }) => saved(writing.pathFor(token), bytes),
    "print.pdf": ({ token, paper }, page) => savePdf(page, paper, writing.pathFor(token)),
    "print.bytes": ({ paper }, page) => pdfOf(page, paper),
    "print.dialog": ({ paper }, page) => openPrintDialog(page, paper),
    "window.progress": ({ fraction }, page) => {
      BrowserWindow.fromWebContents(page)?.setProgressBar(fraction ?? -1);
      return undefined;
    },
    "window.unsaved": ({ unsaved }) => {
      parts.unsaved(unsaved);
      return undefined;
    },
    "window.theme": ({ theme }) => {
      nativeTheme.themeSource = theme;
      return undefined;
    },
    "menu.enable": ({ commands, labels }) => {
      parts.menu?.enable(commands, labels);
      return undefined;
    },
    "link.take": () => parts.links?.take() ?? null,
    "log.write": ({ level, message }) => {
      log(level, message);
      return undefined;
    },
    "cli.job": () => cliOnly().job(),
    "cli.print": ({ stream, text }) => {
      cliOnly().print(stream, text);
      return undefined;
    },
    "cli.done": ({ code }) => {
      cliOnly().done(code);
      return undefined;
    },
  };
}

async function saved(path: string, bytes: Uint8Array): Promise<Result<string>> {
  try {
    await writeAtomically(path, bytes);
    return ok(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failed("save", `The file could not be written (${reason}). Choose another place and try again.`);
  }
}

/** The system's locale where texts can be written in it; `C` and the like are none. */
function usableLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? "en-GB";
  } catch {
    return "en-GB";
  }
}
