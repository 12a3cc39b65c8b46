// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { RecordScreen } from "../../src/renderer/features/registers/RecordScreen.tsx";
import { setTextLocale } from "../../src/renderer/ui/local-text.ts";
import { beginSession } from "../../src/renderer/ui/session.ts";
import { shown } from "../ui/shown.tsx";
import { device, id, openDevice } from "./device-page.tsx";
import { engine, quietEngine } from "./fake-engine.ts";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));
vi.mock("../../src/renderer/host.ts", async () => import("./fake-engine.ts"));

describe("The page of a record", () => {
  beforeEach(() => {
    quietEngine();
    setTextLocale("en-GB");
    beginSession({ readOnly: null, firstRun: false, notes: [] });
    engine.record.mockResolvedValue(device(5, "PC"));
  });
  afterEach(cleanup);

  it("calls a record out of daily use by the word of its state", async () => {
    engine.record.mockResolvedValue({
      ...device(5, "PC"),
      values: { tag: "T-1", name: "PC", state: "disposed" },
      retired: true,
    });
    await openDevice();
    expect(screen.getAllByText("Disposed").map(({ tagName }) => tagName)).toContain("SPAN");
    expect(screen.queryByText("Retired", { selector: "span" })).toBeNull();
  });

  it("tells the last day for notice that follows from a contract's end and notice period", async () => {
    const values = { name: "Lease", endsOn: "2027-02-28", noticeDays: 90 };
    engine.record.mockResolvedValue({ ...device(5, ""), register: "contract", title: "Lease", names: {}, values });
    shown(<RecordScreen route={{ screen: "record", register: "contract", id }} />);
    expect(await screen.findByText(/^The last day for notice is 30 Nov 2026: the end less the notice/)).toBeTruthy();
  });

  it("tells what contradicts its state, without refusing it", async () => {
    const says = "The state is “In stock”, yet “User” is filled";
    engine.record.mockResolvedValue({ ...device(5, "PC"), contradictions: [{ field: "user", says }] });
    await openDevice();
    expect(screen.getByText(/yet “User” is filled/).textContent).toBe(`${says}. Look at User.`);
  });

  it("names and links the record that is probably the same", async () => {
    const reasons = ["Same maker and serial number: Dell, SN9"];
    const members = [id, asRecordId("device-2")].map((each) => ({
      id: each,
      title: `PC ${each}`,
      detail: "",
      retired: false,
    }));
    engine.duplicatesOf.mockResolvedValue([
      { key: "g", register: "hardware", strength: "certain", reasons, members, size: 2 },
    ]);
    const { user, go } = await openDevice();
    const other = await screen.findByRole("button", { name: "PC device-2" });
    expect(other.parentElement?.textContent).toBe("Same maker and serial number: Dell, SN9, as in PC device-2.");
    await user.click(other);
    expect(go).toHaveBeenLastCalledWith({ screen: "record", register: "hardware", id: "device-2" });
    await user.click(screen.getByRole("button", { name: "Compare and merge" }));
    expect(go).toHaveBeenLastCalledWith({ screen: "merge", register: "hardware", ids: [id, "device-2"] });
  });

  it("says so when a link leads to no record", async () => {
    engine.record.mockResolvedValue(null);
    shown(<RecordScreen route={{ screen: "record", register: "hardware", id }} />);
    expect(await screen.findByText("There is no such record")).toBeTruthy();
  });
});
