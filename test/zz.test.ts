import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { it } from "vitest";
import { readTables } from "../src/renderer/formats/read-tables.ts";
it("x", () => {
  const d = "/work/shared/samples/tricky/";
  const files = readdirSync(d).map((f) => d + f).concat(readdirSync("/work/shared/samples/inventory").map((f) => `/work/shared/samples/inventory/${f}`)).concat(["resources/sample/other licences.ods"]);
  let s = 7; const rnd = (n: number) => { s = (Math.imul(s, 1103515245) + 12345) >>> 0; return Math.floor((s / 4294967296) * n); };
  const outcomes: Record<string, number> = {}; const out: string[] = []; let slow = 0;
  for (let i = 0; i < 1500; i++) {
    const f = files[i % files.length] as string; let b = new Uint8Array(readFileSync(f)).slice();
    const mode = rnd(3);
    if (mode === 0) b = b.slice(0, rnd(b.length)); else if (mode === 1) for (let k = 0; k < 16; k++) b[rnd(b.length)] = rnd(256); else { const at = rnd(b.length); b.fill(0, at, at + 4096); }
    const t = performance.now();
    try { const r = readTables(f, b, {}); const k = r.ok ? "ok" : r.problem.code; outcomes[k] = (outcomes[k] ?? 0) + 1; } catch (e) { outcomes.THROW = (outcomes.THROW ?? 0) + 1; out.push(`${f} ${mode} ${String((e as Error).stack).slice(0, 500)}`); }
    const ms = performance.now() - t; if (ms > slow) { slow = ms; out.push(`slow ${f} ${mode} ${ms}`); }
  }
  writeFileSync("/tmp/intake-helper/fuzz.txt", `${JSON.stringify(outcomes)}\n${out.join("\n")}`);
}, 300000);
