// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ok } from "../../src/domain/value/result.ts";
import { AppCommands } from "../../src/renderer/app/AppCommands.tsx";
import { OrganisationSection } from "../../src/renderer/features/settings/OrganisationSection.tsx";
import { dismissProblems } from "../../src/renderer/ui/notify.tsx";
import { shown } from "../ui/shown.tsx";
import { engine, host, quietEngine } from "./fake-engine.ts";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));
vi.mock("../../src/renderer/host.ts", async () => import("./fake-engine.ts"));

const saved = { name: "Brook", administrator: "Anna", currency: "EUR", paper: "A4" } as const;

function open(): void {
  shown(
    <>
      <AppCommands />
      <OrganisationSection saved={saved} />
    </>,
  );
}

describe("Undo and redo by key", () => {
  beforeEach(() => {
    quietEngine();
    host.request.mockImplementation(async (name: string) => (name === "link.take" ? null : undefined));
    engine.undoState.mockResolvedValue({ undo: null, redo: null });
    engine.undoNext.mockResolvedValue(ok({ seq: 4, why: "Edited device" }));
    engine.redoNext.mockResolvedValue(ok({ seq: 4, why: "Edited device" }));
  });
  afterEach(() => {
    dismissProblems();
    cleanup();
  });

  it.each([
    ["z", "Nothing was taken back"],
    ["y", "Nothing was done again"],
  ])("take back no change while entries are not saved: Ctrl+%s", async (key, told) => {
    open();
    const paper = screen.getByLabelText("Paper");
    fireEvent.change(paper, { target: { value: "Letter" } });
    paper.focus();
    fireEvent.keyDown(paper, { key, ctrlKey: true });
    expect(await screen.findByText(new RegExp(`entries on this screen that are not saved.*${told}`))).toBeTruthy();
    expect(engine.undoNext).not.toHaveBeenCalled();
    expect(engine.redoNext).not.toHaveBeenCalled();
    expect(paper).toHaveProperty("value", "Letter");
  });

  it("take back the last change once they are discarded", async () => {
    open();
    const paper = screen.getByLabelText("Paper");
    fireEvent.change(paper, { target: { value: "Letter" } });
    fireEvent.click(screen.getByRole("button", { name: "Discard" }));
    paper.focus();
    fireEvent.keyDown(paper, { key: "z", ctrlKey: true });
    expect(await screen.findByText("Taken back: Edited device")).toBeTruthy();
  });
});
