// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { ok } from "../../src/domain/value/result.ts";
import { runCommand } from "../../src/renderer/ui/commands.ts";
import { setTextLocale } from "../../src/renderer/ui/local-text.ts";
import { announceChange, beginSession } from "../../src/renderer/ui/session.ts";
import { useUnsaved } from "../../src/renderer/ui/unsaved.ts";
import { device, head, id, input, openDevice } from "./device-page.tsx";
import { engine, quietEngine } from "./fake-engine.ts";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));
vi.mock("../../src/renderer/host.ts", async () => import("./fake-engine.ts"));

function refusal(code: string, fields: Readonly<Record<string, string>>) {
  return { ok: false as const, problem: { code, sentence: "Nothing was saved yet.", fields } };
}

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
});
