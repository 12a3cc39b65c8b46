import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ChangeSet, RecordChange } from "../../src/domain/change/change-set.ts";
import { recordChange } from "../../src/domain/change/record-change.ts";
import { registerOf } from "../../src/domain/registers/all.ts";
import type { Value } from "../../src/domain/registers/field.ts";
import type { RegisterRecord } from "../../src/domain/registers/register.ts";
import type { RegisterId } from "../../src/domain/registers/register-id.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { type DatedChange, writeJournal } from "../builders/dated-journal.ts";
import { cli, freshFolder, go, open } from "./program.ts";

const NAMES: Readonly<Record<string, string>> = { p1: "Ada Example", p2: "Ben Example" };

function change(
  register: RegisterId,
  id: string,
  values: Record<string, Value | null>,
  before?: Record<string, Value>,
): RecordChange {
  const record: RegisterRecord | undefined = before && { id: asRecordId(id), register, values: before, trail: [] };
  const made = recordChange(registerOf(register), record, asRecordId(id), values, (_, link) => NAMES[link] ?? "");
  if (!made) throw new Error("Nothing would change");
  return made;
}

function on(day: string, why: string, ...changes: RecordChange[]): DatedChange {
  const changeSet: ChangeSet = { why, source: { kind: "form" }, changes };
  return { at: `${day}T12:00:00.000Z`, changeSet };
}

const HANDED = { name: "PC-1", state: "deployed", user: "p1" };

/** Two years of two devices and two people. */
const YEARS: readonly DatedChange[] = [
  on(
    "2025-01-10",
    "Beginning",
    change("organisation", "organisation", { name: "Brook", administrator: "Ada", currency: "EUR", paper: "A4" }),
    change("person", "p1", { name: "Ada Example", state: "active" }),
    change("person", "p2", { name: "Ben Example", state: "active" }),
    change("hardware", "d1", HANDED),
  ),
  on("2025-06-10", "Handed on", change("hardware", "d1", { user: "p2" }, HANDED)),
  on("2026-01-05", "Bought", change("hardware", "d2", { name: "PC-2", state: "inStock" })),
  on(
    "2026-02-01",
    "Disposed of",
    change("hardware", "d1", { state: "disposed", user: null }, { ...HANDED, user: "p2" }),
  ),
];

/** A product that is found on a device, which is disposed of later. */
const USED: readonly DatedChange[] = [
  on("2025-01-10", "Beginning", change("hardware", "d1", { name: "PC-1", state: "deployed" })),
  on(
    "2025-06-10",
    "Found",
    change("software", "s1", { product: "Planner", licenceNeeded: true }),
    change("installation", "i1", {
      title: "PC-1, Agent",
      device: "d1",
      source: "Agent",
      "found:planner|": { name: "Planner" },
    }),
  ),
  on("2026-02-01", "Disposed of", change("hardware", "d1", { state: "disposed" }, { name: "PC-1", state: "deployed" })),
];

describe("an earlier day", () => {
  it("is shown everywhere as it stood, can't be changed, and is left again", async () => {
    const data = freshFolder("days");
    await writeJournal(data, YEARS);
    const { app, page } = await open(data);
    try {
      const day = page.getByLabel("As at: the day that everything shows");
      const hardware = page.getByRole("grid", { name: "Hardware" });
      await go(page, "Hardware");
      await hardware.getByText("PC-2").first().waitFor();
      expect(await hardware.getByText("PC-1").count()).toBe(0);

      await day.fill("2025-03-01");
      await day.press("Enter");
      await page.getByText("As it stood on", { exact: false }).waitFor();
      await hardware.getByText("PC-1").first().waitFor();
      expect(await hardware.getByText("PC-2").count()).toBe(0);
      expect(await page.getByRole("button", { name: "New device" }).isDisabled()).toBe(true);
      await hardware.getByText("PC-1").first().dblclick();
      expect(await page.getByRole("combobox", { name: "User" }).inputValue()).toBe("Ada Example");
      expect(await page.getByRole("combobox", { name: "User" }).isDisabled()).toBe(true);
      const ink = await page.getByRole("combobox", { name: "User" }).evaluate((input) => {
        const { color, opacity } = getComputedStyle(input);
        return [opacity, color === getComputedStyle(document.body).color];
      });
      expect(ink, "read at full contrast").toEqual(["1", true]);
      expect(await page.getByLabel("Purchased on").getAttribute("placeholder")).toBe("");
      await page.getByRole("tab", { name: "History" }).click();
      expect(await page.getByRole("tabpanel").getByText("Handed on").count()).toBe(0);
      await go(page, "Audit trail");
      expect(await page.getByText("Disposed of").count()).toBe(0);

      await page.getByRole("button", { name: "Back to today" }).click();
      await page.getByText("Disposed of").first().waitFor();
      await day.fill("2999-01-01");
      await day.press("Enter");
      await page.getByText("is still to come", { exact: false }).waitFor();
      await day.fill("2026-02-31");
      await day.press("Enter");
      await page.getByRole("alert").getByText("“2026-02-31” is no day of the calendar", { exact: false }).waitFor();
      expect(await day.inputValue()).toBe("2026-02-31");
      expect(await page.getByText("As it stood on", { exact: false }).count()).toBe(0);
      await day.fill("2024-12-31");
      await day.press("Enter");
      await page.getByText("The audit trail begins after 2024-12-31", { exact: false }).waitFor();
    } finally {
      await app.close();
    }
  });

  it("is compared with another, record by record and field by field", async () => {
    const data = freshFolder("days-between");
    await writeJournal(data, YEARS);
    const { app, page } = await open(data);
    try {
      await go(page, "Changes between days");
      await page.getByLabel("From the end of").fill("2025-03-01");
      await page.getByLabel("to the end of").fill("2026-01-31");
      await page.getByLabel("to the end of").press("Enter");
      await page.getByText("2 records differ").waitFor();
      const items = async () =>
        (await page.getByRole("main").getByRole("listitem").allInnerTexts()).map((text) => text.replace(/\s+/g, " "));
      await expect
        .poll(items)
        .toEqual([
          expect.stringMatching(/PC-1 Device, changed User Ada Example .*Ben Example/),
          expect.stringMatching(/PC-2 Device, new Name PC-2 State In stock/),
        ]);
    } finally {
      await app.close();
    }
  });

  it("is what the command line tells the position of, and exports, when it is named", async () => {
    const data = freshFolder("days-cli");
    await writeJournal(data, USED);
    const required = async (...day: string[]) => {
      const run = await cli(data, ["position", "--json", ...day]);
      expect(run.code, run.stderr).toBe(0);
      const { lines, head } = JSON.parse(run.stdout);
      return [head.seq, lines.find(({ name }: { name: string }) => name === "Planner")?.required ?? null];
    };
    expect(await required("--as-at", "2025-03-01")).toEqual([1, null]);
    expect(await required("--as-at", "2025-12-31")).toEqual([2, 1]);
    expect(await required()).toEqual([3, 0]);
    const before = await cli(data, ["position", "--as-at", "2024-12-31"]);
    expect([before.code, before.stdout]).toEqual([2, ""]);
    expect(before.stderr).toContain("The audit trail begins after 2024-12-31, so nothing is known of that day.");

    const to = join(data, "hardware.json");
    expect((await cli(data, ["export", "hardware", "--as-at", "2025-12-31", "--to", to])).code).toBe(0);
    expect(JSON.parse(readFileSync(to, "utf8"))).toMatchObject([{ name: "PC-1", state: "Deployed" }]);
  });
});
