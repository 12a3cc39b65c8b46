// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { failed, ok } from "../../src/domain/value/result.ts";
import { LabelsScreen } from "../../src/renderer/features/labels/LabelsScreen.tsx";
import { forgetLabelSettings } from "../../src/renderer/features/labels/label-settings.ts";
import { shown } from "../ui/shown.tsx";
import { engine, host, quietEngine } from "./fake-engine.ts";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));
vi.mock("../../src/renderer/host.ts", async () => import("./fake-engine.ts"));
// This document can't measure texts: every letter is as wide as every other.
vi.mock("../../src/renderer/features/labels/text-measure.ts", () => ({
  LABEL_FONT: "sans-serif",
  textMeasure: () => (text: string) => [...text].length * 0.55,
}));

function devices(count: number, tag = "TK-") {
  return Array.from({ length: count }, (_, nth) => ({
    id: asRecordId(`device${nth}`),
    tag: `${tag}${nth + 1}`,
    name: `PC-${nth + 1}`,
    serial: "",
  }));
}

async function open(list: ReturnType<typeof devices>) {
  engine.labelDevices.mockResolvedValue(list);
  const go = vi.fn();
  const { container } = shown(<LabelsScreen route={{ screen: "labels", ids: list.map(({ id }) => id) }} />, { go });
  await screen.findByRole("heading", { name: "Asset labels" });
  // Labels are drawn in stretches, behind the title.
  if (list.length > 0) await screen.findAllByRole("region", { name: /^Page \d/ });
  const codes = (kind: string) => container.querySelectorAll(`[data-code="${kind}"]`).length;
  return { user: userEvent.setup(), go, codes };
}

const pageNames = () =>
  screen.getAllByRole("region", { name: /^Page \d/ }).map((page) => page.getAttribute("aria-label"));
const first = () => screen.getAllByRole("radio", { checked: true })[0]?.getAttribute("value");

describe("The labels screen", () => {
  beforeEach(() => {
    quietEngine();
    forgetLabelSettings();
  });
  afterEach(cleanup);

  it("shows a label for each device with what is chosen, and no more", async () => {
    const { user, codes } = await open(devices(3));
    expect(screen.getByText("3 labels, 1 sheet")).toBeTruthy();
    expect([screen.getAllByText("Brook").length, codes("code128"), codes("qr")]).toEqual([3, 3, 3]);
    await user.click(screen.getByRole("checkbox", { name: "Organisation" }));
    await user.click(screen.getByRole("checkbox", { name: "Code 128 of the asset tag" }));
    await user.click(screen.getByRole("radio", { name: "No QR code" }));
    expect(screen.queryByText("Brook")).toBeNull();
    expect([screen.getAllByText("TK-2").length, codes("code128"), codes("qr")]).toEqual([1, 0, 0]);
  });

  it("begins at the position that is clicked, and moves it with the arrow keys within the sheet", async () => {
    const { user } = await open(devices(11));
    await user.click(screen.getByRole("radio", { name: "Position 4: row 2, column 2" }));
    expect(pageNames()).toEqual(["Page 1 of 1"]);
    await user.keyboard("{ArrowDown}");
    expect(first()).toBe("6");
    expect(document.activeElement?.getAttribute("value")).toBe("6");
    expect(pageNames()).toEqual(["Page 1 of 2", "Page 2 of 2"]);
    await user.keyboard("{End}{ArrowRight}{ArrowDown}");
    expect(first()).toBe("14");
    await user.keyboard("{Home}{ArrowUp}");
    expect(first()).toBe("1");
  });

  it("forgets the position when another sheet is chosen", async () => {
    const { user } = await open(devices(1));
    await user.click(screen.getByRole("radio", { name: /^Position 9:/ }));
    await user.selectOptions(screen.getByLabelText("Labels"), "avery-5160");
    expect(first()).toBe("1");
  });

  it("proposes a QR code where the tag is too long for bars, and takes it on a click", async () => {
    const { user, codes } = await open(devices(1, "INVENTORY/ENGINEERING-BUILDING/2026/department/0000417-"));
    await user.click(screen.getByRole("radio", { name: "No QR code" }));
    expect(screen.getByText(/too long an asset tag for a Code 128/)).toBeTruthy();
    expect([codes("code128"), codes("qr")]).toEqual([0, 0]);
    await user.click(screen.getByRole("button", { name: "Use a QR code instead" }));
    expect(screen.queryByText(/too long an asset tag/)).toBeNull();
    expect([codes("code128"), codes("qr")]).toEqual([0, 1]);
  });

  it("asks for a PDF in the label printer's size, and takes over no size that can't be", async () => {
    host.request.mockImplementation(async (name: string) => {
      if (name === "save.choose") return { token: "t", path: "/tmp/a.pdf" };
      return name === "print.pdf" ? ok("/tmp/a.pdf") : undefined;
    });
    const { user } = await open(devices(2));
    await user.selectOptions(screen.getByLabelText("Labels"), "roll");
    await user.clear(screen.getByLabelText("Width (mm)"));
    await user.type(screen.getByLabelText("Width (mm)"), "62");
    await user.clear(screen.getByLabelText("Height (mm)"));
    await user.type(screen.getByLabelText("Height (mm)"), "7");
    expect(screen.getByText("Between 10 and 500 mm")).toBeTruthy();
    expect(pageNames()).toEqual(["Page 1 of 2", "Page 2 of 2"]);
    await user.click(screen.getByRole("button", { name: "Save as PDF…" }));
    expect(await screen.findByText("Saved as /tmp/a.pdf")).toBeTruthy();
    expect(host.request).toHaveBeenCalledWith("print.pdf", { token: "t", paper: { width: 62, height: 32 } });
  });

  it("prints on the sheet's paper, and tells why printing failed", async () => {
    host.request.mockResolvedValue(failed("print", "The printer is off."));
    const { user } = await open(devices(1));
    await user.selectOptions(screen.getByLabelText("Labels"), "avery-5160");
    await user.click(screen.getByRole("button", { name: "Print…" }));
    expect(host.request).toHaveBeenCalledWith("print.dialog", { paper: "Letter" });
    expect(await screen.findByText("The printer is off.")).toBeTruthy();
  });

  it("prints nothing when nothing would stand on the labels", async () => {
    const { user } = await open(devices(1));
    for (const text of ["Organisation", "Asset tag", "Name", "Serial number", "Code 128 of the asset tag"]) {
      await user.click(screen.getByRole("checkbox", { name: text }));
    }
    await user.click(screen.getByRole("radio", { name: "No QR code" }));
    expect(screen.getByText(/The labels are blank/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Print…" })).toHaveProperty("disabled", true);
  });

  it("leads to the hardware register when no device is chosen", async () => {
    const { user, go } = await open([]);
    await user.click(await screen.findByRole("button", { name: "Open Hardware" }));
    expect(go).toHaveBeenCalledWith({ screen: "register", register: "hardware" });
    await waitFor(() => expect(screen.queryByRole("button", { name: "Print…" })).toBeNull());
  });
});
