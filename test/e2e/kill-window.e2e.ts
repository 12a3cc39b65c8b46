import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { beginEmpty, cli, freshFolder, go, open } from "./program.ts";

const KILLS = 6;

/** Changes the department of the one person again and again; the names that were said to be saved are noted. */
async function editUntilKilled(data: string, kill: number): Promise<number> {
  const { app, page } = await open(data);
  let saved = 0;
  await go(page, "People");
  await page.getByText("Ada Example", { exact: true }).first().dblclick();
  const department = page.getByRole("textbox", { name: "Department" });
  await department.waitFor();
  const ended = new Promise((done) => app.process().once("exit", done));
  const timer = setTimeout(() => app.process().kill("SIGKILL"), 150 + kill * 130);
  try {
    for (let edit = 1; ; edit++) {
      await department.fill(`Round ${kill} edit ${edit}`);
      await page.keyboard.press("Control+s");
      await page.getByText("Not saved").waitFor({ state: "hidden" });
      saved = edit;
    }
  } catch (error) {
    if (!/closed|crashed/i.test(String(error))) throw error;
  }
  await ended;
  clearTimeout(timer);
  return saved;
}

async function departmentOf(data: string, to: string): Promise<string> {
  await cli(data, ["export", "person", "--to", to]);
  return JSON.parse(readFileSync(to, "utf8"))[0].department;
}

describe("kill -9 of the window", () => {
  it(`at ${KILLS} moments while a form is edited and saved keeps what was said to be saved, twice looked at`, {
    timeout: 120_000,
  }, async () => {
    const data = freshFolder("kill-window");
    const { app, page } = await open(data);
    await beginEmpty(page);
    await app.close();
    const file = join(freshFolder("kill-window-file"), "people.csv");
    writeFileSync(file, "Name,Email,Department\nAda Example,ada@example.org,Start\n");
    expect((await cli(data, ["import", file])).code).toBe(0);
    let edits = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const saved = await editUntilKilled(data, kill);
      edits += saved;
      for (const start of ["first", "second"]) {
        const verified = JSON.parse((await cli(data, ["verify", "--json"])).stdout);
        expect(verified.ok, `kill ${kill}, ${start} start`).toBe(true);
      }
      if (saved === 0) continue;
      const [, round, edit] = /^Round (\d+) edit (\d+)$/.exec(await departmentOf(data, `${data}.json`)) ?? [];
      expect(Number(round)).toBe(kill);
      expect(Number(edit)).toBeGreaterThanOrEqual(saved);
    }
    expect(edits).toBeGreaterThan(KILLS);
  });
});
