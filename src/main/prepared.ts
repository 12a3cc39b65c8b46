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
  readonly records: RecordsOnDisk;
  readonly reading: Tokens;
  readonly writing: Tokens;
}

/** Opens the data folder, closes the doors and serves the pages. Runs once the program is ready, before any page. */
export async function prepared(folder: DataFolder): Promise<Prepared> {
  const log = createLog(folder.logs);
  denyByDefault(log);
  servePages(join(__dirname, "../renderer"));
  const versions = { appVersion: app.getVersion(), chromium: process.versions.chrome ?? "" };
  log("info", `Started ${versions.appVersion} on Chromium ${versions.chromium}`);
  const records = await openRecords(folder, versions);
  return { folder, log, records, reading: createTokens(), writing: createTokens() };
}
