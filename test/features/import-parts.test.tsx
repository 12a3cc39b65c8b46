// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ImportChoices, ImportDraft } from "../../src/domain/intake/draft.ts";
import { ok } from "../../src/domain/value/result.ts";
import { registerToShow } from "../../src/renderer/features/imports/DoneView.tsx";
import { otherParts } from "../../src/renderer/features/imports/file-parts.ts";
import { ImportScreen } from "../../src/renderer/features/imports/ImportScreen.tsx";
import { forgetImports } from "../../src/renderer/features/imports/import-session.ts";
import { queueFiles } from "../../src/renderer/ui/dropped-files.ts";
import { beginSession } from "../../src/renderer/ui/session.ts";
import { aDraft, aPlan } from "../builders/import-draft.ts";
import { shown, withLayout } from "../ui/shown.tsx";
import { engine, quietEngine } from "./fake-engine.ts";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));
vi.mock("../../src/renderer/host.ts", async () => import("./fake-engine.ts"));

const USERS = { key: "shipped:users", name: "Users as people", register: "person" } as const;
const SEATS = { key: "shipped:seats", name: "Users as seats", register: "seat" } as const;

function aTable(name: string, change: Partial<ImportDraft["tables"][number]> = {}) {
  return { name, rows: 9, hidden: false, holdsSeveral: false, ...change };
}

function choices(change: Partial<ImportChoices>): ImportChoices {
  return { ...aDraft().choices, ...change };
}

function open() {
  shown(<ImportScreen route={{ screen: "import" }} />, {});
  return userEvent.setup();
}

describe("What else a file holds", () => {
  beforeEach(() => {
    quietEngine();
    forgetImports();
    withLayout(1000, 600);
    beginSession({ readOnly: null, firstRun: false, notes: [] });
    engine.acceptImport.mockResolvedValue(
      ok({ head: { log: "log", seq: 7, hash: "0".repeat(64) }, records: 2, skipped: [] }),
    );
  });
  afterEach(cleanup);

  it("is the same rows for another register, and every other table that has rows", () => {
    const parts = otherParts(
      aDraft({
        choices: choices({ register: "person", sheet: 1 }),
        profiles: [USERS, SEATS],
        tables: [
          aTable("All", { holdsSeveral: true }),
          aTable("All, rows 1–9"),
          aTable("Cover", { rows: 1 }),
          aTable("B"),
        ],
      }),
    );
    expect(parts.map(({ label, given }) => [label, given])).toEqual([
      ["Seats", { sheet: 1, profile: "shipped:seats" }],
      ["“B”", { sheet: 3 }],
    ]);
  });

  it("is named before a list is accepted and gone on with afterwards, until nothing is left", async () => {
    const tables = [aTable("devices.csv"), aTable("people.csv")];
    engine.openImport.mockImplementation(async (_: File, __: unknown, given: Partial<ImportChoices>) =>
      ok(aDraft({ tables, choices: choices({ sheet: given.sheet ?? 0 }) })),
    );
    queueFiles([new File(["x"], "two.zip"), new File(["x"], "next.csv")]);
    const user = open();
    expect(await screen.findByRole("button", { name: "Look at “people.csv” instead" })).toBeTruthy();
    await user.click(await screen.findByRole("button", { name: "Add 2 entitlements" }));
    await user.click(await screen.findByRole("button", { name: "Go on with “people.csv”" }));
    await waitFor(() => expect(engine.openImport).toHaveBeenCalledTimes(2));
    expect(engine.openImport.mock.calls.map(([file, , given]) => [file.name, given])).toEqual([
      ["two.zip", {}],
      ["two.zip", { sheet: 1 }],
    ]);
    await user.click(await screen.findByRole("button", { name: "Add 2 entitlements" }));
    await screen.findByText("2 entitlements added");
    expect(screen.queryByText(/Go on with/)).toBeNull();
    const list = screen.getByRole("list", { name: "Files" });
    expect(list.textContent).toMatch(/two\.zipimported.*two\.zip: “people\.csv”imported.*next\.csvwaits/);
  });

  it("is nothing in a Muster workbook, whose sheets are all in one dry run", async () => {
    const none = { new: 0, changed: 0, unchanged: 3, ignored: 0, rejected: 0 };
    const sheets = [
      { register: "hardware", counts: { ...none, changed: 2 } },
      { register: "person", counts: none },
    ] as const;
    const tables = [aTable("About"), aTable("Hardware"), aTable("People"), aTable("Lists")];
    const plan = aPlan({ counts: { ...none, changed: 2 }, sheets });
    engine.openImport.mockResolvedValue(ok(aDraft({ tables, plan, choices: choices({ register: "organisation" }) })));
    queueFiles([new File(["x"], "licences.csv")]);
    const user = open();
    await user.click(await screen.findByRole("button", { name: /^Change 2/ }));
    await screen.findByRole("heading", { name: "“licences.csv” was imported" });
    expect(screen.queryByText("This file holds more, which was not imported")).toBeNull();
    expect(screen.queryByRole("button", { name: /^Go on with/ })).toBeNull();
  });

  it("is read into the register of the table that rows were pasted into", async () => {
    engine.openImport.mockResolvedValue(ok(aDraft()));
    queueFiles([new File(["x"], "Pasted rows.txt")], "hardware");
    open();
    await waitFor(() => expect(engine.openImport).toHaveBeenCalledTimes(1));
    expect(engine.openImport.mock.calls[0]?.[2]).toEqual({ register: "hardware" });
  });

  it("does not count as left out when all of it is on record", async () => {
    const counts = { new: 0, changed: 0, unchanged: 5, ignored: 0, rejected: 0 };
    engine.openImport.mockResolvedValue(ok(aDraft({ plan: aPlan({ counts }) })));
    queueFiles([new File(["x"], "same.csv"), new File(["x"], "other.csv")]);
    const user = open();
    await user.click(await screen.findByRole("button", { name: "Close this file" }));
    const list = screen.getByRole("list", { name: "Files" });
    await waitFor(() => expect(list.textContent).toMatch(/same\.csvon record already: 5 unchanged/));
  });

  it("leads from a Muster workbook to the sheet with most changes", () => {
    const none = { new: 0, changed: 0, unchanged: 3, ignored: 0, rejected: 0 };
    const sheets = [
      { register: "hardware", counts: none },
      { register: "person", counts: { ...none, changed: 2 } },
    ] as const;
    expect(registerToShow({ plan: aPlan({ sheets }), register: "organisation" })).toBe("person");
    expect(registerToShow({ plan: aPlan(), register: "seat" })).toBe("seat");
  });
});
