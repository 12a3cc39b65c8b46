import { describe, expect, it } from "vitest";
import type { ChangeSet } from "../../../src/domain/change/change-set.ts";
import { type Head, sealedEvent } from "../../../src/domain/journal/event.ts";
import { chainBreak, emptyHead, eventFromLine } from "../../../src/domain/journal/event-from-line.ts";
import { asRecordId } from "../../../src/domain/value/record-id.ts";

const stamp = { at: "2026-03-31T10:00:00.000Z", by: { account: "ada", name: "Ada" }, app: "0.1.0" };

function renamed(to: string): ChangeSet {
  return {
    why: "Correction",
    source: { kind: "form" },
    changes: [
      { register: "hardware", id: asRecordId("d1"), label: "PC-1", act: "edit", fields: { name: ["PC-1", to] } },
    ],
  };
}

function textOf({ line }: { readonly line: Uint8Array }): string {
  return new TextDecoder().decode(line).trimEnd();
}

function lines(count: number): string[] {
  let head: Head = emptyHead("log-a");
  return Array.from({ length: count }, (_, i) => {
    const event = sealedEvent(renamed(`PC-${i}`), head, stamp);
    head = { log: head.log, seq: event.header.seq, hash: event.hash };
    return textOf(event);
  });
}

/** The first thing wrong with these lines, or "intact". */
function walked(all: readonly string[]): string {
  let head: Head = emptyHead("log-a");
  for (const line of all) {
    const event = eventFromLine(line);
    if (!event.ok) return event.problem.code;
    const why = chainBreak(head, event.value.header);
    if (why) return why;
    head = { log: head.log, seq: event.value.header.seq, hash: event.value.hash };
  }
  return "intact";
}

describe("the trail's chain", () => {
  it("is intact as it was written", () => {
    expect(walked(lines(5))).toBe("intact");
  });

  it("shows a changed value in an event", () => {
    const all = lines(5);
    all[2] = (all[2] ?? "").replace("PC-2", "PC-9");
    expect(walked(all)).toBe("journal-body");
  });

  it("shows a changed author", () => {
    const all = lines(5);
    all[2] = (all[2] ?? "").replace('"name":"Ada"', '"name":"Bob"');
    expect(walked(all)).toBe("journal-hash");
  });

  it("shows a removed event", () => {
    expect(walked(lines(5).toSpliced(2, 1))).toContain("Event 4 follows event 2");
  });

  it("shows two events that changed places", () => {
    const [a = "", b = "", c = ""] = lines(3);
    expect(walked([b, a, c])).toContain("Event 2 follows event 0");
  });

  it("shows an event whose hash was made anew, by the one after it", () => {
    const all = lines(3);
    const forged = sealedEvent(renamed("forged"), emptyHead("log-a"), stamp);
    all[0] = textOf(forged);
    expect(walked(all)).toContain("Event 2 does not continue event 1");
  });

  it("shows an event of another journal", () => {
    const foreign = sealedEvent(renamed("PC-0"), emptyHead("log-b"), stamp);
    expect(walked([textOf(foreign)])).toContain("another journal");
  });

  it("gives the same hash for the same change on every machine", () => {
    expect(lines(1)[0]?.slice(0, 64)).toBe(KNOWN_HASH);
  });
});

/** Computed once with another implementation of SHA-256 over docs/journal-format.md; it may never change. */
const KNOWN_HASH = "00ccfa630eba297324852c5927dc4d0e3efbbc048ddb52812420432a101610d1";
