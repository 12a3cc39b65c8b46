// @vitest-environment happy-dom

import { IconBolt } from "@tabler/icons-react";
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { Palette } from "../../src/renderer/app/palette/Palette.tsx";
import { type FittingEntry, orderedGroups } from "../../src/renderer/app/palette/palette-entry.ts";
import { movedBy } from "../../src/renderer/app/palette/palette-keys.ts";
import type { SearchAnswer } from "../../src/renderer/engine/search.ts";
import { runCommand, useCommand } from "../../src/renderer/ui/commands.ts";
import { beginSession } from "../../src/renderer/ui/session.ts";
import { engine, quietEngine } from "../features/fake-engine.ts";
import { shown } from "./shown.tsx";

vi.mock("../../src/renderer/engine/client.ts", async () => import("../features/fake-engine.ts"));
vi.mock("../../src/renderer/host.ts", async () => import("../features/fake-engine.ts"));

const fit = { cost: 1, exact: false, forgiven: false };
const nothing: SearchAnswer = { records: [], programs: [], matching: new Map(), complete: true };

function device(id: string, title: string, retired = ""): SearchAnswer["records"][number] {
  return { ...fit, register: "hardware", id: asRecordId(id), title, detail: "Laptop", retired };
}

function Save({ onSave }: { readonly onSave: () => void }) {
  useCommand("record.save", onSave);
  return null;
}

async function opened(onSave?: () => void) {
  const go = vi.fn();
  const user = userEvent.setup();
  shown(
    <>
      {onSave ? <Save onSave={onSave} /> : null}
      <button type="button">Behind</button>
      <Palette route={{ screen: "overview" }} />
    </>,
    { go },
  );
  screen.getByRole("button", { name: "Behind" }).focus();
  await user.keyboard("{Control>}{Shift>}P{/Shift}{/Control}");
  return { go, user, field: await screen.findByRole("combobox", { name: "Search everywhere" }) };
}

describe("The palette", () => {
  beforeEach(() => {
    quietEngine();
    localStorage.clear();
    engine.search.mockResolvedValue(nothing);
    engine.recordsFound.mockResolvedValue([]);
    engine.searchComplete.mockResolvedValue(undefined);
  });
  afterEach(cleanup);

  it("names the chosen line to a screen reader while the focus stays in the field, and opens it", async () => {
    engine.search.mockResolvedValue({ ...nothing, records: [device("a", "PC-1"), device("b", "PC-2", "Disposed")] });
    const { go, user, field } = await opened();
    await user.type(field, "pc");
    const lines = await screen.findAllByRole("option");
    expect(lines.map((line) => line.textContent)).toEqual(["PC-1LaptopDevice", "PC-2LaptopDisposedDevice"]);
    expect(field.getAttribute("aria-activedescendant")).toBe(lines[0]?.id);
    await user.keyboard("{ArrowDown}");
    expect(field.getAttribute("aria-activedescendant")).toBe(lines[1]?.id);
    expect(document.activeElement).toBe(field);
    await user.keyboard("{Enter}");
    expect(go).toHaveBeenCalledWith({ screen: "record", register: "hardware", id: "b" });
    expect(screen.queryByRole("combobox")).toBeNull();
  });

  it("opens what was typed, not what fitted the letters before, when Enter comes before the answer", async () => {
    let answer: (found: SearchAnswer) => void = () => undefined;
    engine.search.mockImplementation(async (text: string) =>
      text === "pc" ? { ...nothing, records: [device("wrong", "PC")] } : new Promise((done) => (answer = done)),
    );
    const { go, user, field } = await opened();
    await user.type(field, "pc");
    await screen.findByRole("option", { name: /PC/ });
    await user.type(field, "7{Enter}");
    expect(go).not.toHaveBeenCalled();
    answer({ ...nothing, records: [device("right", "PC-7")] });
    await vi.waitFor(() => expect(go).toHaveBeenCalledWith({ screen: "record", register: "hardware", id: "right" }));
  });

  it("opens it too when Enter comes before everything is read, as a scanner presses it", async () => {
    engine.search.mockResolvedValueOnce({ ...nothing, complete: false });
    let read: () => void = () => undefined;
    engine.searchComplete.mockReturnValue(new Promise<void>((done) => (read = done)));
    const { go, user, field } = await opened();
    await user.click(field);
    await user.paste("PC-7");
    await screen.findByText("No match yet for “PC-7”");
    await user.keyboard("{Enter}");
    expect(go).not.toHaveBeenCalled();
    engine.search.mockResolvedValue({ ...nothing, records: [device("right", "PC-7")] });
    read();
    await vi.waitFor(() => expect(go).toHaveBeenCalledWith({ screen: "record", register: "hardware", id: "right" }));
  });

  it("leads from a program to its title, or to the inventories that list it", async () => {
    const titled = { ...fit, name: "MS Visio", devices: 3, title: { id: asRecordId("t"), name: "Visio" } };
    const unknown = { ...fit, name: "Tiny Tool", devices: 1, title: null };
    engine.search.mockResolvedValue({ ...nothing, programs: [titled, unknown] });
    const { go, user, field } = await opened();
    await user.type(field, "o");
    expect((await screen.findByRole("option", { name: /MS Visio/ })).textContent).toMatch(/on 3 devices/);
    await user.click(screen.getByRole("option", { name: /Tiny Tool/ }));
    expect(go).toHaveBeenCalledWith({ screen: "register", register: "installation", search: '"Tiny Tool"' });
  });

  it.each([
    ["new device", "New device", { screen: "record", register: "hardware", id: null }],
    ["add person", "New person", { screen: "record", register: "person", id: null }],
    ["create exchange rate", "New exchange rate", { screen: "record", register: "exchangeRate", id: null }],
    ["custom", "Custom fields", { screen: "register", register: "customField" }],
    ["appearance", "Theme", { screen: "settings" }],
    ["dark mode", "Theme", { screen: "settings" }],
    ["date format", "Date and number format", { screen: "settings" }],
    ["paper size", "Paper", { screen: "settings" }],
    ["imports", "Watched folder", { screen: "settings" }],
  ])("finds “%s” as %s", async (typed, label, route) => {
    const { go, user, field } = await opened();
    await user.type(field, typed);
    const lines = await screen.findAllByRole("option", { name: new RegExp(`^${label}`) });
    await user.click(lines[0] ?? field);
    expect(go).toHaveBeenCalledWith(route);
  });

  it("offers no new record while the registers are read-only", async () => {
    beginSession({ readOnly: "The journal is damaged.", firstRun: false, notes: [] });
    const { user, field } = await opened();
    await user.type(field, "new device");
    const line = await screen.findByRole("option", { name: /^New device/ });
    expect(line.getAttribute("aria-disabled")).toBe("true");
    beginSession({ readOnly: null, firstRun: false, notes: [] });
  });

  it("finds nothing new in a register whose records come from files only", async () => {
    const { user, field } = await opened();
    await user.type(field, "new inventory of a device");
    expect(await screen.findByText(/No match for/)).toBeTruthy();
  });

  it("shows a command that makes no sense now as disabled and does not run it", async () => {
    const { user, field } = await opened();
    await user.type(field, "save");
    const line = await screen.findByRole("option", { name: /^Save/ });
    expect(line.getAttribute("aria-disabled")).toBe("true");
    await user.keyboard("{Enter}");
    expect(screen.getByRole("combobox")).toBe(field);
  });

  it("runs a command that makes sense after it has made way", async () => {
    const save = vi.fn();
    const { user, field } = await opened(save);
    await user.type(field, "save");
    await screen.findByRole("option", { name: /^Save.*Ctrl\+S/ });
    await user.keyboard("{Enter}");
    await vi.waitFor(() => expect(save).toHaveBeenCalledOnce());
    expect(screen.queryByRole("combobox")).toBeNull();
  });

  it("begins with what was used last, by the names it has now", async () => {
    localStorage.setItem("muster.recent", "record hardware a\nplace Settings\nrecord hardware gone");
    engine.recordsFound.mockResolvedValue([device("a", "Renamed")]);
    await opened();
    await screen.findByRole("option", { name: /Renamed/ });
    const recent = within(screen.getByRole("group", { name: "Recent" })).getAllByRole("option");
    expect(recent.map((line) => line.textContent)).toEqual(["RenamedLaptopDevice", "SettingsCtrl+,"]);
  });

  it("says what was searched when nothing fits, and looks again when the rest has been read", async () => {
    let read: () => void = () => undefined;
    engine.searchComplete.mockReturnValue(new Promise<void>((done) => (read = done)));
    engine.search.mockResolvedValue({ ...nothing, complete: false });
    const { user, field } = await opened();
    await user.type(field, "qqqq");
    expect(await screen.findByText(/No match yet for “qqqq”/)).toBeTruthy();
    expect(screen.getByText(/Not everything has been read yet/)).toBeTruthy();
    engine.search.mockResolvedValue({ ...nothing, records: [device("a", "QQQQ")] });
    read();
    expect(await screen.findByRole("option", { name: /QQQQ/ })).toBeTruthy();
    engine.search.mockResolvedValue(nothing);
    await user.type(field, "q");
    expect((await screen.findByText(/No match for “qqqqq”/)).parentElement?.textContent).toMatch(/every register/);
  });

  it("gives the focus back on Escape, and closes by the shortcut that opened it", async () => {
    const { user } = await opened();
    await user.keyboard("{Escape}");
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("Behind"));
    runCommand("search.everywhere");
    await screen.findByRole("combobox");
    await user.keyboard("{Control>}{Shift>}P{/Shift}{/Control}");
    expect(screen.queryByRole("combobox")).toBeNull();
  });
});

describe("The order of groups", () => {
  const entry = (label: string, change: Partial<FittingEntry>): FittingEntry => ({
    ...fit,
    key: label,
    label,
    detail: "",
    icon: IconBolt,
    mark: "",
    retired: "",
    shortcut: "",
    does: { command: "help.keys" },
    ...change,
  });
  const order = (records: Partial<FittingEntry>, actions: Partial<FittingEntry>) =>
    orderedGroups([
      { label: "Records", entries: [entry("r", records)] },
      { label: "Actions", entries: [entry("a", actions)] },
    ]).map(({ label }) => label);

  it("follows the entry that fits best", () => {
    expect(order({ cost: 4 }, { cost: 1 })).toEqual(["Actions", "Records"]);
    expect(order({ cost: 4, exact: true }, { cost: 1 })).toEqual(["Records", "Actions"]);
    expect(order({ cost: 1 }, { cost: 1 })).toEqual(["Records", "Actions"]);
  });

  it("leaves out what has a typing error when something else was found as typed", () => {
    expect(order({ cost: 4 }, { cost: 22, forgiven: true })).toEqual(["Records"]);
    expect(order({ cost: 21, forgiven: true }, { cost: 22, forgiven: true })).toEqual(["Records", "Actions"]);
  });
});

describe("The keys of the palette", () => {
  it.each([
    ["ArrowDown", 0, 3, 1],
    ["ArrowDown", 2, 3, 0],
    ["ArrowUp", 0, 3, 2],
    ["PageDown", 0, 3, 2],
    ["PageUp", 12, 20, 4],
    ["ArrowDown", -1, 0, 0],
    ["a", 1, 3, null],
  ])("%s moves from %i of %i to %j", (key, at, count, to) => {
    expect(movedBy(key, at, count)).toBe(to);
  });
});
