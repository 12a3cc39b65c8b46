import { chmodSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beginWithSample, freshFolder, go, type Opened, open, saveTo } from "./program.ts";

describe("A frozen licence position", () => {
  const folder = freshFolder("snapshots");
  let program: Opened;
  beforeAll(async () => {
    program = await open(folder);
    await beginWithSample(program.page);
  });
  afterAll(() => program.app.close());

  const snapshots = async () => {
    await go(program.page, "Licence position");
    await program.page.getByRole("button", { name: "Snapshots", exact: true }).click();
    await program.page.getByRole("heading", { level: 1, name: "Snapshots" }).waitFor();
  };
  const take = async (name: string) => {
    const { page } = program;
    await page.getByRole("button", { name: "Take a snapshot…" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill(name);
    await dialog.getByLabel("Why").fill("Before the audit");
    await dialog.getByLabel("Authorised by").fill("CAB 7");
    await dialog.getByRole("button", { name: "Take the snapshot" }).click();
    await page.getByRole("row", { name: new RegExp(name) }).waitFor();
  };

  it("is taken with its figures, opens as it was and says that its file is what was kept", async () => {
    const { page } = program;
    await snapshots();
    await take("First");
    await page.getByRole("button", { name: "First", exact: true }).click();
    await page.getByText(/Frozen on .* by Ada Admin, from event \d+; not recomputed/).waitFor();
    await page.getByText(/Its file is what was kept: SHA-256/).waitFor();
    const visio = page.getByRole("row", { name: /^Microsoft Visio LTSC/ });
    await visio.click();
    const detail = page.getByRole("complementary", { name: "Explanation" });
    await detail.getByRole("button", { name: /Installations found/ }).click();
    await detail
      .getByText(/1 installation/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Print", exact: true }).click();
    await page.getByText("Licence position, frozen").first().waitFor();
    await page.getByText(/SHA-256 of its file [0-9a-f]{64}/).waitFor();
  });

  it("stays what it was when a right is changed; the comparison names the right and its numbers", async () => {
    const { app, page } = program;
    await go(page, "Licence position");
    await page.getByRole("row", { name: /^Microsoft Visio LTSC/ }).click();
    const detail = page.getByRole("complementary", { name: "Explanation" });
    await detail.getByRole("button", { name: /^Rights recorded/ }).click();
    await detail.getByRole("listitem").first().getByRole("button").click();
    await page.getByLabel("Quantity", { exact: true }).fill("3");
    await page.keyboard.press("Control+s");
    await page.getByText(/saved/i).first().waitFor();
    await snapshots();
    await take("Second");
    await page.getByLabel("Compare “First”").check();
    await page.getByLabel("Compare “Second”").check();
    await page.getByRole("button", { name: "Compare the two" }).click();
    const row = page.getByRole("table", { name: "Differences" }).getByRole("row", { name: /Visio/ });
    await row.getByText(/\(quantity \d+ → 3\)/).waitFor();
    const path = join(folder, "compared.xlsx");
    await saveTo(app, path);
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByText(/The comparison was saved/).waitFor();
    expect(readFileSync(path).subarray(0, 2).toString()).toBe("PK");
  });

  it("draws the trend in words as well, and is withdrawn by Undo", async () => {
    const { page } = program;
    await snapshots();
    await page.getByRole("img", { name: /^Products with a shortfall: \d+ on .*; \d+ on / }).waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText("The trend is drawn from the second snapshot on.").waitFor();
    expect(await page.getByRole("button", { name: "Second", exact: true }).count()).toBe(0);
  });

  it("is asked for from the palette, as often as wanted", async () => {
    const { page } = program;
    for (let time = 0; time < 2; time++) {
      await page.keyboard.press("Control+k");
      await page.keyboard.type("take a snapshot");
      await page.getByRole("option", { name: /Take a snapshot of the licence position/ }).click();
      await page.getByRole("dialog", { name: "Take a snapshot of the licence position" }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    }
  });

  it("whose file was altered says so, after a new start", async () => {
    await program.app.close();
    const documents = join(folder, "documents");
    for (const part of readdirSync(documents)) {
      for (const name of readdirSync(join(documents, part))) {
        const path = join(documents, part, name);
        chmodSync(path, 0o600);
        writeFileSync(path, readFileSync(path, "utf8").replaceAll("Visio", "Vizio"));
      }
    }
    program = await open(folder);
    const { page } = program;
    await snapshots();
    await page.getByRole("button", { name: "First", exact: true }).click();
    await page.getByText(/The file of “First” is missing from the data folder or was changed/).waitFor();
    expect(program.complaints).toEqual([]);
  });
});
