import type { EventHeader } from "./event.ts";

/** The event of an import. `at` is a UTC instant. */
export interface ImportEvent {
  readonly seq: number;
  readonly at: string;
}

/** Which files the registers hold, told from the trail's headers. */
export interface ImportedFiles {
  /** Takes the next event; they come in their order. */
  readonly add: (header: Pick<EventHeader, "seq" | "at" | "source">) => void;
  /** The last import of a file with this SHA-256 that was not taken back; null when there is none. */
  readonly importOf: (sha256: string) => ImportEvent | null;
}

/** An import and whether it stands, after an event that made it, took it back or did it again. */
interface Standing {
  readonly event: ImportEvent;
  readonly sha256: string;
  readonly stands: boolean;
}

/** Knows no import yet. */
export function createImportedFiles(): ImportedFiles {
  const after = new Map<number, Standing>();
  const standing = new Map<string, Set<ImportEvent>>();

  const note = (seq: number, now: Standing): void => {
    after.set(seq, now);
    const events = standing.get(now.sha256) ?? new Set();
    standing.set(now.sha256, events);
    if (now.stands) events.add(now.event);
    else events.delete(now.event);
  };

  return {
    add: ({ seq, at, source }) => {
      if (source.kind === "import") note(seq, { event: { seq, at }, sha256: source.sha256, stands: true });
      const before = source.kind === "undo" ? after.get(source.of) : undefined;
      if (before) note(seq, { ...before, stands: !before.stands });
    },
    importOf: (sha256) => [...(standing.get(sha256) ?? [])].reduce<ImportEvent | null>(later, null),
  };
}

function later(a: ImportEvent | null, b: ImportEvent): ImportEvent {
  return a && a.seq > b.seq ? a : b;
}
