// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { ok } from "../../src/domain/value/result.ts";
import type { RecordDetail } from "../../src/renderer/engine/engine.ts";
import { RecordScreen } from "../../src/renderer/features/registers/RecordScreen.tsx";
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
    engine.saveForm.mockResolvedValue(ok({ id, head, records: 1, skipped: [] }));
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
    expect(await screen.findByText("Saved.")).toBeTruthy();
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

  it("keeps the entries when the record was changed meanwhile, and takes the rest from the newer version", async () => {
    const { user } = await openDevice();
    await user.type(input("Serial number"), "SN9");
    engine.record.mockResolvedValue(device(8, "Renamed elsewhere"));
    announceChange();
    await user.click(await screen.findByRole("button", { name: "Load the newer version" }));
    await waitFor(() => expect(input("Name").value).toBe("Renamed elsewhere"));
    expect(input("Serial number").value).toBe("SN9");
    engine.saveForm.mockResolvedValue(ok({ id, head, records: 1, skipped: [] }));
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

  it("offers to create what a link names and links to it", async () => {
    const { user } = await openDevice();
    engine.saveForm.mockResolvedValue(ok({ id: asRecordId("room-7"), head, records: 1, skipped: [] }));
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

  it("leaves everything as it is while the records are read-only", async () => {
    beginSession({ readOnly: "The journal is damaged.", firstRun: false, notes: [] });
    await openDevice();
    expect(input("Name").disabled).toBe(true);
    expect(screen.queryByRole("button", { name: "Retire" })).toBeNull();
  });

  it("says so when a link leads to no record", async () => {
    engine.record.mockResolvedValue(null);
    shown(<RecordScreen route={{ screen: "record", register: "hardware", id }} />);
    expect(await screen.findByText("There is no such record")).toBeTruthy();
  });
});
