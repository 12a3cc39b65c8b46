// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Harvest } from "../../src/domain/licence/harvest/harvest.ts";
import type { Proposal } from "../../src/domain/licence/harvest/proposal.ts";
import { fraction } from "../../src/domain/value/fraction.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { HarvestScreen } from "../../src/renderer/features/harvest/HarvestScreen.tsx";
import { setTextLocale } from "../../src/renderer/ui/local-text.ts";
import { beginSession, showDay } from "../../src/renderer/ui/session.ts";
import { shown } from "../ui/shown.tsx";
import { engine, quietEngine } from "./fake-engine.ts";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));
vi.mock("../../src/renderer/host.ts", async () => import("./fake-engine.ts"));

function aProposal(kind: Proposal["kind"], id: string, euros: number): Proposal {
  const register = kind === "allocation" ? "allocation" : kind === "installation" ? "software" : "seat";
  return {
    key: `${kind} ${id}`,
    kind,
    record: { register, id: asRecordId(id), title: id },
    others: [],
    sentence: `Why ${id}.`,
    money: { amounts: [{ minor: fraction(euros * 100), currency: "EUR" }], missing: false, sentence: "By rule." },
  };
}

const FOUND: Harvest = {
  idleDays: 90,
  proposals: [
    aProposal("leaverSeat", "seat-1", 100),
    aProposal("idleSeat", "seat-2", 20),
    aProposal("allocation", "allocation-1", 3),
    aProposal("installation", "Planner", 500),
  ],
  sum: { amounts: [{ minor: fraction(12_300), currency: "EUR" }], unknown: 0, exchanged: null },
  open: [],
  enter: [],
};

async function open() {
  const go = vi.fn();
  shown(<HarvestScreen />, { go });
  await screen.findByRole("table", { name: "Proposals" });
  return { go, user: userEvent.setup() };
}

describe("The harvest on the screen", () => {
  beforeEach(() => {
    quietEngine();
    setTextLocale("en-GB");
    beginSession({ readOnly: null, firstRun: false, notes: [] });
    showDay(null);
    engine.harvest.mockResolvedValue(FOUND);
    engine.planHarvest.mockResolvedValue([]);
  });
  afterEach(cleanup);

  it("lets only what Muster can carry out be selected, and tells what the selection frees", async () => {
    const { user } = await open();
    expect(screen.queryByLabelText("Select Planner")).toBeNull();
    await user.click(screen.getByLabelText("Select all that can be accepted"));
    await screen.findByRole("button", { name: "Accept 3 proposals…" });
    const [, selected] = screen.getAllByRole("definition");
    expect(selected?.textContent).toBe("123.00 EUR");
  });

  it("keeps what was selected of one kind when another is shown, and asks what becomes of seats", async () => {
    const { user } = await open();
    await user.click(screen.getByText("Seats not used 1"));
    await user.click(screen.getByLabelText("Select seat-2"));
    await user.click(screen.getByText("Allocations 1"));
    await user.click(screen.getByLabelText("Select all that can be accepted"));
    await user.click(screen.getByRole("button", { name: "Accept 2 proposals…" }));
    const dialog = await screen.findByRole("dialog", { name: "Accept 2 proposals" });
    expect(within(dialog).getByLabelText<HTMLInputElement>(/^Reason/).value).toBe(
      "Harvest: 1 unused seat, 1 allocation",
    );
    await user.click(within(dialog).getByLabelText("Ended: no longer needed"));
    const choice = { keys: ["idleSeat seat-2", "allocation allocation-1"], seats: "ended" };
    await vi.waitFor(() => expect(engine.planHarvest).toHaveBeenLastCalledWith(expect.objectContaining(choice)));
  });

  it("leads to the record", async () => {
    const { go, user } = await open();
    await user.click(screen.getByRole("button", { name: "seat-1" }));
    expect(go).toHaveBeenCalledWith({ screen: "record", register: "seat", id: "seat-1" });
  });

  it("can only be read while an earlier day is shown", async () => {
    showDay({ day: "2026-03-31", seq: 5, sentence: "Go back to today to change anything." });
    await open();
    expect(screen.getByLabelText<HTMLInputElement>("Select seat-1").disabled).toBe(true);
    const accept = screen.getByRole<HTMLButtonElement>("button", { name: "Accept…" });
    expect([accept.disabled, accept.title]).toEqual([true, "Go back to today to change anything."]);
  });
});
