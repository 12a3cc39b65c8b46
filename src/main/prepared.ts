import { join } from "node:path";
import { app } from "electron";
import type { DataFolder } from "./data-folder.ts";
import { createLog, type Log } from "./hands/log-file.ts";
import { createTokens, type Tokens } from "./hands/tokens.ts";
import { servePages } from "./protocol.ts";
import { openRecords, type RecordsOnDisk } from "./records-on-disk.ts";
import { denyByDefault } from "./security.ts";

/** What a run begins with, with a window or without. */
export interface Prepared {
  readonly folder: DataFolder;
  readonly log: Log;
  /** Opened while the first page loads; rejects with a sentence when another Muster has the folder. */
  readonly records: Promise<RecordsOnDisk>;
  readonly reading: Tokens;
  readonly writing: Tokens;
}

/** Opens the data folder, closes the doors and serves the pages. Runs once the program is ready, before any page. */
export function prepared(folder: DataFolder): Prepared {
  const log = createLog(folder.logs);
  denyByDefault(log);
  servePages(join(__dirname, "../renderer"));
  const versions = { appVersion: app.getVersion(), chromium: process.versions.chrome ?? "" };
  log("info", `Started ${versions.appVersion} on Chromium ${versions.chromium}`);
  const records = openRecords(folder, versions);
  return { folder, log, records, reading: createTokens(), writing: createTokens() };
}
