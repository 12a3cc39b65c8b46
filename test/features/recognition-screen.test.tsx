// @vitest-environment happy-dom
import { cleanNotifications } from "@mantine/notifications";
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ListedName } from "../../src/domain/recognition/listed-name.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { ok } from "../../src/domain/value/result.ts";
import { RecognitionScreen } from "../../src/renderer/features/recognition/RecognitionScreen.tsx";
import { setTextLocale } from "../../src/renderer/ui/local-text.ts";
import { beginSession } from "../../src/renderer/ui/session.ts";
import { useUnsaved } from "../../src/renderer/ui/unsaved.ts";
import { shown } from "../ui/shown.tsx";
import { engine, quietEngine } from "./fake-engine.ts";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));

function aName(name: string, ...products: string[]): ListedName {
  return {
    key: name.toLowerCase(),
    name,
    publishers: ["Quux"],
    versions: ["1.0"],
    devices: 3,
    proposals: products.map((product) => ({
      meaning: { kind: "title", record: asRecordId(product) },
      product,
      publisher: "Quux",
      likeness: 0.8,
      clear: true,
    })),
  };
}

const names = [aName("Tool 1.0", "Tool", "Tools"), aName("Driver A"), aName("Driver B")];

async function open() {
  shown(<RecognitionScreen />);
  await screen.findByRole("table");
  return userEvent.setup();
}

describe("Names to recognise on the screen", () => {
  beforeEach(() => {
    quietEngine();
    setTextLocale("en-GB");
    beginSession({ readOnly: null, firstRun: false, notes: [] });
    engine.unrecognisedNames.mockResolvedValue({ total: 3, matching: 3, names });
    engine.previewAlias.mockResolvedValue({
      names: 2,
      devices: 7,
      examples: ["Tool 1.0", "Tool 2.0"],
      taken: [{ name: "Tool Pro", from: "Tools" }],
    });
    engine.decideNames.mockResolvedValue(ok({ head: { log: "l", seq: 5, hash: "" }, records: 2, skipped: [] }));
  });
  afterEach(() => {
    cleanNotifications();
    cleanup();
  });

  it("takes a proposal with one click and shows what a pattern fits and takes from others", async () => {
    const user = await open();
    await user.click(screen.getByRole("button", { name: "Tool (Quux), 80% alike" }));
    await user.click(screen.getByRole("button", { name: "Use “Tool *”" }));
    expect(engine.previewAlias).toHaveBeenLastCalledWith("Tool *");
    expect(await screen.findByText(/Fits 2 names found 7 times on devices: Tool 1\.0, Tool 2\.0/)).toBeTruthy();
    expect(screen.getByText(/1 name recognised already would change/).textContent).toMatch(/“Tool Pro” from “Tools”/);
    await user.click(screen.getByRole("button", { name: "Save 1 decision" }));
    const meaning = { kind: "title", record: "Tool" };
    expect(engine.decideNames).toHaveBeenCalledWith(
      [{ name: "Tool 1.0", publisher: "Quux", alias: "Tool *", meaning }],
      "Decided what “Tool 1.0” is",
    );
  });

  it("offers nothing to take back where a decision had nothing to change", async () => {
    engine.decideNames.mockResolvedValue(ok({ head: { log: "l", seq: 5, hash: "" }, records: 0, skipped: [] }));
    const user = await open();
    await user.click(screen.getByRole("button", { name: "Tool (Quux), 80% alike" }));
    await user.click(screen.getByRole("button", { name: "Save 1 decision" }));
    expect(await screen.findByText("Nothing had changed.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  it("decides many at once; unsaved decisions are guarded until they are saved", async () => {
    const user = await open();
    await user.click(screen.getByRole("checkbox", { name: "Select Driver A" }));
    await user.click(screen.getByRole("checkbox", { name: "Select Driver B" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Set the selected names to" }), "system");
    expect(useUnsaved.getState().form).not.toBeNull();
    await user.click(screen.getByRole("button", { name: "Save 2 decisions" }));
    const [decisions] = engine.decideNames.mock.lastCall ?? [];
    expect(decisions).toMatchObject([
      { name: "Driver A", meaning: { kind: "system" } },
      { name: "Driver B", meaning: { kind: "system" } },
    ]);
    expect(useUnsaved.getState().form).toBeNull();
  });

  it("leaves names whose first proposal is not clear for a decision, and says so", async () => {
    const clear = aName("Viewer 2021 Prof", "Viewer Professional 2021");
    const unclear = aName("Viewer 2021", "Viewer Standard 2021", "Viewer Professional 2021");
    const tied = { ...unclear, proposals: unclear.proposals.map((proposal) => ({ ...proposal, clear: false })) };
    engine.unrecognisedNames.mockResolvedValue({ total: 2, matching: 2, names: [clear, tied] });
    const user = await open();
    await user.click(screen.getByRole("checkbox", { name: "Select all names shown" }));
    const together = screen.getByRole("combobox", { name: "Set the selected names to" });
    await user.selectOptions(together, "proposal");
    expect(screen.getByText(/1 name was left undecided and still selected/)).toBeTruthy();
    expect(screen.getByRole("checkbox", { name: "Select Viewer 2021" })).toHaveProperty("checked", true);
    await user.click(screen.getByRole("button", { name: "Save 1 decision" }));
    expect(engine.decideNames.mock.lastCall?.[0]).toMatchObject([{ name: "Viewer 2021 Prof" }]);
  });

  it("decides also those that stand on no page yet, without asking what each would do", async () => {
    const all = Array.from({ length: 200 }, (_, i) => aName(`Driver ${i}`));
    engine.unrecognisedNames.mockImplementation(async (_: string, most: number) => ({
      total: 200,
      matching: 200,
      names: all.slice(0, most),
    }));
    const user = await open();
    await user.click(screen.getByRole("button", { name: "Select all 200" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Set the selected names to" }), "ignore");
    await user.click(await screen.findByRole("button", { name: "Save 200 decisions" }));
    expect(engine.decideNames.mock.lastCall?.[0]).toHaveLength(200);
    expect(engine.previewAlias).not.toHaveBeenCalled();
  });

  it("refuses a pattern that does not fit the name, in words", async () => {
    const user = await open();
    await user.selectOptions(screen.getByRole("combobox", { name: "Meaning of Driver A" }), "ignore");
    const alias = screen.getByLabelText("Recognised by");
    await user.clear(alias);
    await user.type(alias, "Printer *");
    expect(screen.getByText("“Printer *” does not fit “Driver A”.")).toBeTruthy();
  });
});
