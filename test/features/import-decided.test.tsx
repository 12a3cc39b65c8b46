// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { ok } from "../../src/domain/value/result.ts";
import { ImportScreen } from "../../src/renderer/features/imports/ImportScreen.tsx";
import { forgetImports } from "../../src/renderer/features/imports/import-session.ts";
import { queueFiles } from "../../src/renderer/ui/dropped-files.ts";
import { beginSession } from "../../src/renderer/ui/session.ts";
import { aDraft, aPlan, aPlanRow } from "../builders/import-draft.ts";
import { shown, withLayout } from "../ui/shown.tsx";
import { engine, quietEngine } from "./fake-engine.ts";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));
vi.mock("../../src/renderer/host.ts", async () => import("./fake-engine.ts"));

const committed = ok({ head: { log: "log", seq: 7, hash: "0".repeat(64) }, records: 2, skipped: [] });

/** Drops a file on the screen, which the engine reads as the test says. */
function dropped() {
  queueFiles([new File(["x"], "licences.csv")]);
  shown(<ImportScreen route={{ screen: "import" }} />);
  return userEvent.setup();
}

describe("What a person decides about an import", () => {
  beforeEach(() => {
    quietEngine();
    forgetImports();
    withLayout(1000, 600);
    beginSession({ readOnly: null, firstRun: false, notes: [] });
    engine.openImport.mockResolvedValue(ok(aDraft()));
    engine.acceptImport.mockResolvedValue(committed);
  });
  afterEach(cleanup);

  it("is asked of what was edited since, before anything is taken back", async () => {
    const user = dropped();
    await user.click(await screen.findByRole("button", { name: "Add 2 entitlements" }));
    const conflict = { register: "entitlement", id: "e1", title: "Visio", field: "quantity", label: "Quantity" };
    engine.undoConflicts.mockResolvedValue([{ ...conflict, now: "12", back: "10" }]);
    engine.undo.mockResolvedValue(committed);
    await user.click(await screen.findByRole("button", { name: "Undo this import" }));
    await user.click(await screen.findByRole("radio", { name: "Put back “10”" }));
    expect(engine.undo).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Take back" }));
    expect(engine.undo.mock.calls[0]?.[2]).toMatchObject([{ id: "e1", field: "quantity" }]);
  });

  it("takes a new row for a record on file, words for blank, and names as undecided again", async () => {
    const row = aPlanRow("new", [["product", "", "Visio"]]);
    engine.planRows.mockResolvedValue({ total: 1, rows: [row] });
    engine.linkTargets.mockResolvedValue([{ id: "e9", title: "Visio LTSC" }]);
    const word = { column: 0, field: "metric", rows: 1 };
    const plan = aPlan({
      near: 1,
      unknown: [
        { ...word, word: "odd" },
        { ...word, word: "strange" },
      ],
      chosen: [{ register: "party", name: "Adobe Systems", title: "Adobe" }],
    });
    const draft = aDraft({ plan, readings: ["Headings are in row 1.", "Check: the encoding was guessed."] });
    const meant = { "party adobe systems": asRecordId("a1"), "party other": asRecordId("a2") };
    engine.openImport.mockResolvedValue(ok({ ...draft, choices: { ...draft.choices, meant } }));
    engine.changeImport.mockResolvedValue(ok(draft));
    const user = dropped();
    const lastChange = () => engine.changeImport.mock.calls.at(-1)?.[0];
    expect(await screen.findByText("Check: the encoding was guessed.")).toBeTruthy();
    expect(screen.queryByText("Headings are in row 1.")).toBeNull();
    expect(await screen.findByText(/^1 row looks like a record that is on file already/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "“Adobe Systems” no longer means Adobe" }));
    await waitFor(() => expect(lastChange()).toEqual({ meant: { "party other": "a2" } }));
    await user.click(await screen.findByRole("button", { name: "All of them mean blank" }));
    await waitFor(() => expect(lastChange()).toEqual({ words: { 0: { odd: "", strange: "" } } }));
    await user.click(await screen.findByText("Visio"));
    await user.click(await screen.findByRole("button", { name: "Record that row 2 means" }));
    await user.click(await screen.findByRole("option", { name: "Visio LTSC" }));
    await waitFor(() => expect(lastChange()).toEqual({ decisions: { 2: { kind: "take", id: "e9" } } }));
  });

  it("hands the keyboard on from a word that got its meaning to the next, and from the last to the dry run", async () => {
    const word = (text: string) => ({ column: 0, field: "metric", rows: 1, word: text });
    const draft = (...words: readonly string[]) => ok(aDraft({ plan: aPlan({ unknown: words.map(word) }) }));
    engine.openImport.mockResolvedValue(draft("odd", "strange"));
    engine.changeImport.mockResolvedValueOnce(draft("strange")).mockResolvedValueOnce(draft());
    const user = dropped();
    const box = (text: string) => screen.findByRole("combobox", { name: new RegExp(`^“${text}”`) });
    const meanBlank = async (text: string) => {
      await user.click(await box(text));
      await user.click(await screen.findByRole("option", { name: "means blank" }));
    };
    await meanBlank("odd");
    await waitFor(async () => expect(document.activeElement).toBe(await box("strange")));
    await meanBlank("strange");
    const title = screen.getByRole("heading", { name: "Dry run of licences.csv" });
    await waitFor(() => expect(document.activeElement).toBe(title));
  });

  it("lists translated words with their meanings, of which any can be taken back", async () => {
    const draft = aDraft();
    const words = { 0: { full: "perpetual", odd: "", earlier: "subscription" } };
    const translated = { 0: { full: "perpetual", odd: "" } };
    engine.openImport.mockResolvedValue(ok({ ...draft, translated, choices: { ...draft.choices, words } }));
    engine.changeImport.mockResolvedValue(ok(draft));
    const user = dropped();
    await user.click(await screen.findByText("2 words have a meaning that was chosen"));
    expect(screen.getByText(/^“odd” in .* means blank$/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "“odd” has no chosen meaning" }));
    await waitFor(() =>
      expect(engine.changeImport.mock.calls.at(-1)?.[0]).toEqual({
        words: { 0: { full: "perpetual", earlier: "subscription" } },
      }),
    );
  });
});
