import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beginWithSample, freshFolder, go, type Opened, open } from "./program.ts";

describe("The position in money", () => {
  let program: Opened;
  beforeAll(async () => {
    program = await open(freshFolder("position-money"));
    await beginWithSample(program.page);
  });
  afterAll(() => program.app.close());

  it("names the purchase that a shortfall's price rests on, and grows when only proven rights count", async () => {
    const { page } = program;
    await go(page, "Licence position");
    const visio = page.getByRole("row", { name: /^Microsoft Visio LTSC/ });
    await visio.getByText("1,650.00 EUR").waitFor();
    await visio.click();
    const inMoney = page.getByRole("region", { name: "In money" });
    await inMoney.getByText(/4 × 412.50 EUR = 1,650.00 EUR. Rests on the unit cost of “Visio LTSC/).waitFor();
    await page.getByText("Proven rights only").click();
    await visio.getByText("4,950.00 EUR").waitFor();
    expect(await page.getByRole("region", { name: "In money" }).textContent()).toContain("12 rights missing");
  });

  it("leads from a right without proof to the record where it is entered, and no longer lists it then", async () => {
    const { page } = program;
    await go(page, "Missing proof");
    await page.getByRole("button", { name: "Photoshop", exact: true }).click();
    await page.getByLabel("Proof of licence").fill("Folder 7");
    await page.keyboard.press("Control+s");
    await page.getByText(/saved/i).first().waitFor();
    await go(page, "Missing proof");
    await page.getByRole("button", { name: "InDesign", exact: true }).waitFor();
    expect(await page.getByRole("button", { name: "Photoshop", exact: true }).count()).toBe(0);
  });
});
