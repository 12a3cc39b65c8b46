// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { failed, ok } from "../../src/domain/value/result.ts";
import { PrintScreen } from "../../src/renderer/features/print/PrintScreen.tsx";
import { aLine } from "../builders/position-line.ts";
import { shown } from "../ui/shown.tsx";
import { engine, host, quietEngine } from "./fake-engine.ts";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));
vi.mock("../../src/renderer/host.ts", async () => import("./fake-engine.ts"));

async function open(report: "position" | "checklist" = "position") {
  const back = vi.fn();
  shown(<PrintScreen route={{ screen: "print", print: { report, asAt: "2026-03-31" } }} />, { back });
  await waitFor(() => expect(screen.getByRole("button", { name: "Print…" })).toHaveProperty("disabled", false));
  return { back, user: userEvent.setup() };
}

describe("The print preview", () => {
  beforeEach(() => {
    quietEngine();
    engine.settings.mockResolvedValue({ name: "Brook", administrator: "Anna", currency: "EUR", paper: "Letter" });
    engine.trail.mockResolvedValue([]);
    engine.explainedPosition.mockResolvedValue({
      asAt: "2026-03-31",
      head: { log: "log", seq: 12, hash: "ab".repeat(32) },
      lines: [aLine("Visio", "under", { shortfall: 4, required: 12, rights: 8 })],
      unrecognised: [],
      unlinked: [],
    });
  });
  afterEach(cleanup);

  it("shows the pages of that day on the organisation's paper, sealed with the trail", async () => {
    await open();
    expect(engine.explainedPosition).toHaveBeenCalledWith("2026-03-31", "all");
    expect(screen.getByRole("radio", { name: "Letter" })).toHaveProperty("checked", true);
    const page = screen.getByRole("region", { name: /^Page 1 of/ });
    expect(page.textContent).toContain("As at 31 March 2026");
    expect(page.textContent).toContain("Trail: 12 events · head abababababababab");
  });

  it("saves the pages as PDF on the paper that is chosen", async () => {
    host.request.mockImplementation(async (name: string) => {
      if (name === "save.choose") return { token: "t", path: "/tmp/a.pdf" };
      return name === "print.pdf" ? ok("/tmp/a.pdf") : undefined;
    });
    const { user } = await open();
    await user.click(screen.getByRole("radio", { name: "A4" }));
    await user.click(screen.getByRole("button", { name: "Save as PDF…" }));
    expect(await screen.findByText("Saved as /tmp/a.pdf")).toBeTruthy();
    expect(host.request).toHaveBeenCalledWith("save.choose", { name: "Licence position 2026-03-31.pdf", kind: "pdf" });
    expect(host.request).toHaveBeenCalledWith("print.pdf", { token: "t", paper: "A4" });
  });

  it("does nothing when the place to save was not chosen, and says why when saving fails", async () => {
    host.request.mockResolvedValue(null);
    const { user } = await open("checklist");
    await user.click(screen.getByRole("button", { name: "Save as PDF…" }));
    expect(host.request).toHaveBeenCalledTimes(1);
    host.request.mockResolvedValueOnce({ token: "t", path: "/tmp/a.pdf" });
    host.request.mockResolvedValueOnce(failed("disk-full", "The disk is full."));
    await user.click(screen.getByRole("button", { name: "Save as PDF…" }));
    expect(await screen.findByText("The disk is full.")).toBeTruthy();
  });

  it("is left with Escape", async () => {
    const { back } = await open("checklist");
    fireEvent.keyDown(window, { key: "Escape" });
    expect(back).toHaveBeenCalledTimes(1);
  });
});
