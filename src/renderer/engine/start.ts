import type { Head } from "../../domain/journal/event.ts";
import { emptyHead, headerFromLine } from "../../domain/journal/event-from-line.ts";
import { startDecision } from "../../domain/journal/start-decision.ts";
import { REGISTER_IDS } from "../../domain/registers/register-id.ts";
import type { Problem } from "../../domain/value/result.ts";
import type { RequestOut } from "../../main/bridge/requests.ts";
import { SCHEMA_VERSION, type StoreNote } from "../data/schema.ts";
import { deleteStore, openStore, type Store } from "../data/store.ts";
import { type Core, createCore } from "./core.ts";
import type { EngineHost, OnProgress, StartReport } from "./engine.ts";
import { walkJournal } from "./journal-reader.ts";
import { emptyRegisters, type Registers } from "./registers.ts";
import { createSnapshots, recordsInSnapshot } from "./snapshots.ts";

/** Name of the database within the page's origin. */
const DATABASE = "muster";

/** By far the largest register, and the only one that no first screen lists: it is read after the start. */
const LATER = "installation";

type JournalState = RequestOut<"journal.state">;

interface Agreement {
  readonly registers: Registers;
  readonly store: Store | null;
  readonly head: Head;
  readonly notes: readonly string[];
  readonly problem: Problem | null;
}

/**
 * Opens journal and store, brings them into agreement and gives back the core. Steps: docs/architecture.md, “Start”.
 *
 * @param locale      of texts in tables and files, e.g. `en-GB`
 * @param onProgress  told while the store is replayed or rebuilt
 */
export async function startCore(
  host: EngineHost,
  locale: string,
  onProgress: OnProgress,
): Promise<{ readonly core: Core; readonly report: StartReport }> {
  const [info, journal] = await Promise.all([
    host.request("session.info", undefined),
    host.request("journal.state", undefined),
  ]);
  const agreed = await agreement(host, journal, onProgress);
  const core = createCore({
    host,
    locale,
    account: info.account,
    appVersion: info.appVersion,
    registers: agreed.registers,
    store: agreed.store,
    snapshots: createSnapshots(host, agreed.head.seq - (journal.snapshot?.head.seq ?? 0)),
    head: agreed.head,
    readOnly: agreed.problem,
  });
  const notes = journal.trimmed === null ? agreed.notes : [journal.trimmed, ...agreed.notes];
  for (const note of [...notes, ...(agreed.problem ? [agreed.problem.sentence] : [])]) {
    await host.request("log.write", { level: "warn", message: note.slice(0, 2_000) });
  }
  const state = agreed.problem ? "readOnly" : agreed.head.seq === 0 ? "firstRun" : "ready";
  return { core, report: { state, head: agreed.head, notes, problem: agreed.problem } };
}

async function agreement(host: EngineHost, journal: JournalState, onProgress: OnProgress): Promise<Agreement> {
  const opened = await openOrReplaceStore(host);
  if (!opened.ok)
    return { registers: emptyRegisters(), store: null, head: journal.head, notes: [], problem: opened.problem };
  const store = opened.value;
  const note = await readNote(host, store);
  if (journal.broken) return readOnly(host, store, note, journal, journal.broken);

  const hashAtNote = note ? await hashAt(host, note.head.seq, journal.head) : undefined;
  const usable = note && note.schemaVersion === SCHEMA_VERSION ? note.head : null;
  const decision = startDecision(journal.head, journal.known, usable, () => hashAtNote);
  switch (decision.kind) {
    case "readOnly":
      return readOnly(host, store, note, journal, { code: "heads-contradict", sentence: decision.why });
    case "rebuild":
      return rebuild(host, store, journal, decision.why, onProgress);
    case "use":
    case "replay": {
      const registers = await loaded(host, store, note);
      if (!registers) return rebuild(host, store, journal, "The registers were damaged", onProgress);
      if (decision.kind === "use") return { registers, store, head: journal.head, notes: [], problem: null };
      return replay(host, store, journal, registers, note?.head ?? emptyHead(journal.head.log));
    }
  }
}

async function openOrReplaceStore(host: EngineHost): ReturnType<typeof openStore> {
  try {
    return await openStore(DATABASE);
  } catch (error) {
    const message = `The store could not be opened and is made anew from the journal. ${String(error)}`;
    await host.request("log.write", { level: "error", message: message.slice(0, 2_000) });
    await deleteStore(DATABASE);
    return openStore(DATABASE);
  }
}

async function readNote(host: EngineHost, store: Store): Promise<StoreNote | null> {
  try {
    return await store.note();
  } catch (error) {
    await host.request("log.write", {
      level: "error",
      message: `The store's note could not be read. ${String(error)}`.slice(0, 2_000),
    });
    return null;
  }
}

/** The hash of the journal's event with this number, or undefined beyond the journal's end. */
async function hashAt(host: EngineHost, seq: number, head: Head): Promise<string | undefined> {
  if (seq === 0) return emptyHead(head.log).hash;
  if (seq === head.seq) return head.hash;
  if (seq > head.seq) return undefined;
  const [line] = await host.request("journal.lines", { seqs: [seq], headersOnly: true });
  return line === undefined ? undefined : headerFromLine(line).hash;
}

/** The registers as the store holds them, or null when records are missing or can't be read. */
async function loaded(host: EngineHost, store: Store, note: StoreNote | null): Promise<Registers | null> {
  const registers = emptyRegisters();
  if (!note) return registers;
  try {
    const expected = REGISTER_IDS.filter((id) => (note.counts[id] ?? 0) > 0 && id !== LATER);
    const [later, ...read] = await Promise.all([store.count(LATER), ...expected.map((id) => store.read(id))]);
    if (later !== (note.counts[LATER] ?? 0)) return null;
    registers.defer(LATER, later, note.withdrawn[LATER] ?? 0, () => store.read(LATER));
    for (const [i, id] of expected.entries()) {
      const records = read[i] ?? [];
      if (records.length !== note.counts[id]) return null;
      registers.fill(id, records);
    }
    return registers;
  } catch (error) {
    await host.request("log.write", {
      level: "error",
      message: `The store could not be read. ${String(error)}`.slice(0, 2_000),
    });
    return null;
  }
}

async function replay(
  host: EngineHost,
  store: Store,
  journal: JournalState,
  registers: Registers,
  from: Head,
): Promise<Agreement> {
  await registers.whole();
  const changed = new Map<string, ReturnType<Registers["apply"]>[number]>();
  const walked = await walkJournal(host, from, (event) => {
    for (const record of registers.apply(event.changes, event.header.seq))
      changed.set(`${record.register} ${record.id}`, record);
  });
  if (!walked.ok) return { registers, store, head: journal.head, notes: [], problem: walked.problem };
  await store.write([...changed.values()], walked.value, registers.totals());
  const events = walked.value.seq - from.seq;
  const notes = [
    `${events === 1 ? "One saved change was" : `${events} saved changes were`} brought into the registers from the journal.`,
  ];
  return { registers, store, head: walked.value, notes, problem: null };
}

async function rebuild(
  host: EngineHost,
  store: Store,
  journal: JournalState,
  why: string,
  onProgress: OnProgress,
): Promise<Agreement> {
  const sentence = `${why}; rebuilding them from the journal`;
  onProgress({ sentence, fraction: 0 });
  const registers = emptyRegisters();
  const start = await startFromSnapshot(host, journal, registers);
  const total = Math.max(1, journal.head.seq - start.seq);
  const walked = await walkJournal(host, start, (event) => {
    registers.apply(event.changes, event.header.seq);
    if (event.header.seq % 500 === 0) onProgress({ sentence, fraction: (event.header.seq - start.seq) / total / 2 });
  });
  if (!walked.ok) return { registers, store: null, head: journal.head, notes: [], problem: walked.problem };
  await store.refill(registers.maps(), walked.value, registers.totals(), (fraction) =>
    onProgress({ sentence, fraction: 0.5 + fraction / 2 }),
  );
  const notes = [`${why}. They were rebuilt from the journal: ${walked.value.seq} events, nothing is missing.`];
  return { registers, store, head: walked.value, notes, problem: null };
}

/** Fills the registers from the newest snapshot if it belongs to this journal; gives back the head it stands at. */
async function startFromSnapshot(host: EngineHost, journal: JournalState, registers: Registers): Promise<Head> {
  const none = emptyHead(journal.head.log);
  const head = journal.snapshot?.head;
  if (!head || head.log !== none.log || head.hash !== (await hashAt(host, head.seq, journal.head))) return none;
  try {
    for (const [register, records] of await recordsInSnapshot(host)) registers.fill(register, records);
    return head;
  } catch (error) {
    for (const id of REGISTER_IDS) registers.fill(id, []);
    await host.request("log.write", {
      level: "warn",
      message: `The snapshot could not be used. ${String(error)}`.slice(0, 2_000),
    });
    return none;
  }
}

async function readOnly(
  host: EngineHost,
  store: Store,
  note: StoreNote | null,
  journal: JournalState,
  problem: Problem,
): Promise<Agreement> {
  const registers = (await loaded(host, store, note)) ?? emptyRegisters();
  return { registers, store: null, head: note?.head ?? journal.head, notes: [], problem };
}
