import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { argumentsFrom } from "../../src/main/arguments.ts";
import { takeLock } from "../../src/main/hands/lock.ts";
import { createLog } from "../../src/main/hands/log-file.ts";
import { visiblePlace } from "../../src/main/window-place.ts";

describe("the arguments", () => {
  it.each([
    [["--data-dir", "/d"], { command: null, options: { "data-dir": "/d" } }],
    [["--data-dir=/d", "--no-sandbox"], { command: null, options: { "data-dir": "/d" } }],
    [
      ["--cli", "import", "a.csv", "b.xlsx", "--dry-run", "--register", "person"],
      { command: "import", args: ["a.csv", "b.xlsx"], options: { "dry-run": true, register: "person" } },
    ],
    [["--cli"], { command: "help" }],
    [["--cli", "position", "--help"], { command: "help" }],
  ])("%j are understood", (argv, expected) => {
    expect(argumentsFrom(argv)).toMatchObject({ ok: true, value: expected });
  });

  it.each([[["--cli", "dance"]], [["--cli", "position", "--as-at"]], [["--cli", "verify", "--loud"]]])(
    "%j are refused in a sentence",
    (argv) => {
      expect(argumentsFrom(argv)).toMatchObject({ ok: false, problem: { code: "usage" } });
    },
  );
});

describe("the lock of a data folder", () => {
  it("is refused while another running process has it, and taken over when that is gone", async () => {
    const lock = join(mkdtempSync(join(tmpdir(), "muster-lock-")), "lock");
    writeFileSync(lock, String(process.ppid));
    await expect(takeLock(lock)).rejects.toThrow(/Another Muster/);
    writeFileSync(lock, "999999999");
    const unlock = await takeLock(lock);
    expect(readFileSync(lock, "utf8")).toBe(String(process.pid));
    await unlock();
    expect(() => readFileSync(lock)).toThrow();
  });
});

describe("the window's place", () => {
  const display = { x: 0, y: 0, width: 1920, height: 1080 };
  it.each([
    [
      "is kept where it can be seen",
      { x: 100, y: 80, width: 1200, height: 800, maximised: false },
      { x: 100, y: 80, width: 1200, height: 800 },
    ],
    [
      "is pulled in from beyond the edge",
      { x: 1800, y: 900, width: 1200, height: 800, maximised: false },
      { x: 720, y: 280, width: 1200, height: 800 },
    ],
    [
      "comes back from a display that is gone",
      { x: 4000, y: 0, width: 1200, height: 800, maximised: true },
      { x: 360, y: 140, maximised: true },
    ],
    [
      "shrinks to a smaller display",
      { x: 0, y: 0, width: 4000, height: 3000, maximised: false },
      { x: 0, y: 0, width: 1920, height: 1080 },
    ],
  ])("%s", (_, remembered, expected) => {
    expect(visiblePlace(remembered, [display])).toMatchObject(expected);
  });
});

describe("the log", () => {
  it("begins a new file after a megabyte and keeps three", () => {
    const folder = mkdtempSync(join(tmpdir(), "muster-log-"));
    const log = createLog(folder);
    for (let i = 0; i < 45; i++) log("info", `${i} ${"x".repeat(100_000)}`);
    const size = (name: string) => readFileSync(join(folder, name)).length;
    for (const name of ["muster.log", "muster.1.log", "muster.2.log"]) expect(size(name)).toBeGreaterThan(0);
    expect(() => size("muster.3.log")).toThrow();
  });
});
