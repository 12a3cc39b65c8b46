// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { ok } from "../../src/domain/value/result.ts";
import type { RecordDetail } from "../../src/renderer/engine/engine.ts";
import { RecordScreen } from "../../src/renderer/features/registers/RecordScreen.tsx";
import { runCommand } from "../../src/renderer/ui/commands.ts";
import { setTextLocale } from "../../src/renderer/ui/local-text.ts";
import { announceChange, beginSession } from "../../src/renderer/ui/session.ts";
import { useUnsaved } from "../../src/renderer/ui/unsaved.ts";
import { shown } from "../ui/shown.tsx";
import { engine, quietEngine } from "./fake-engine.ts";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));
vi.mock("../../src/renderer/host.ts", async () => import("./fake-engine.ts"));

const id = asRecordId("device-1");
const head = { log: "log", seq: 9, hash: "0".repeat(64) };

function device(seq: number, name: string): RecordDetail {
  return {
    id,
    register: "hardware",
    title: `T-1 ${name}`,
    values: { tag: "T-1", name, state: "deployed", user: "person-1" },
    names: { user: "Jana Okafor" },
    seq,
    retired: false,
    withdrawn: false,
    contradictions: [],
    related: [],
  };
}

function refusal(code: string, fields: Readonly<Record<string, string>>) {
  return { ok: false as const, problem: { code, sentence: "Nothing was saved yet.", fields } };
}

async function openDevice() {
  const go = vi.fn();
  shown(<RecordScreen route={{ screen: "record", register: "hardware", id }} />, { go });
  await screen.findByLabelText("Name");
  return { user: userEvent.setup(), go };
}

const input = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

describe("The form of a record", () => {
  beforeEach(() => {
    quietEngine();
    setTextLocale("en-GB");
    beginSession({ readOnly: null, firstRun: false, notes: [] });
    engine.record.mockResolvedValue(device(5, "PC"));
  });
  afterEach(cleanup);

  it("shows the record, its links by name, and cannot be saved while nothing is changed", async () => {
    await openDevice();
    expect(input("Name").value).toBe("PC");
    expect(input("User").value).toBe("Jana Okafor");
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Save" }).disabled).toBe(true);
  });

  it("calls a record out of daily use by the word of its state", async () => {
    engine.record.mockResolvedValue({
      ...device(5, "PC"),
      values: { tag: "T-1", name: "PC", state: "disposed" },
      retired: true,
    });
    await openDevice();
    expect(screen.getAllByText("Disposed").map(({ tagName }) => tagName)).toContain("SPAN");
    expect(screen.queryByText("Retired", { selector: "span" })).toBeNull();
  });

  it("tells the last day for notice that follows from a contract's end and notice period", async () => {
    const values = { name: "Lease", endsOn: "2027-02-28", noticeDays: 90 };
    engine.record.mockResolvedValue({ ...device(5, ""), register: "contract", title: "Lease", names: {}, values });
    shown(<RecordScreen route={{ screen: "record", register: "contract", id }} />);
    expect(await screen.findByText(/^The last day for notice is 30 Nov 2026: the end less the notice/)).toBeTruthy();
  });

  it("tells what contradicts its state, without refusing it", async () => {
    const says = "The state is “In stock”, yet “User” is filled";
    engine.record.mockResolvedValue({ ...device(5, "PC"), contradictions: [{ field: "user", says }] });
    await openDevice();
    expect(screen.getByText(/yet “User” is filled/).textContent).toBe(`${says}. Look at User.`);
  });

  it("sends every field with the version it knows, and the reason", async () => {
    const { user } = await openDevice();
    engine.saveForm.mockResolvedValue(ok({ id, head, records: 1, skipped: [], what: "Edited T-1 NB: Name" }));
    await user.clear(input("Name"));
    await user.type(input("Name"), "NB");
    await user.type(screen.getByLabelText("Reason for this change"), "Renamed by the user");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(engine.saveForm).toHaveBeenCalledWith({
      register: "hardware",
      id,
      seq: 5,
      texts: expect.objectContaining({ tag: "T-1", name: "NB", state: "deployed", user: "@person-1", serial: "" }),
      why: "Renamed by the user",
    });
    expect(await screen.findByText("Saved. Edited T-1 NB: Name.")).toBeTruthy();
  });

  it("says at the field what is wrong, goes to the first one, and keeps what was typed", async () => {
    const { user } = await openDevice();
    engine.saveForm.mockResolvedValue(
      refusal("form-invalid", { sockets: "Enter a whole number.", name: "Another device is called so." }),
    );
    await user.type(input("Sockets"), "two");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("Enter a whole number.")).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.id).toBe("field-name"));
    expect(input("Sockets").value).toBe("two");
  });

  it("shows why a day was refused in the place of what it means", async () => {
    const { user } = await openDevice();
    engine.saveForm.mockResolvedValue(refusal("form-invalid", { purchasedOn: "This day is wrong." }));
    await user.type(input("Purchased on"), "2026-04-01");
    expect(await screen.findByText(/^Wednesday/)).toBeTruthy();
    runCommand("record.save");
    expect(await screen.findByText("This day is wrong.")).toBeTruthy();
    await waitFor(() => expect(screen.queryByText(/^Wednesday/)).toBeNull());
  });

  it("keeps the entries when the record was changed meanwhile, and takes the rest from the newer version", async () => {
    const { user } = await openDevice();
    await user.type(input("Serial number"), "SN9");
    engine.record.mockResolvedValue(device(8, "Renamed elsewhere"));
    announceChange();
    await user.click(await screen.findByRole("button", { name: "Load the newer version" }));
    await waitFor(() => expect(input("Name").value).toBe("Renamed elsewhere"));
    expect(input("Serial number").value).toBe("SN9");
    engine.saveForm.mockResolvedValue(ok({ id, head, records: 1, skipped: [], what: "Edited T-1 NB: Name" }));
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(engine.saveForm.mock.lastCall?.[0]).toMatchObject({ seq: 8 });
  });

  it("shows both versions of a field that was changed in both, and takes theirs when that is chosen", async () => {
    const { user } = await openDevice();
    await user.clear(input("Name"));
    await user.type(input("Name"), "Renamed here");
    engine.record.mockResolvedValue(device(8, "Renamed elsewhere"));
    announceChange();
    const both = await screen.findByRole("table", { name: "Both versions" });
    const cells = within(both)
      .getAllByRole("cell")
      .map((cell) => cell.textContent);
    expect(cells.slice(0, 2)).toEqual(["Renamed here", "Renamed elsewhere"]);
    await user.click(within(both).getByRole("button", { name: "Take theirs for Name" }));
    expect(input("Name").value).toBe("Renamed elsewhere");
    await user.click(screen.getByRole("button", { name: "Load the newer version" }));
    await waitFor(() => expect(screen.getByRole("button", { name: "Save" })).toHaveProperty("disabled", true));
  });

  it("says what comes first when somebody saves what was changed meanwhile", async () => {
    const { user } = await openDevice();
    await user.type(input("Serial number"), "SN9");
    engine.record.mockResolvedValue(device(8, "Renamed elsewhere"));
    announceChange();
    const wayOn = await screen.findByRole("button", { name: "Load the newer version" });
    engine.saveForm.mockResolvedValue(refusal("changed-meanwhile", {}));
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText(/Load the newer version first, then save/)).toBeTruthy();
    expect(document.activeElement).toBe(wayOn);
    expect(input("Serial number").value).toBe("SN9");
  });

  it("guards entries that are not saved, and no longer once they are discarded", async () => {
    const { user } = await openDevice();
    await user.type(input("Serial number"), "SN9");
    await waitFor(() => expect(useUnsaved.getState().form?.what).toBe("T-1 PC"));
    await user.click(screen.getByRole("button", { name: "Discard" }));
    await waitFor(() => expect(useUnsaved.getState().form).toBeNull());
    expect(input("Serial number").value).toBe("");
  });

  it("makes a person on the way who is active, as one entered by hand is", async () => {
    const { user } = await openDevice();
    engine.saveForm.mockResolvedValue(ok({ id: asRecordId("nora"), head, records: 1, skipped: [] }));
    await user.clear(input("User"));
    await user.type(input("User"), "Nora New");
    await user.click(await screen.findByText("Create “Nora New” in People"));
    expect(engine.saveForm.mock.lastCall?.[0]).toMatchObject({ texts: { name: "Nora New", state: "active" } });
  });

  it("offers to create what a link names and links to it", async () => {
    const { user } = await openDevice();
    engine.saveForm.mockResolvedValue(
      ok({ id: asRecordId("room-7"), head, records: 1, skipped: [], what: "Edited T-1 NB: Name" }),
    );
    await user.type(input("Location"), "Room 7");
    await user.click(await screen.findByText("Create “Room 7” in Locations"));
    expect(engine.saveForm.mock.lastCall?.[0]).toMatchObject({
      register: "location",
      id: null,
      texts: { name: "Room 7" },
    });
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(engine.saveForm.mock.lastCall?.[0]).toMatchObject({ texts: { location: "@room-7" } });
  });

  it.each([
    ["1200.50 CHF", "1200.50", "CHF", "1200.50 CHF"],
    ["USD 55", "55", "USD", "USD 55"],
    ["12 apples", "12 apples", "EUR", "12 apples EUR"],
    ["12 PEARS", "12 PEARS", "EUR", "12 PEARS EUR"],
  ])("passes over nothing of the amount “%s”: a code moves to its box", async (typed, amount, currency, sent) => {
    const { user } = await openDevice();
    engine.saveForm.mockResolvedValue(refusal("form-invalid", { cost: "Enter an amount such as 1234.50 EUR." }));
    await user.type(input("Purchase cost"), typed);
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(engine.saveForm.mock.lastCall?.[0]).toMatchObject({ texts: { cost: sent } });
    expect(input("Purchase cost").value).toBe(amount);
    expect(input("Currency of purchase cost").value).toBe(currency);
    expect(await screen.findByText("Enter an amount such as 1234.50 EUR.")).toBeTruthy();
  });

  it("keeps a currency that was entered before the amount", async () => {
    const { user } = await openDevice();
    engine.saveForm.mockResolvedValue(refusal("form-invalid", {}));
    await user.clear(input("Currency of purchase cost"));
    await user.type(input("Currency of purchase cost"), "chf");
    await user.type(input("Purchase cost"), "55");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(engine.saveForm.mock.lastCall?.[0]).toMatchObject({ texts: { cost: "55 CHF" } });
  });

  it("leaves everything as it is while the records are read-only", async () => {
    beginSession({ readOnly: "The journal is damaged.", firstRun: false, notes: [] });
    await openDevice();
    expect(input("Name").disabled).toBe(true);
    expect(screen.queryByRole("button", { name: "Retire" })).toBeNull();
  });

  it("names and links the record that is probably the same", async () => {
    const reasons = ["Same maker and serial number: Dell, SN9"];
    const members = [id, asRecordId("device-2")].map((each) => ({
      id: each,
      title: `PC ${each}`,
      detail: "",
      retired: false,
    }));
    engine.duplicatesOf.mockResolvedValue([
      { key: "g", register: "hardware", strength: "certain", reasons, members, size: 2 },
    ]);
    const { user, go } = await openDevice();
    const other = await screen.findByRole("button", { name: "PC device-2" });
    expect(other.parentElement?.textContent).toBe("Same maker and serial number: Dell, SN9, as in PC device-2.");
    await user.click(other);
    expect(go).toHaveBeenLastCalledWith({ screen: "record", register: "hardware", id: "device-2" });
    await user.click(screen.getByRole("button", { name: "Compare and merge" }));
    expect(go).toHaveBeenLastCalledWith({ screen: "merge", register: "hardware", ids: [id, "device-2"] });
  });

  it("says so when a link leads to no record", async () => {
    engine.record.mockResolvedValue(null);
    shown(<RecordScreen route={{ screen: "record", register: "hardware", id }} />);
    expect(await screen.findByText("There is no such record")).toBeTruthy();
  });
});
