import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cli, freshFolder, PROJECT, startCli } from "./program.ts";

const sample = (name: string) => join(PROJECT, "resources/sample", name);

describe("the command line", () => {
  it("imports, tells the position, exports, verifies, and shows nothing but JSON when asked", async () => {
    const data = freshFolder("cli");
    const imported = await cli(data, [
      "import",
      sample("devices.csv"),
      sample("discovered apps raw.csv"),
      sample("Microsoft licence summary.xlsx"),
      "--json",
    ]);
    expect(imported).toMatchObject({ code: 0 });
    const { files } = JSON.parse(imported.stdout);
    expect(files).toHaveLength(3);
    expect(files[2]).toMatchObject({ register: "entitlement", event: 3, rows: { rejected: 0 } });

    const position = JSON.parse((await cli(data, ["position", "--json"])).stdout);
    expect(position.head).toMatchObject({ seq: 3, hash: files[2].hash });
    const visio = position.lines.find(
      (line: { name: string }) => line.name === "Microsoft Visio LTSC Professional 2021",
    );
    expect(visio).toMatchObject({ metric: "perDevice", rights: 8, status: "under" });
    expect(visio.covered + visio.shortfall).toBe(visio.required);

    const to = join(data, "hardware.json");
    expect(await cli(data, ["export", "hardware", "--to", to])).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(to, "utf8"))).toHaveLength(files[0].rows.new + (files[1].alsoCreated.hardware ?? 0));

    const verified = await cli(data, ["verify", "--json"]);
    expect(verified.code).toBe(0);
    expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true, events: 3 });

    const again = await cli(data, ["import", sample("devices.csv"), "--json"]);
    expect(JSON.parse(again.stdout).files[0]).toMatchObject({ rows: { new: 0, changed: 0, rejected: 0 }, event: null });
  });

  it("changes nothing in a dry run, ends with 1 for rejected rows and with 2 when it can't run", async () => {
    const data = freshFolder("cli-bad");
    const file = join(data, "bad.csv");
    writeFileSync(file, "Name,Email,Start date\nAda,ada@example.org,2020-02-30\nBob,bob@example.org,2020-02-28\n");
    const dry = await cli(data, ["import", file, "--dry-run", "--json"]);
    expect(dry.code).toBe(1);
    expect(JSON.parse(dry.stdout).files[0]).toMatchObject({ rows: { new: 1, rejected: 1 }, event: null });
    expect(JSON.parse(dry.stdout).files[0].rejected[0].reason).toContain("C2");
    expect(JSON.parse((await cli(data, ["verify", "--json"])).stdout)).toMatchObject({ events: 0 });
    for (const args of [
      ["import", "nowhere.csv"],
      ["export", "nothing", "--to", "x.csv"],
      ["position", "--as-at", "soon"],
      ["position", "--as-at", "2020-01-01"],
      ["dance"],
    ]) {
      const run = await cli(data, args);
      expect(run.code, args.join(" ")).toBe(2);
      expect(run.stderr.length, args.join(" ")).toBeGreaterThan(20);
      expect(run.stdout, args.join(" ")).toBe("");
    }
  });

  it("reads a file by the profile that is named, or like an earlier one of that name", async () => {
    const data = freshFolder("cli-mapping");
    const first = join(data, "list-a.csv");
    writeFileSync(first, "Name,Email,Start date\nAda,ada@example.org,03/04/2020\n");
    const second = join(data, "list-b.csv");
    writeFileSync(second, "Email,Start date,Name\nbob@example.org,05/06/2021,Bob\n");
    expect((await cli(data, ["import", first])).code).toBe(2);
    expect((await cli(data, ["import", first, "--date-order", "dmy"])).code).toBe(0);
    expect((await cli(data, ["import", second, "--mapping", "nothing.csv"])).code).toBe(2);
    expect((await cli(data, ["import", second, "--mapping", "list-a.csv"])).code).toBe(0);
    const to = join(data, "people.json");
    await cli(data, ["export", "person", "--to", to]);
    expect(JSON.parse(readFileSync(to, "utf8"))).toMatchObject([
      { name: "Ada", startedOn: "2020-04-03" },
      { name: "Bob", email: "bob@example.org", startedOn: "2021-06-05" },
    ]);
    const plain = join(data, "list-c.csv");
    writeFileSync(plain, "Name,DNSHostName\nPC-1,pc-1.example.org\n");
    expect((await cli(data, ["import", plain, "--mapping", "active directory: computers"])).code).toBe(0);
    const other = join(data, "list-d.csv");
    writeFileSync(other, "DNSHostName,Name\npc-2.example.org,PC-2\n");
    expect((await cli(data, ["import", other, "--mapping", "list-c.csv"])).code).toBe(0);
    const prices = join(data, "list-e.csv");
    writeFileSync(prices, "Asset Tag,Name,Purchase cost\nT-3,PC-3,1200.50\n");
    const asked = await cli(data, ["import", prices]);
    expect([asked.code, asked.stderr]).toEqual([
      2,
      expect.stringContaining("name no currency. Which is meant? (--currency)"),
    ]);
    expect((await cli(data, ["import", prices, "--currency", "XYZ"])).code).toBe(2);
    expect((await cli(data, ["import", prices, "--currency", "USD"])).code).toBe(0);
    writeFileSync(prices, "Asset Tag,Name,Purchase cost\nT-4,PC-4,900.00\n");
    expect((await cli(data, ["import", prices])).code).toBe(0);
    const devices = join(data, "devices.json");
    await cli(data, ["export", "hardware", "--to", devices]);
    expect(JSON.parse(readFileSync(devices, "utf8"))).toMatchObject([
      { name: "PC-3", cost: { amount: "1200.50", currency: "USD" } },
      { name: "PC-4", cost: { amount: "900.00", currency: "USD" } },
      { name: "PC-1", networkName: "pc-1.example.org" },
      { name: "PC-2", networkName: "pc-2.example.org" },
    ]);
  });

  it("finds a trail that was altered", async () => {
    const data = freshFolder("cli-broken");
    await cli(data, ["import", sample("people.csv")]);
    await cli(data, ["import", sample("devices.csv")]);
    const journal = join(data, "journal/0000000001.journal");
    const lines = readFileSync(journal, "utf8").split("\n");
    lines[0] = (lines[0] ?? "").replace('"create"', '"edit"');
    writeFileSync(journal, lines.join("\n"));
    const verified = await cli(data, ["verify"]);
    expect(verified.code).toBe(1);
    expect(verified.stderr).toContain("event 1");
  });

  it("finishes its work when the reader of its output goes away", async () => {
    const data = freshFolder("pipe");
    const running = startCli(data, ["import", sample("people.csv"), sample("devices.csv")]);
    running.stdout?.destroy();
    const [code] = await once(running, "exit");
    expect(code).toBe(0);
    expect(JSON.parse((await cli(data, ["verify", "--json"])).stdout)).toMatchObject({ ok: true, events: 2 });
  });

  it("prints the demo's table and leaves its files", async () => {
    const data = freshFolder("demo");
    const to = join(data, "out");
    const demo = await cli(data, ["demo", "--to", to]);
    expect(demo.code).toBe(0);
    expect(demo.stdout).toMatch(/Microsoft Visio LTSC Professional 2021 .* Shortfall/);
    expect(demo.stdout).toMatch(/Audit trail: \d+ events, head [0-9a-f]{64}/);
    for (const name of ["position.pdf", "checklist.pdf", "position.xlsx"])
      expect(existsSync(join(to, name)), name).toBe(true);
  });

  it("runs the worked examples of the licence rules, and somebody else's beside them", async () => {
    const data = freshFolder("cli-examples");
    const own = await cli(data, ["examples"]);
    expect(own).toMatchObject({ code: 0 });
    expect(own.stdout).toMatch(
      /agrees {5}V13 {2}Windows Server Standard, more machines: 16 cores, 5 machines\n {2}rule /,
    );
    expect(own.stdout).toMatch(/\d+ cases agree, 0 disagree\./);

    const file = join(data, "theirs.json");
    const facts = { hosts: [{ name: "A", processors: 2, coresPerProcessor: 8 }] };
    const one = { id: "T1", title: "Cores", cases: [{ metric: "perCore", facts, expected: { required: 17 } }] };
    writeFileSync(file, JSON.stringify({ examples: [one] }));
    const theirs = await cli(data, ["examples", file, "--json"]);
    expect(theirs.code).toBe(1);
    const { disagree, cases } = JSON.parse(theirs.stdout);
    expect(disagree).toBe(1);
    expect(cases.at(-1)).toMatchObject({ file: "theirs.json", example: "T1", got: { required: 16 }, agrees: false });

    writeFileSync(file, "{");
    const broken = await cli(data, ["examples", file]);
    expect(broken).toMatchObject({ code: 2, stdout: "" });
    expect(broken.stderr).toContain("theirs.json is no JSON in UTF-8");
  });
});
