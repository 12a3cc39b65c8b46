import { describe, expect, it } from "vitest";
import type { Head } from "../../../src/domain/journal/event.ts";
import { startDecision } from "../../../src/domain/journal/start-decision.ts";

const hash = (seq: number) => `${seq}`.padStart(64, "0");
const head = (seq: number, log = "a"): Head => ({ log, seq, hash: hash(seq) });
const journalOf10 = (seq: number) => (seq <= 10 ? hash(seq) : undefined);

describe("the start", () => {
  it.each([
    ["agreeing heads are used", head(10), head(10), head(10), "use"],
    ["an empty store beside a journal is rebuilt, never taken for a first run", head(10), head(10), null, "rebuild"],
    ["an empty store and an empty journal are a first run", head(0), null, null, "use"],
    ["a store behind the journal is brought up", head(10), head(10), head(7), "replay"],
    ["a store ahead of the journal is shown read-only", head(10), null, head(12), "readOnly"],
    ["a state file ahead of the journal is shown read-only", head(10), head(11), head(10), "readOnly"],
    ["a state file behind the journal is no contradiction", head(10), head(3), head(10), "use"],
    ["a store of another journal is shown read-only", head(10), null, head(10, "b"), "readOnly"],
    ["a state file of another journal is shown read-only", head(10), head(4, "b"), head(10), "readOnly"],
    ["an unused store of another journal is rebuilt", head(10), null, head(0, "b"), "rebuild"],
  ])("%s", (_, journal, known, store, kind) => {
    expect(startDecision(journal, known, store, journalOf10).kind).toBe(kind);
  });

  it("replays from the event after the store's head", () => {
    expect(startDecision(head(10), null, head(7), journalOf10)).toEqual({ kind: "replay", from: 8 });
  });

  it("shows both heads when one event has two hashes", () => {
    const decision = startDecision(head(10), null, { log: "a", seq: 8, hash: "f".repeat(64) }, journalOf10);
    expect(decision.kind === "readOnly" && decision.why).toContain("ffffffffffffffff");
    expect(decision.kind === "readOnly" && decision.why).toContain(hash(10).slice(0, 16));
  });
});
