// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ChangeSource, RecordChange } from "../../src/domain/change/change-set.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { failed, ok } from "../../src/domain/value/result.ts";
import type { TrailEntry } from "../../src/renderer/engine/engine.ts";
import { TrailScreen } from "../../src/renderer/features/trail/TrailScreen.tsx";
import { setTextLocale } from "../../src/renderer/ui/local-text.ts";
import { beginSession } from "../../src/renderer/ui/session.ts";
import { shown } from "../ui/shown.tsx";
import { engine, quietEngine } from "./fake-engine.ts";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));
vi.mock("../../src/renderer/host.ts", async () => import("./fake-engine.ts"));

const HASH = "ab".repeat(32);

function anEvent(seq: number, why: string, source: ChangeSource = { kind: "form" }): TrailEntry {
  return {
    hash: HASH,
    header: {
      v: 1,
      log: "log",
      seq,
      at: "2026-10-31T09:30:00.000Z",
      by: { account: "anna.k", name: "Anna Kolb" },
      why,
      source,
      authorisation: null,
      app: "0.1.0",
      count: 2,
      body: "0".repeat(64),
      prev: "1".repeat(64),
    },
  };
}

/** The engine's trail over events given newest first. */
function trailOf(events: readonly TrailEntry[]) {
  return async (before: number | null, limit: number) =>
    events.filter(({ header }) => before === null || header.seq <= before).slice(0, limit);
}

const moved: RecordChange = {
  register: "hardware",
  id: asRecordId("pc1"),
  label: "PC-001",
  act: "edit",
  fields: { name: ["PC-1", "PC-001"], user: ["p1", null, "Jürgen Böttcher", ""] },
};

const imported = anEvent(2, "Import of people.csv", {
  kind: "import",
  mapping: { headings: [], columns: [], dateOrder: null, decimalMark: null, currency: "EUR" },
  file: "people.csv",
  sha256: "cd".repeat(32),
  register: "person",
  rows: { new: 2, changed: 0, unchanged: 0, ignored: 0, rejected: 1 },
});

async function open(seq?: number) {
  const go = vi.fn();
  shown(<TrailScreen route={seq === undefined ? { screen: "trail" } : { screen: "trail", seq }} />, { go });
  await screen.findByRole("list");
  return { go, user: userEvent.setup() };
}

describe("The audit trail on the screen", () => {
  beforeEach(() => {
    quietEngine();
    setTextLocale("en-GB");
    beginSession({ readOnly: null, firstRun: false, notes: [] });
    engine.trail.mockImplementation(trailOf([anEvent(3, "Moved"), imported, anEvent(1, "First settings")]));
    engine.eventChanges.mockResolvedValue({ total: 1, changes: [moved] });
  });
  afterEach(cleanup);

  it("says of each event what, from where, how much, when and who", async () => {
    await open();
    const event = screen.getByRole("button", { name: /Import of people\.csv/ });
    expect(event.textContent).toMatch(/Into People: 2 new, 1 rejected/);
    expect(event.textContent).toMatch(/2 records.*31 Oct 2026.*Anna Kolb/);
    expect(screen.getByText(HASH)).toBeTruthy();
  });

  it("opens to the record and the fields before and after, links by the names they had", async () => {
    const { go, user } = await open();
    await user.click(screen.getByRole("button", { name: /Moved/ }));
    const record = await screen.findByRole("button", { name: "PC-001" });
    const change = record.closest("li");
    expect(change?.textContent).toMatch(/Device, changed.*NamePC-1 → +becomes PC-001/);
    expect(change?.textContent).toMatch(/UserJürgen Böttcher → +becomes blank/);
    await user.click(record);
    expect(go).toHaveBeenCalledWith({ screen: "record", register: "hardware", id: "pc1" });
  });

  it("takes an event back and names the records that were left alone", async () => {
    engine.undo.mockResolvedValue(
      ok({ head: { log: "log", seq: 4, hash: HASH }, records: 1, skipped: ["Ada Lovelace", "Grace Hopper"] }),
    );
    const { user } = await open(2);
    await user.click(await screen.findByRole("button", { name: "Undo this change" }));
    expect(engine.undo).toHaveBeenCalledWith(2, "Taken back: Import of people.csv", []);
    expect(
      await screen.findByText(
        /2 records were edited, used or taken back since and left as they are: Ada Lovelace, Grace Hopper/,
      ),
    ).toBeTruthy();
  });

  it("hands the keyboard on from Undo to what says that it is done", async () => {
    engine.undo.mockImplementation(async () => {
      const undo = anEvent(4, "Taken back: Moved", { kind: "undo", of: 3 });
      engine.trail.mockImplementation(trailOf([undo, anEvent(3, "Moved"), imported, anEvent(1, "First settings")]));
      return ok({ head: { log: "log", seq: 4, hash: HASH }, records: 1, skipped: [] });
    });
    const { user } = await open(3);
    await user.click(await screen.findByRole("button", { name: "Undo this change" }));
    const said = await screen.findByText("Event 4 has taken it back already.");
    await waitFor(() => expect(document.activeElement).toBe(said));
  });

  it("says why an event can't be taken back", async () => {
    engine.undo.mockResolvedValue(failed("nothing-to-undo", "Every record was edited since."));
    const { user } = await open(3);
    await user.click(await screen.findByRole("button", { name: "Undo this change" }));
    expect(await screen.findByText("Every record was edited since.")).toBeTruthy();
  });

  it("offers no second undo of what was taken back, unless that was put back again", async () => {
    const events = [
      anEvent(5, "Put back", { kind: "undo", of: 4 }),
      anEvent(4, "Taken back A", { kind: "undo", of: 2 }),
      anEvent(3, "Taken back B", { kind: "undo", of: 1 }),
      anEvent(2, "Change A"),
      anEvent(1, "Change B"),
    ];
    engine.trail.mockImplementation(trailOf(events));
    const { user } = await open();
    expect(screen.getByRole("button", { name: /Change B/ }).textContent).toContain("Taken back by event 3");
    expect(screen.getByRole("button", { name: /Change A/ }).textContent).not.toContain("Taken back by");
    await user.click(screen.getByRole("button", { name: /Change B/ }));
    expect(await screen.findByRole("button", { name: "Undo this change" })).toHaveProperty("disabled", true);
  });

  it("reads as far back as the event it was asked for", async () => {
    const events = Array.from({ length: 250 }, (_, i) => anEvent(250 - i, `Change ${250 - i}`));
    engine.trail.mockImplementation(trailOf(events));
    await open(40);
    expect(screen.getByRole("button", { name: /Change 40\D/ }).getAttribute("aria-expanded")).toBe("true");
    expect(screen.getByRole("button", { name: "Show 39 earlier events" })).toBeTruthy();
  });

  it.each([
    [true, [], /The trail is intact: 3 events in an unbroken chain/],
    [false, [{ code: "x", sentence: "Event 2 was altered." }], /not intact.*Event 2 was altered\./],
  ])("tells what verifying found (intact: %s)", async (isOk, problems, text) => {
    const head = { log: "log", seq: 3, hash: HASH };
    engine.verify.mockResolvedValue({ ok: isOk, events: 3, head, records: 5, problems });
    const { user } = await open();
    await user.click(screen.getByRole("button", { name: "Verify" }));
    const notice = await within(screen.getByText(/intact/).closest("div") ?? document.body).findByText(/intact/);
    expect(notice.textContent).toMatch(text);
  });

  it("is narrowed to each kind of change that is offered", async () => {
    const { user } = await open();
    const box = screen.getByRole("combobox", { name: "Kind of change" });
    engine.findEvents.mockResolvedValue({ events: [], more: false });
    const offered = within(box)
      .getAllByRole<HTMLOptionElement>("option")
      .map(({ value }) => value);
    expect(offered).toContain("workbook");
    for (const kind of offered) {
      await user.selectOptions(box, kind);
      expect((box as HTMLSelectElement).value).toBe(kind);
    }
  });
});
