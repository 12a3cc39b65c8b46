// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ok } from "../../src/domain/value/result.ts";
import { ImportScreen } from "../../src/renderer/features/imports/ImportScreen.tsx";
import { forgetImports } from "../../src/renderer/features/imports/import-session.ts";
import { useAnnouncement } from "../../src/renderer/ui/announce.ts";
import { queueFiles } from "../../src/renderer/ui/dropped-files.ts";
import { announceChange, beginSession } from "../../src/renderer/ui/session.ts";
import { aDraft, aPlan } from "../builders/import-draft.ts";
import { shown, withLayout } from "../ui/shown.tsx";
import { engine, quietEngine } from "./fake-engine.ts";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));
vi.mock("../../src/renderer/host.ts", async () => import("./fake-engine.ts"));

const committed = ok({ head: { log: "log", seq: 7, hash: "0".repeat(64) }, records: 2, skipped: [] });

function drop(...names: string[]): void {
  queueFiles(names.map((name) => new File(["x"], name)));
}

function open() {
  shown(<ImportScreen route={{ screen: "import" }} />);
  return userEvent.setup();
}

describe("The views of an import", () => {
  beforeEach(() => {
    quietEngine();
    forgetImports();
    withLayout(1000, 600);
    beginSession({ readOnly: null, firstRun: false, notes: [] });
    engine.openImport.mockImplementation(async (file: File) =>
      ok(aDraft({ file: { ...aDraft().file, name: file.name } })),
    );
    engine.acceptImport.mockResolvedValue(committed);
  });
  afterEach(cleanup);

  it("says of a file that was on record that it was, once what it rests on is taken back", async () => {
    engine.openImport.mockResolvedValueOnce(ok(aDraft()));
    const counts = { new: 0, changed: 0, unchanged: 5, ignored: 0, rejected: 0 };
    engine.openImport.mockResolvedValueOnce(ok(aDraft({ plan: aPlan({ counts }) })));
    engine.planEvents.mockResolvedValue([7]);
    drop("licences.csv", "again.csv");
    const user = open();
    await user.click(await screen.findByRole("button", { name: "Add 2 entitlements" }));
    await user.click(await screen.findByRole("button", { name: "Next file" }));
    await user.click(await screen.findByRole("button", { name: "Close this file" }));
    const files = await screen.findByRole("list", { name: "Files" });
    expect(files.textContent).toContain("again.csvon record already: 5 unchanged");
    engine.takenBack.mockResolvedValue({ 7: committed.value });
    act(() => announceChange());
    await waitFor(() => expect(files.textContent).toContain("again.csvon record before an undo"));
    engine.takenBack.mockResolvedValue({});
    act(() => announceChange());
    await waitFor(() => expect(files.textContent).toContain("again.csvon record already: 5 unchanged"));
  });

  it("hands the keyboard on to each view that takes the place of another, and leaves it where somebody put it", async () => {
    const user = open();
    const chosen = await screen.findByRole("button", { name: "Choose files…" });
    chosen.focus();
    await act(async () => drop("licences.csv"));
    const draft = await screen.findByRole("heading", { name: "Dry run of licences.csv" });
    await waitFor(() => expect(document.activeElement).toBe(draft));
    await user.click(screen.getByRole("button", { name: "Back" }));
    await user.click(screen.getByRole("button", { name: "Next: dry run" }));
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Dry run of licences.csv" }));
    await user.click(screen.getByRole("button", { name: "Add 2 entitlements" }));
    const done = await screen.findByRole("heading", { name: "“licences.csv” was imported" });
    await waitFor(() => expect(document.activeElement).toBe(done));
    engine.undo.mockImplementation(async () => {
      engine.takenBack.mockResolvedValue({ 7: committed.value });
      return committed;
    });
    await user.click(screen.getByRole("button", { name: "Undo this import" }));
    await screen.findByRole("heading", { name: "“licences.csv” was taken back" });
    await waitFor(() => expect(document.activeElement).toBe(done));
  });

  it("tells a screen reader that questions come first", async () => {
    const question = { id: "dateOrder", sentence: "Which is meant?", options: [] } as const;
    engine.openImport.mockResolvedValueOnce(ok(aDraft({ plan: null, questions: [question] })));
    drop("licences.csv");
    open();
    await screen.findByRole("heading", { name: "Questions about licences.csv" });
    expect(useAnnouncement.getState().text).toBe("licences.csv has 1 question to answer first.");
  });
});
