import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** Where everything of one set of registers lies. */
export interface DataFolder {
  readonly root: string;
  readonly profile: string;
  readonly journal: string;
  readonly snapshots: string;
  readonly documents: string;
  readonly logs: string;
  readonly state: string;
  readonly window: string;
  readonly watched: string;
  readonly lock: string;
}

/**
 * The paths within a data folder; makes it with rights for its owner only.
 *
 * The profile carries Chromium's major version, because an older Chromium may delete a store that a newer one wrote; the
 * store is rebuilt from the journal in a new profile (docs/decisions/0006-profile-per-chromium.md).
 */
export function dataFolder(root: string, chromiumVersion: string): DataFolder {
  const base = resolve(root);
  mkdirSync(base, { recursive: true, mode: 0o700 });
  return {
    root: base,
    profile: join(base, `profile-${chromiumVersion.split(".")[0] ?? "0"}`),
    journal: join(base, "journal"),
    snapshots: join(base, "snapshots"),
    documents: join(base, "documents"),
    logs: join(base, "logs"),
    state: join(base, "state.json"),
    window: join(base, "window.json"),
    watched: join(base, "watched-folder.json"),
    lock: join(base, "lock"),
  };
}
