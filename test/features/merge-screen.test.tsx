// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { MergeView } from "../../src/domain/duplicates/listed.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { failed, ok } from "../../src/domain/value/result.ts";
import { MergeScreen } from "../../src/renderer/features/duplicates/MergeScreen.tsx";
import { setTextLocale } from "../../src/renderer/ui/local-text.ts";
import { beginSession } from "../../src/renderer/ui/session.ts";
import { shown } from "../ui/shown.tsx";
import { engine, quietEngine } from "./fake-engine.ts";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));

const [a, b] = [asRecordId("a"), asRecordId("b")];

const view: MergeView = {
  members: [
    { id: a, title: "Ada", detail: "", retired: false },
    { id: b, title: "Ada L.", detail: "", retired: false },
  ],
  reasons: ["Same e-mail address: ada@example.org"],
  seqs: [3, 4],
  fields: [
    {
      id: "name",
      label: "Name",
      texts: ["Ada", "Ada L."],
      result: "Ada",
      differs: true,
      choice: { take: "of", id: a },
      isList: false,
    },
    {
      id: "phone",
      label: "Phone",
      texts: ["", "1"],
      result: "1",
      differs: true,
      choice: { take: "of", id: b },
      isList: false,
    },
    {
      id: "email",
      label: "E-mail",
      texts: ["ada@example.org", "ada@example.org"],
      result: "ada@example.org",
      differs: false,
      choice: { take: "of", id: a },
      isList: false,
    },
  ],
  links: [
    {
      label: "Hardware: user",
      count: 2,
      titles: [
        { id: asRecordId("d1"), title: "pc-1" },
        { id: asRecordId("d2"), title: "pc-2" },
      ],
    },
  ],
  records: 4,
  problem: null,
};

async function open(ids = [a, b]) {
  const back = vi.fn();
  shown(<MergeScreen route={{ screen: "merge", register: "person", ids }} />, { back });
  await screen.findByRole("table");
  return { back, user: userEvent.setup() };
}

describe("Merging on the screen", () => {
  beforeEach(() => {
    quietEngine();
    setTextLocale("en-GB");
    beginSession({ readOnly: null, firstRun: false, notes: [] });
    engine.mergeView.mockResolvedValue(ok(view));
    engine.record.mockImplementation(async (_: string, id: string) => ({ title: id }));
    engine.merge.mockResolvedValue(ok({ head: { log: "l", seq: 5, hash: "" }, records: 4, skipped: [] }));
  });
  afterEach(cleanup);

  it("shows both sides with what is chosen, what moves and how much is changed", async () => {
    await open();
    expect(screen.getByRole("radio", { name: "Name: Ada" })).toHaveProperty("checked", true);
    expect(screen.getByRole("radio", { name: "Phone: blank" })).toHaveProperty("checked", false);
    expect(screen.getByRole("radio", { name: "Phone: 1" })).toHaveProperty("checked", true);
    expect(screen.queryByRole("radio", { name: /^E-mail/ })).toBeNull();
    const aside = within(screen.getByRole("complementary"));
    expect(aside.getByText("pc-2")).toBeTruthy();
    expect(aside.getByText(/4 records are changed in one step/)).toBeTruthy();
  });

  it("merges with the choices and the reason, and goes back to the list", async () => {
    const { back, user } = await open();
    await user.click(screen.getByRole("radio", { name: "Name: Ada L." }));
    await user.click(screen.getByRole("button", { name: "Merge" }));
    const merge = { register: "person", stays: a, goes: [b], choices: { name: { take: "of", id: b } } };
    const why = "Merged “Ada L.” into “Ada”. Same e-mail address: ada@example.org";
    expect(engine.merge).toHaveBeenCalledWith(merge, [3, 4], why);
    expect(back).toHaveBeenCalled();
    engine.undo.mockResolvedValue(ok({ head: { log: "l", seq: 6, hash: "" }, records: 4, skipped: [] }));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(engine.undo).toHaveBeenCalledWith(5, `Taken back: ${why}`);
  });

  it("asks for another one to stay, with the choices kept, and can leave one out", async () => {
    const c = asRecordId("c");
    const members = [...view.members, { id: c, title: "A. L.", detail: "", retired: false }];
    engine.mergeView.mockResolvedValue(ok({ ...view, members, seqs: [3, 4, 5] }));
    const { user } = await open([a, b, c]);
    await user.click(screen.getByRole("radio", { name: "Name: blank" }));
    await user.click(screen.getByRole("radio", { name: "A. L. stays" }));
    const choices = { name: { take: "blank" } };
    expect(engine.mergeView).toHaveBeenLastCalledWith({ register: "person", stays: c, goes: [a, b], choices });
    await user.click(screen.getByRole("button", { name: "Leave A. L. out" }));
    expect(engine.mergeView).toHaveBeenLastCalledWith({ register: "person", stays: a, goes: [b], choices });
    await user.click(screen.getByRole("button", { name: "Take all" }));
    await user.click(screen.getByRole("button", { name: "Merge 3 records" }));
    expect(engine.merge.mock.calls.at(-1)?.[0]).toEqual({ register: "person", stays: a, goes: [b, c], choices });
  });

  it("says why a merge can't be made and stays", async () => {
    engine.mergeView.mockResolvedValue(ok({ ...view, problem: "It would lie within itself." }));
    await open();
    expect(within(screen.getByRole("complementary")).getByRole("alert").textContent).toContain(
      "It would lie within itself.",
    );
    expect(screen.getByRole("button", { name: "Merge" })).toHaveProperty("disabled", true);
  });

  it("stays when one of the records was changed meanwhile", async () => {
    engine.merge.mockResolvedValue(failed("changed-meanwhile", "Nothing was merged: changed meanwhile."));
    const { back, user } = await open();
    await user.click(screen.getByRole("button", { name: "Merge" }));
    expect(await screen.findByText("Nothing was merged: changed meanwhile.")).toBeTruthy();
    expect(back).not.toHaveBeenCalled();
  });
});
