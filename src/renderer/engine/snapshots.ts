import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Head } from "../../domain/journal/event.ts";
import type { RegisterRecord } from "../../domain/registers/register.ts";
import { isRegisterId, type RegisterId } from "../../domain/registers/register-id.ts";
import type { EngineHost } from "./engine.ts";
import type { Registers } from "./registers.ts";

/** Writes all records at a head to a file, so that a rebuild needn't replay the journal from its beginning. */
export interface Snapshots {
  readonly noteEvent: (lineLength: number, records: number) => void;
  readonly writeIfDue: (registers: Registers, head: Head) => Promise<void>;
}

const DUE_CHARACTERS = 4_000_000;
const DUE_EVENTS = 2_000;
const PART_CHARACTERS = 4_000_000;

/**
 * A snapshot falls due when what was recorded since the last one would take noticeably long to replay.
 *
 * @param pendingEvents  events since the newest snapshot when the program started
 */
export function createSnapshots(host: EngineHost, pendingEvents: number): Snapshots {
  let characters = 0;
  let events = pendingEvents;
  return {
    noteEvent: (lineLength) => {
      characters += lineLength;
      events += 1;
    },
    writeIfDue: async (registers, head) => {
      if (characters < DUE_CHARACTERS && events < DUE_EVENTS) return;
      characters = 0;
      events = 0;
      await write(host, registers, head);
    },
  };
}

async function write(host: EngineHost, registers: Registers, head: Head): Promise<void> {
  const hash = sha256.create();
  const begun = await host.request("snapshot.write", { step: "begin", head });
  if (!begun.ok) return warn(host, begun.problem.sentence);
  for (const text of parts(registers)) {
    hash.update(utf8ToBytes(text));
    const answer = await host.request("snapshot.write", { step: "part", text });
    if (!answer.ok) return warn(host, answer.problem.sentence);
  }
  const ended = await host.request("snapshot.write", { step: "end", sha256: bytesToHex(hash.digest()) });
  if (!ended.ok) return warn(host, ended.problem.sentence);
}

async function warn(host: EngineHost, sentence: string): Promise<void> {
  await host.request("log.write", { level: "warn", message: `No snapshot was written. ${sentence}`.slice(0, 2_000) });
}

function* parts(registers: Registers): Generator<string> {
  let part = "";
  for (const records of registers.maps().values()) {
    for (const record of records.values()) {
      part += `${JSON.stringify(record)}\n`;
      if (part.length > PART_CHARACTERS) {
        yield part;
        part = "";
      }
    }
  }
  if (part !== "") yield part;
}

/**
 * The records of the newest snapshot, by register.
 *
 * @throws Error when a line is not a record: the caller then replays the journal from its beginning
 */
export async function recordsInSnapshot(host: EngineHost): Promise<Map<RegisterId, RegisterRecord[]>> {
  const records = new Map<RegisterId, RegisterRecord[]>();
  for (let offset: number | null = 0; offset !== null; ) {
    const part: { readonly text: string; readonly next: number | null } = await host.request("snapshot.read", {
      offset,
      maxBytes: PART_CHARACTERS,
    });
    for (const line of part.text.split("\n")) {
      if (line === "") continue;
      const record: RegisterRecord = JSON.parse(line);
      if (!isRegisterId(record.register)) throw new Error("A line of the snapshot names no register");
      const group = records.get(record.register);
      if (group) group.push(record);
      else records.set(record.register, [record]);
    }
    offset = part.next;
  }
  return records;
}
