import { beforeEach, describe, expect, it, vi } from "vitest";
import { answerRequests, type Handlers } from "../../src/main/answer-requests.ts";
import { REQUESTS } from "../../src/main/bridge/requests.ts";

type Answer = (event: unknown, payload: unknown) => Promise<unknown>;

const channels = vi.hoisted(() => new Map<string, Answer>());
vi.mock("electron", () => ({ ipcMain: { handle: (name: string, answer: Answer) => channels.set(name, answer) } }));

const TOKEN = "0".repeat(32);
const PAGE = { url: "app://bundle/index.html", parent: null };

/** Handlers that all answer with the name of their request. */
function namedHandlers(): Handlers {
  const answers = Object.keys(REQUESTS).map((name) => [name, () => name]);
  return Object.assign(Object.create(null), Object.fromEntries(answers));
}

/** Sends a request as if it came from a frame. */
async function sent(name: string, payload: unknown, senderFrame: unknown = PAGE): Promise<unknown> {
  return channels.get(name)?.({ senderFrame, sender: {} }, payload);
}

let refusals: string[] = [];

beforeEach(() => {
  channels.clear();
  refusals = [];
  answerRequests(Promise.resolve(namedHandlers()), "app://bundle", (sentence) => refusals.push(sentence));
});

describe("a request from a page", () => {
  it("has a channel for each name of the contract, and no other", () => {
    expect([...channels.keys()].sort()).toEqual(Object.keys(REQUESTS).sort());
  });

  it("is answered when it comes from the page itself", async () => {
    expect(await sent("disk.free", undefined)).toBe("disk.free");
  });

  it.each([
    ["another origin", { url: "https://example.org/", parent: null }],
    ["an origin that begins like ours", { url: "app://bundle.example.org/index.html", parent: null }],
    ["a frame within the page", { url: "app://bundle/index.html", parent: PAGE }],
    ["a page that is gone", null],
  ])("is refused from %s", async (_, frame) => {
    await expect(sent("disk.free", undefined, frame)).rejects.toThrow(/may not ask/);
    expect(refusals).toEqual([expect.stringContaining("disk.free")]);
  });

  it.each(["A4", "Letter", { width: 10, height: 500 }, { width: 57.5, height: 32 }])(
    "may print on %j",
    async (paper) => {
      expect(await sent("print.dialog", { paper })).toBe("print.dialog");
      expect(await sent("print.pdf", { token: TOKEN, paper })).toBe("print.pdf");
    },
  );

  it.each([
    ["journal.part", { seq: 1, from: -1, bytes: new Uint8Array(1) }, "from"],
    ["journal.append", { seq: "1", prev: "0".repeat(64), hash: "0".repeat(64), start: "x", rest: "x" }, "seq"],
    ["journal.append", { seq: 1, prev: "zz", hash: "0".repeat(64), start: "x", rest: "x" }, "prev"],
    ["save.write", { token: "../../etc/passwd", bytes: new Uint8Array(1) }, "token"],
    ["journal.lines", { seqs: Array.from({ length: 5_001 }, () => 1), headersOnly: true }, "seqs"],
    ["print.pdf", { token: TOKEN, paper: { width: 9.9, height: 32 } }, "paper"],
    ["print.pdf", { token: TOKEN, paper: { width: 57, height: 500.1 } }, "paper"],
    ["print.pdf", { token: TOKEN, paper: { width: Number.NaN, height: 32 } }, "paper"],
    ["print.dialog", { paper: { width: 57, height: 32, margin: 0 } }, "paper"],
    ["print.dialog", { paper: "A0" }, "paper"],
    ["cli.done", { code: 7 }, "code"],
    ["watched.state", { folder: "/etc/passwd" }, "payload"],
    ["watched.choose", { path: "/etc/passwd" }, "payload"],
    ["watched.stop", "now", "payload"],
    ["watched.mark", { sha256s: ["../../etc/passwd"], as: "leftOut" }, "sha256s"],
    ["watched.mark", { sha256s: Array.from({ length: 1_001 }, () => "0".repeat(64)), as: "leftOut" }, "sha256s"],
    ["watched.mark", { sha256s: [], as: "imported" }, "as"],
    ["watched.read", { token: "/etc/passwd" }, "token"],
    ["disk.free", { path: "/" }, "payload"],
  ])(
    "%s with a payload outside its contract is refused, and its contents aren't told",
    async (name, payload, where) => {
      await expect(sent(name, payload)).rejects.toThrow(where);
      expect(refusals).toHaveLength(1);
      expect(refusals[0]).toContain(where);
      expect(refusals[0]).not.toContain("passwd");
    },
  );
});
