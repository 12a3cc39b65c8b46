// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { failed, ok } from "../../src/domain/value/result.ts";
import { ImportScreen } from "../../src/renderer/features/imports/ImportScreen.tsx";
import { forgetImports } from "../../src/renderer/features/imports/import-session.ts";
import { queueFiles } from "../../src/renderer/ui/dropped-files.ts";
import { announceChange, beginSession } from "../../src/renderer/ui/session.ts";
import { aDraft, aPlan, aPlanRow, fieldsOf } from "../builders/import-draft.ts";
import { shown, withLayout } from "../ui/shown.tsx";
import { engine, quietEngine } from "./fake-engine.ts";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));
vi.mock("../../src/renderer/host.ts", async () => import("./fake-engine.ts"));

const committed = ok({ head: { log: "log", seq: 7, hash: "0".repeat(64) }, records: 2, skipped: [] });

function drop(...names: string[]): void {
  queueFiles(names.map((name) => new File(["x"], name)));
}

function open(navigation = {}) {
  shown(<ImportScreen route={{ screen: "import" }} />, navigation);
  return userEvent.setup();
}

describe("An import on the screen", () => {
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

  it("goes from a dropped file over the dry run to what was saved, and back with one click", async () => {
    drop("licences.csv");
    const user = open();
    await user.click(await screen.findByRole("button", { name: "Add 2 entitlements" }));
    expect(await screen.findByText("2 entitlements added")).toBeTruthy();
    engine.undo.mockImplementation(async () => {
      engine.takenBack.mockResolvedValue({ 7: { ...committed.value, skipped: ["Visio"] } });
      return committed;
    });
    await user.click(screen.getByRole("button", { name: "Undo this import" }));
    expect(engine.undo.mock.calls[0]?.[0]).toBe(7);
    expect(await screen.findByText(/1 record was kept, edited or used since: Visio/)).toBeTruthy();
  });

  it("follows when the import is taken back and done again elsewhere", async () => {
    drop("licences.csv");
    const user = open();
    await user.click(await screen.findByRole("button", { name: "Add 2 entitlements" }));
    await screen.findByRole("heading", { name: "“licences.csv” was imported" });
    engine.takenBack.mockResolvedValue({ 7: { ...committed.value, head: { ...committed.value.head, seq: 8 } } });
    act(announceChange);
    await screen.findByRole("heading", { name: "“licences.csv” was taken back" });
    expect(screen.getByRole("button", { name: "Event 8 of the audit trail" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Undo this import" })).toBeNull();
    engine.takenBack.mockResolvedValue({});
    act(announceChange);
    await screen.findByRole("heading", { name: "“licences.csv” was imported" });
    expect(screen.getByRole("button", { name: "Undo this import" })).toBeTruthy();
  });

  it("takes pasted cells that nothing else took", async () => {
    open();
    const paste = () => {
      const data = new DataTransfer();
      data.setData("text/plain", "Name\tSeats\nVisio\t8\n");
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      act(() => void document.body.dispatchEvent(event));
    };
    document.addEventListener("paste", (event) => event.preventDefault(), { once: true });
    paste();
    paste();
    await screen.findByRole("button", { name: "Add 2 entitlements" });
    expect(engine.openImport.mock.calls.map(([file]) => file.name)).toEqual(["Pasted cells.txt"]);
    expect(screen.queryByRole("list", { name: "Files" })).toBeNull();
  });

  it("takes several files one after the other and says what became of each", async () => {
    drop("one.csv", "two.csv", "three.csv");
    const user = open();
    await screen.findByRole("button", { name: "Add 2 entitlements" });
    await user.click(screen.getByRole("button", { name: "Take two.csv out of the list" }));
    await user.click(screen.getByRole("button", { name: "Leave this file out" }));
    await waitFor(() => expect(engine.openImport).toHaveBeenCalledTimes(2));
    expect(engine.openImport.mock.calls.map(([file]) => file.name)).toEqual(["one.csv", "three.csv"]);
    const list = screen.getByRole("list", { name: "Files" });
    expect(list.textContent).toMatch(/one\.csvleft out.*three\.csvopen now/);
    expect(engine.acceptImport).not.toHaveBeenCalled();
  });

  it("says in a sentence why a file can't be read and goes on with the next", async () => {
    engine.openImport.mockResolvedValueOnce(failed("file-encrypted", "“a.xlsx” is locked with a password."));
    drop("a.xlsx", "b.csv");
    const user = open();
    expect((await screen.findByRole("alert")).textContent).toContain("is locked with a password");
    await user.click(screen.getByRole("button", { name: "Next file" }));
    expect(await screen.findByRole("button", { name: "Add 2 entitlements" })).toBeTruthy();
  });

  it("reads nothing more once reading is cancelled", async () => {
    let end: (answer: unknown) => void = () => undefined;
    engine.openImport.mockReturnValueOnce(
      new Promise((resolve) => {
        end = resolve;
      }),
    );
    engine.cancelImport.mockImplementation(async () => end(failed("cancelled", "Cancelled.")));
    drop("large.xlsx", "next.csv");
    const user = open();
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(await screen.findByRole("button", { name: "Next file" })).toBeTruthy();
    expect(engine.openImport).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("leaves the file out as well when cancelling comes too late to stop the work", async () => {
    let end: (answer: unknown) => void = () => undefined;
    engine.openImport.mockReturnValueOnce(
      new Promise((resolve) => {
        end = resolve;
      }),
    );
    drop("large.xlsx", "next.csv");
    const user = open();
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    end(ok(aDraft()));
    expect(await screen.findByRole("button", { name: "Next file" })).toBeTruthy();
    expect(screen.getByRole("list", { name: "Files" }).textContent).toContain("large.xlsxleft out: cancelled");
    expect(screen.queryByRole("button", { name: "Add 2 entitlements" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Next file" }));
    expect(await screen.findByRole("button", { name: "Add 2 entitlements" })).toBeTruthy();
  });

  it("marks only the file that was taken back when another one has its name", async () => {
    engine.acceptImport.mockResolvedValueOnce(committed);
    engine.acceptImport.mockResolvedValueOnce(ok({ ...committed.value, head: { ...committed.value.head, seq: 8 } }));
    drop("licences.csv", "licences.csv");
    const user = open();
    await user.click(await screen.findByRole("button", { name: "Add 2 entitlements" }));
    await user.click(await screen.findByRole("button", { name: "Next file" }));
    await user.click(await screen.findByRole("button", { name: "Add 2 entitlements" }));
    engine.undo.mockImplementation(async (seq: number) => {
      engine.takenBack.mockResolvedValue({ [seq]: committed.value });
      return committed;
    });
    await user.click(await screen.findByRole("button", { name: "Undo this import" }));
    await screen.findByRole("heading", { name: "“licences.csv” was taken back" });
    const files = screen.getByRole("list", { name: "Files" }).querySelectorAll("li");
    expect([...files].map(({ textContent }) => textContent)).toEqual([
      "licences.csvimported: 2 new",
      "licences.csvtaken back",
    ]);
  });

  it("names a rejected row by its first text, and a program's version without its name", async () => {
    const plan = aPlan({ counts: { new: 1, changed: 0, unchanged: 0, ignored: 0, rejected: 1 } });
    engine.openImport.mockResolvedValue(ok(aDraft({ plan })));
    const reason = "B3 (Quantity): “many” is no whole number.";
    const rows = [
      aPlanRow("rejected", [["software", "", "Acme Film"]], { row: 3, title: "", reason }),
      aPlanRow("new", [["7-Zip", "", "7-Zip 24.08"]], { row: 4, title: "PC-1" }),
    ];
    engine.planRows.mockResolvedValue({ total: 2, rows });
    engine.planFields.mockResolvedValue(fieldsOf(rows));
    drop("licences.csv");
    open();
    await screen.findByRole("rowheader", { name: "Acme Film" });
    fireEvent.keyDown(screen.getByRole("row", { name: /Acme Film/ }), { key: "ArrowDown" });
    const detail = await screen.findByRole("region", { name: "Row 3" });
    expect(detail.querySelector("h2")?.textContent).toBe("Acme Film");
    fireEvent.keyDown(screen.getByRole("row", { name: /Acme Film/ }), { key: "ArrowDown" });
    expect((await screen.findByRole("region", { name: "Row 4" })).querySelector("dd")?.textContent).toBe("24.08");
  });

  it("shows the new dry run when the registers were changed meanwhile", async () => {
    engine.acceptImport.mockResolvedValueOnce(failed("changed-meanwhile", "The registers were changed."));
    engine.changeImport.mockResolvedValue(
      ok(aDraft({ plan: aPlan({ counts: { new: 0, changed: 1, unchanged: 1, ignored: 0, rejected: 0 } }) })),
    );
    drop("licences.csv");
    const user = open();
    await user.click(await screen.findByRole("button", { name: "Add 2 entitlements" }));
    expect(await screen.findByRole("button", { name: "Change 1 entitlement" })).toBeTruthy();
    expect(screen.getByRole("alert").textContent).toContain("The registers were changed.");
  });

  it("shows a changed cell struck out, with an arrow and the new text, and all cells of a chosen row", async () => {
    engine.openImport.mockResolvedValue(
      ok(aDraft({ plan: aPlan({ counts: { new: 0, changed: 1, unchanged: 0, ignored: 0, rejected: 0 } }) })),
    );
    const row = aPlanRow("changed", [
      ["quantity", "8", "12"],
      ["edition", "Pro", "Pro"],
    ]);
    engine.planRows.mockResolvedValue({ total: 1, rows: [row] });
    engine.planFields.mockResolvedValue(fieldsOf([row]));
    drop("licences.csv");
    open();
    const grid = await screen.findByRole("grid", { name: "Rows of the dry run" });
    await waitFor(() => expect(grid.querySelector("del")?.textContent).toBe("8"));
    expect(grid.querySelector("ins")?.textContent).toBe("12");
    fireEvent.keyDown(screen.getByRole("row", { name: /Visio/ }), { key: "ArrowDown" });
    const detail = await screen.findByRole("region", { name: "Row 2" });
    expect(detail.textContent).toMatch(/quantity8 → +becomes 12editionPro/);
  });

  it("can't be accepted while nothing would change, nor while Muster is read-only", async () => {
    engine.openImport.mockResolvedValue(
      ok(aDraft({ plan: aPlan({ counts: { new: 0, changed: 0, unchanged: 2, ignored: 0, rejected: 0 } }) })),
    );
    drop("licences.csv");
    open();
    await screen.findByText("The registers say all of this already.");
    expect(screen.queryByRole("button", { name: /^(Add|Change)/ })).toBeNull();
    cleanup();
    forgetImports();
    engine.openImport.mockResolvedValue(ok(aDraft()));
    beginSession({ readOnly: "The journal is broken.", firstRun: false, notes: [] });
    drop("licences.csv");
    open();
    const accept = await screen.findByRole("button", { name: "Add 2 entitlements" });
    expect(accept).toHaveProperty("disabled", true);
  });
});
