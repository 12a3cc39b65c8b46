import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cli, freshFolder, open, PROJECT } from "./program.ts";

const sample = (name: string) => join(PROJECT, "resources/sample", name);

/** A data folder with the people and the devices of the sample organisation: two events. */
async function twoImports(name: string): Promise<string> {
  const data = freshFolder(name);
  expect((await cli(data, ["import", sample("people.csv"), sample("devices.csv")])).code).toBe(0);
  return data;
}

function profiles(data: string): string[] {
  return readdirSync(data).filter((entry) => entry.startsWith("profile"));
}

describe("a start on a folder that was damaged", () => {
  it("rebuilds the registers when the database is gone, and never takes it for a first run", async () => {
    const data = await twoImports("gone");
    const before = JSON.parse((await cli(data, ["verify", "--json"])).stdout);
    for (const profile of profiles(data)) rmSync(join(data, profile), { recursive: true });
    const after = await cli(data, ["verify", "--json"]);
    expect(after.stderr).toMatch(/rebuilt from the journal: 2 events, nothing is missing/);
    expect(JSON.parse(after.stdout)).toEqual(before);

    for (const profile of profiles(data)) rmSync(join(data, profile), { recursive: true });
    const { app, page } = await open(data);
    await page.getByRole("heading", { name: "Overview" }).waitFor();
    await page.getByText(/rebuilt from the journal/).waitFor();
    await app.close();
  });

  it("brings the registers up when they are behind the journal", async () => {
    const data = await twoImports("behind");
    const [profile = ""] = profiles(data);
    const old = join(freshFolder("behind-copy"), "profile");
    cpSync(join(data, profile), old, { recursive: true });
    await cli(data, ["import", sample("discovered apps raw.csv")]);
    rmSync(join(data, profile), { recursive: true });
    cpSync(old, join(data, profile), { recursive: true });
    const verified = await cli(data, ["verify", "--json"]);
    expect(verified.stderr).toMatch(/One saved change was brought into the registers/);
    expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true, events: 3 });
  });

  it("opens read-only, shows both heads and changes nothing when the journal lost an event", async () => {
    const data = await twoImports("ahead");
    const journal = join(data, "journal/0000000001.journal");
    const [first = ""] = readFileSync(journal, "utf8").split("\n");
    writeFileSync(journal, `${first}\n`);
    const position = await cli(data, ["position"]);
    expect(position.stderr).toMatch(/journal ends at event 1 \([0-9a-f]{16}\).*event 2 \([0-9a-f]{16}\)/);
    const refused = await cli(data, ["import", sample("devices.csv")]);
    expect(refused).toMatchObject({ code: 2 });
    expect(readFileSync(journal, "utf8")).toBe(`${first}\n`);
    expect((await cli(data, ["verify"])).code).toBe(1);
  });

  it("moves an unfinished entry aside, says so, and goes on", async () => {
    const data = await twoImports("torn");
    appendFileSync(join(data, "journal/0000000001.journal"), "0".repeat(64));
    const verified = await cli(data, ["verify", "--json"]);
    expect(verified.stderr).toMatch(/unfinished/);
    expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true, events: 2 });
  });
});
