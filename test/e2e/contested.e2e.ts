import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { beginEmpty, filesIn, freshFolder, go, importFile, open } from "./program.ts";

const SERVERS = `Asset tag,Name,Class,State,Sockets,Cores per socket,Processor model,Cluster,Partitioning,Host,Environment
S-1,esx1,Server,Deployed,2,16,Intel Xeon Gold 6338,ORA,Soft,,production
S-2,esx2,Server,Deployed,2,16,Intel Xeon Gold 6338,ORA,Soft,,production
V-1,ora-vm1,Virtual machine,Deployed,1,4,,,,esx1,production
`;
const RIGHTS = `Software,Name,Metric,Kind,Quantity,Environment
Oracle Database,Oracle Database EE 2019,Oracle Processor,Base licence,8,production
`;
const FOUND = `Computer name,Software name,Publisher,Version
ora-vm1,Oracle Database,Oracle,19
`;

async function toTab(page: Page, name: string, heading = name): Promise<void> {
  await go(page, "Licence position");
  await page.getByRole("navigation", { name: "Licence position" }).getByText(name, { exact: true }).click();
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
}

it("A contested line shows each reading, what buying closes, the machines behind it, and what changed since a snapshot", async () => {
  const folder = freshFolder("contested");
  const file = filesIn(folder);
  const { app, page, complaints } = await open(folder);
  try {
    await beginEmpty(page);
    await importFile(page, file("servers.csv", SERVERS));
    await importFile(page, file("rights.csv", RIGHTS));
    await importFile(page, file("found.csv", FOUND));
    await go(page, "Licence position");
    const row = page.getByRole("row", { name: /^Oracle Database/ });
    for (const text of ["2 or 32", "0 or 24", "6 or 0"]) await row.getByText(text, { exact: true }).waitFor();

    await toTab(page, "What-if");
    await page.getByLabel("What would change").selectOption({ label: "Rights are bought" });
    await page.getByRole("combobox", { name: "Product" }).fill("Oracle");
    await page.getByRole("option", { name: /^Oracle Database/ }).click();
    await page.keyboard.press("Tab");
    await page.getByLabel("Packs").fill("24");
    await page.getByRole("button", { name: "Add this assumption" }).click();
    const changed = page.getByRole("table", { name: "Products that change" });
    await changed.getByText("30 or 0").waitFor();
    const cells = await changed
      .getByRole("row", { name: /Oracle Database/ })
      .getByRole("cell")
      .allTextContents();
    expect(cells.slice(0, 4)).toEqual([
      "8 →  becomes 32",
      "2 or 32",
      "0 or 24 →  becomes 0",
      "6 or 0 →  becomes 30 or 0",
    ]);

    await toTab(page, "Evidence", "Evidence for an audit");
    await page.getByText("2 processors with 16 cores each, x86, cluster ORA, soft partition").first().waitFor();
    await page.getByText("Intel Xeon Gold 6338, counted as x86").first().waitFor();
    await page.getByText("Oracle core factor of Intel and AMD processors").first().waitFor();

    await toTab(page, "Snapshots");
    await page.getByRole("button", { name: "Take a snapshot…" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill("Before");
    await dialog.getByLabel("Why").fill("Audit");
    await dialog.getByLabel("Authorised by").fill("CAB 7");
    await dialog.getByRole("button", { name: "Take the snapshot" }).click();
    await page.getByLabel("Compare “Before”").check();
    await importFile(page, file("more.csv", SERVERS.replace("esx1,Server,Deployed,2,16", "esx1,Server,Deployed,2,20")));
    await toTab(page, "Snapshots");
    await page.getByLabel("Compare “Before”").check();
    await page.getByRole("button", { name: "Compare with now" }).click();
    await page.getByText(/cores per socket 16 → 20/).waitFor();
    await page.getByText(/conservative 32 → 36/).waitFor();
    expect(complaints).toEqual([]);
  } finally {
    await app.close();
  }
});
