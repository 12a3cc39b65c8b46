import { recordChange } from "../../src/domain/change/record-change.ts";
import { GENESIS } from "../../src/domain/journal/event.ts";
import { registerOf } from "../../src/domain/registers/all.ts";
import type { Value } from "../../src/domain/registers/field.ts";
import type { RegisterId } from "../../src/domain/registers/register-id.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { REQUESTS, type RequestIn, type RequestName, type RequestOut } from "../../src/main/bridge/requests.ts";
import type { Documents } from "../../src/main/hands/documents.ts";
import { createLineParts } from "../../src/main/journal/line-parts.ts";
import { type Core, createCore } from "../../src/renderer/engine/core.ts";
import { emptyRegisters } from "../../src/renderer/engine/registers.ts";
import { createSnapshots } from "../../src/renderer/engine/snapshots.ts";

/** Enters a new record with these values, as a form does. */
export async function made(core: Core, register: RegisterId, id: string, values: Record<string, Value>): Promise<void> {
  const change = recordChange(registerOf(register), undefined, asRecordId(id), values, core.registers.nameOf);
  await core.commit({ why: "Set-up", source: { kind: "form" }, changes: change ? [change] : [] });
}

/**
 * A started engine's core over empty registers, whose journal is a list of lines in memory.
 *
 * @param answer  answers what else is asked of the main process; null where it doesn't
 */
export function aStartedCore(answer: (name: RequestName, payload: unknown) => unknown = () => null): {
  readonly core: Core;
  readonly journal: readonly string[];
} {
  const journal: string[] = [];
  const ahead = createLineParts();
  function request<N extends RequestName>(name: N, payload: RequestIn<N>): Promise<RequestOut<N>>;
  async function request(name: RequestName, payload: unknown): Promise<unknown> {
    if (name === "journal.lines") {
      const { seqs } = REQUESTS["journal.lines"].in.parse(payload);
      return seqs.flatMap((seq) => journal[seq - 1] ?? []);
    }
    if (name === "session.info") return { appVersion: "0.1.0" };
    if (name === "journal.part") {
      const { seq, from, bytes } = REQUESTS["journal.part"].in.parse(payload);
      ahead.add(seq, from, bytes);
    }
    if (name !== "journal.append") return answer(name, payload);
    const { seq, hash, start, rest } = REQUESTS["journal.append"].in.parse(payload);
    journal.push(new TextDecoder().decode(ahead.whole(seq, start, rest)).trimEnd());
    return { ok: true, value: { log: "test", seq, hash } };
  }
  const host = { request };
  const core = createCore({
    host,
    locale: "en-GB",
    account: "anna",
    appVersion: "0.1.0",
    registers: emptyRegisters(),
    store: null,
    snapshots: createSnapshots(host, 0),
    head: { log: "test", seq: 0, hash: GENESIS },
    readOnly: null,
  });
  return { core, journal };
}

/** Answers what is asked of kept files, for `aStartedCore`. */
export function fromDocuments(documents: Documents): (name: RequestName, payload: unknown) => unknown {
  return (name, payload) => {
    if (name === "document.keep") return documents.keep(REQUESTS[name].in.parse(payload).bytes);
    if (name !== "document.read") return null;
    const { sha256, name: called } = REQUESTS[name].in.parse(payload);
    return documents.read(sha256, called);
  };
}
