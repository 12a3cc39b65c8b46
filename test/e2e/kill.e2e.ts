import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cli, freshFolder, killGroup, startCli } from "./program.ts";

const KILLS = 30;
const ROWS = 400;

/** The head of a trail that was acknowledged, kept by the test and nowhere in the data folder. */
interface Acknowledged {
  readonly seq: number;
  readonly hash: string;
}

interface Verified {
  readonly ok: boolean;
  readonly events: number;
  readonly head: Acknowledged;
}

/** A file that adds people and edits all those that were there: a change-set of a known size. */
function peopleFile(folder: string, round: number): string {
  const path = join(folder, `people-${round}.csv`);
  const rows = Array.from({ length: ROWS }, (_, i) => `Person ${round}-${i},p${round}-${i}@example.org,Team ${round}`);
  const edits =
    round > 0
      ? Array.from({ length: ROWS }, (_, i) => `Person ${round - 1}-${i},p${round - 1}-${i}@example.org,Moved ${round}`)
      : [];
  writeFileSync(path, ["Name,Email,Department", ...rows, ...edits].join("\n"));
  return path;
}

/** Starts an import and kills the whole program after so many milliseconds. What it acknowledged before is given back. */
async function killedImport(data: string, file: string, afterMs: number): Promise<Acknowledged | undefined> {
  const child = startCli(data, ["import", file, "--json"]);
  let stdout = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  const ended = new Promise((resolve) => child.on("close", resolve));
  const timer = setTimeout(() => killGroup(child.pid), afterMs);
  await ended;
  clearTimeout(timer);
  try {
    const [outcome] = JSON.parse(stdout).files;
    return { seq: outcome.event, hash: outcome.hash };
  } catch {
    return undefined;
  }
}

/** Starts the program on the folder and has it verify itself. */
async function verified(data: string): Promise<Verified> {
  return JSON.parse((await cli(data, ["verify", "--json"])).stdout);
}

/** What is wrong with a folder after a kill, or nothing. `before` and `acknowledged` are what the test itself noted. */
async function faults(data: string, before: Verified, acknowledged: Acknowledged | undefined): Promise<string[]> {
  const found: string[] = [];
  const now = await verified(data);
  if (!now.ok) found.push("the trail or the registers are not intact");
  if (now.events < before.events) found.push(`events went back from ${before.events} to ${now.events}`);
  if (acknowledged && now.events < acknowledged.seq) found.push(`acknowledged event ${acknowledged.seq} is gone`);
  if (acknowledged && now.events === acknowledged.seq && now.head.hash !== acknowledged.hash)
    found.push("the acknowledged head has another hash");
  const to = join(data, "people.json");
  await cli(data, ["export", "person", "--to", to]);
  const people: { department: string | null }[] = JSON.parse(readFileSync(to, "utf8"));
  const teams = new Map<string, number>();
  for (const { department } of people) teams.set(department ?? "", (teams.get(department ?? "") ?? 0) + 1);
  if ([...teams.values()].some((count) => count !== ROWS))
    found.push(`half a change-set: ${JSON.stringify([...teams])}`);
  return found;
}

/** Spreads the kills evenly over the run with some chance in it; the numbers are the same in each run of the test. */
function momentOf(kill: number, wholeMs: number): number {
  const chance = ((kill * 7_919) % 97) / 97;
  return Math.round(((kill + chance) / KILLS) * wholeMs * 1.1);
}

describe("kill -9", () => {
  it(`at ${KILLS} moments of imports leaves all or nothing, twice looked at, and every acknowledged change`, {
    timeout: 400_000,
  }, async () => {
    const data = freshFolder("kill");
    const files = freshFolder("kill-files");
    const start = Date.now();
    expect((await cli(data, ["import", peopleFile(files, 0)])).code).toBe(0);
    const wholeMs = Date.now() - start;
    let round = 1;
    let interrupted = 0;
    let before = await verified(data);
    for (let kill = 0; kill < KILLS; kill++) {
      const acknowledged = await killedImport(data, peopleFile(files, round), momentOf(kill, wholeMs));
      if (!acknowledged) interrupted++;
      expect(await faults(data, before, acknowledged), `kill ${kill}, first start`).toEqual([]);
      const first = await verified(data);
      expect(first.ok, `kill ${kill}, second start`).toBe(true);
      if (first.events > before.events) round++;
      before = first;
    }
    expect(interrupted).toBeGreaterThan(KILLS / 3);
  });

  it("would be noticed by this test if it lost an acknowledged change", { timeout: 60_000 }, async () => {
    const data = freshFolder("kill-control");
    const files = freshFolder("kill-control-files");
    await cli(data, ["import", peopleFile(files, 0)]);
    const before = await verified(data);
    const second = JSON.parse((await cli(data, ["import", peopleFile(files, 1), "--json"])).stdout).files[0];
    const journal = join(data, "journal/0000000001.journal");
    const [firstLine] = readFileSync(journal, "utf8").split("\n");
    writeFileSync(journal, `${firstLine}\n`);
    const found = await faults(data, before, { seq: second.event, hash: second.hash });
    expect(found).toContain(`acknowledged event ${second.event} is gone`);
  });
});
