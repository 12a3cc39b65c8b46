import { transfer } from "comlink";
import type { ChangeSet } from "../../domain/change/change-set.ts";
import { contradiction } from "../../domain/change/contradiction.ts";
import { type Actor, type Head, sealedStart } from "../../domain/journal/event.ts";
import { describeCustomFields } from "../../domain/registers/all.ts";
import { type CustomField, customFieldFrom } from "../../domain/registers/custom-field.ts";
import type { RegisterRecord } from "../../domain/registers/register.ts";
import type { CalendarDate } from "../../domain/value/calendar-date.ts";
import { newRecordId, type RecordId } from "../../domain/value/record-id.ts";
import { failed, ok, type Problem, type Result } from "../../domain/value/result.ts";
import type { Store, Totals } from "../data/store.ts";
import type { Committed, EngineHost, OnProgress, OrganisationSettings } from "./engine.ts";
import { hashedBody } from "./hashed-body.ts";
import { localDay } from "./local-day.ts";
import { createRandomBytes } from "./random-bytes.ts";
import type { Registers } from "./registers.ts";
import type { Snapshots } from "./snapshots.ts";

/** What a started engine works with. */
export interface CoreParts {
  readonly host: EngineHost;
  readonly locale: string;
  readonly account: string;
  readonly appVersion: string;
  readonly registers: Registers;
  readonly store: Store | null;
  readonly snapshots: Snapshots;
  readonly head: Head;
  readonly readOnly: Problem | null;
}

/** The one door: everything that changes the registers goes through `commit`. */
export interface Core {
  readonly host: EngineHost;
  readonly locale: string;
  readonly registers: Registers;
  readonly store: Store | null;
  readonly head: () => Head;
  /** Rises with each commit. */
  readonly version: () => number;
  readonly readOnly: () => Problem | null;
  readonly now: () => string;
  readonly today: () => CalendarDate;
  readonly newId: () => RecordId;
  readonly settings: () => OrganisationSettings;
  /** Journal first, then memory: then it counts as saved. The store follows. Nothing of it happens when it is refused. */
  readonly commit: (changeSet: ChangeSet, onProgress?: OnProgress) => Promise<Result<Committed>>;
  /** Has the records of each commit told, as they are after it. */
  readonly onChanged: (listener: (changed: readonly RegisterRecord[]) => void) => void;
  readonly snapshotIfDue: () => Promise<void>;
  /** Waits for commits under way, so that what was just created is found by its name. */
  readonly quiet: () => Promise<void>;
  /** Waits until the store holds everything that was committed. */
  readonly settled: () => Promise<void>;
}

/** A core over the parts that the start procedure brought into agreement. */
export function createCore(parts: CoreParts): Core {
  const { host, registers, store, snapshots } = parts;
  let head = parts.head;
  let version = 1;
  let storeIsBehind = false;
  let queue: Promise<unknown> = Promise.resolve();
  let projections: Promise<void> = Promise.resolve();
  const listeners: ((changed: readonly RegisterRecord[]) => void)[] = [];

  const random = createRandomBytes();

  const now = () => new Date().toISOString();
  const settings = () => settingsIn(registers);
  const actor = (): Actor => ({ account: parts.account, name: settings().administrator });

  const commitNow = async (changeSet: ChangeSet, onProgress?: OnProgress): Promise<Result<Committed>> => {
    if (parts.readOnly) return failed("read-only", `Nothing was saved: ${parts.readOnly.sentence}`);
    if (changeSet.changes.length === 0) return ok({ head, records: 0, skipped: [] });
    for (const change of changeSet.changes) {
      const why = contradiction(registers.of(change.register).get(change.id), change);
      if (why) return failed("changed-meanwhile", `Nothing was saved: ${why} Look at it again and repeat the change.`);
    }
    onProgress?.({ sentence: "Writing to the journal", fraction: null });
    const seq = head.seq + 1;
    const { sha256, size, rest } = await hashedBody(changeSet.changes, async (from, bytes) => {
      await host.request("journal.part", transfer({ seq, from, bytes }, [bytes.buffer]));
    });
    const { hash, start } = sealedStart(changeSet, head, { at: now(), by: actor(), app: parts.appVersion }, sha256);
    const bytes = start.length + size + 1;
    const event = { seq, prev: head.hash, hash, start, rest };
    const answer = await host.request("journal.append", transfer(event, [start.buffer, rest.buffer]));
    if (!answer.ok) return answer;
    head = answer.value;
    version += 1;
    const changed = registers.apply(changeSet.changes, head.seq);
    if (changed.some(({ register }) => register === "customField")) describeCustomFields(customFieldsIn(registers));
    projections = projections.then(project.bind(null, changed, head, registers.totals()));
    snapshots.noteEvent(bytes, changed.length);
    for (const listener of listeners) listener(changed);
    return ok({ head, records: changed.length, skipped: [] });
  };

  /**
   * Brings the store up, after the change has been called saved: it is in the journal, and whatever of this is missing at
   * the next start is replayed. Projections run one after the other, so the store's head is always that of its records.
   */
  const project = async (changed: readonly RegisterRecord[], at: Head, totals: Totals): Promise<void> => {
    if (!store || storeIsBehind) return;
    try {
      await store.write(changed, at, totals);
    } catch (error) {
      storeIsBehind = true;
      const message = `The store could not be written after event ${at.seq}; it is replayed at the next start. ${String(error)}`;
      await host.request("log.write", { level: "error", message: message.slice(0, 2_000) });
    }
  };

  const enqueue = <T>(job: () => Promise<T>): Promise<T> => {
    const run = queue.then(job, job);
    queue = run.catch(() => undefined);
    return run;
  };

  const quiet = async (): Promise<void> => {
    await queue;
  };
  const settled = async (): Promise<void> => {
    await quiet();
    await projections;
  };
  const snapshotIfDue = () =>
    enqueue(async () => {
      await projections;
      await snapshots.writeIfDue(registers, head);
    });

  describeCustomFields(customFieldsIn(registers));
  return {
    host,
    locale: parts.locale,
    registers,
    store,
    head: () => head,
    version: () => version,
    readOnly: () => parts.readOnly,
    now,
    today: () => localDay(new Date()),
    newId: () => newRecordId(random),
    settings,
    commit: (changeSet, onProgress) => {
      const committed = enqueue(() => commitNow(changeSet, onProgress));
      void snapshotIfDue();
      return committed;
    },
    onChanged: (listener) => listeners.push(listener),
    snapshotIfDue,
    quiet,
    settled,
  };
}

/** The fields that the user made, also those retired since. */
export function customFieldsIn(registers: Registers): readonly CustomField[] {
  return [...registers.of("customField").values()].flatMap((record) => customFieldFrom(record) ?? []);
}

/** The organisation's settings, with what holds before anybody made any. */
export function settingsIn(registers: Registers): OrganisationSettings {
  const values = registers.of("organisation").get("organisation")?.values ?? {};
  const text = (id: string, fallback: string): string => (typeof values[id] === "string" ? values[id] : fallback);
  return {
    name: text("name", ""),
    administrator: text("administrator", ""),
    currency: text("currency", "EUR"),
    paper: text("paper", "A4") === "Letter" ? "Letter" : "A4",
  };
}
