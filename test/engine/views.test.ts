import { describe, expect, it } from "vitest";
import { PLAIN_SETUP, textFromSetup } from "../../src/domain/registers/table-setup.ts";
import { createViews } from "../../src/renderer/engine/views.ts";
import type { ViewCalls } from "../../src/renderer/engine/views-calls.ts";
import { aStartedCore } from "../builders/started-core.ts";

const setup = textFromSetup(PLAIN_SETUP);

async function saved(views: ViewCalls, ...names: readonly string[]) {
  const ids = [];
  for (const name of names) {
    const answer = await views.saveView("hardware", name, setup);
    if (!answer.ok) throw new Error(answer.problem.sentence);
    ids.push(answer.value.id);
  }
  return ids;
}

const shown = async (views: ViewCalls) =>
  (await views.savedViews("hardware")).map(({ name, tab, opens }) => `${tab ?? "-"} ${name}${opens ? " opens" : ""}`);

describe("the saved views of a register", () => {
  it("stand as tabs in the order they were given, then by name; one of them opens the register", async () => {
    const views = createViews(aStartedCore().core);
    const [a, b, c] = await saved(views, "Alpha", "beta", "Gamma");
    if (!a || !b || !c) throw new Error("Three views were saved");
    await views.arrangeViews("hardware", { tabs: [c, a], opens: c });
    expect(await shown(views)).toEqual(["1 Gamma opens", "2 Alpha", "- beta"]);
    await views.arrangeViews("hardware", { tabs: [a], opens: b });
    expect(await shown(views)).toEqual(["1 Alpha", "- beta opens", "- Gamma"]);
  });

  it("keep their names apart", async () => {
    const views = createViews(aStartedCore().core);
    const [a] = await saved(views, "Alpha", "Beta");
    if (!a) throw new Error("A view was saved");
    expect(await views.renameView(a, "BETA")).toMatchObject({ ok: false, problem: { code: "view-name-taken" } });
    expect(await views.renameView(a, " ")).toMatchObject({ ok: false, problem: { code: "view-unnamed" } });
    expect(await views.renameView(a, "ALPHA")).toMatchObject({ ok: true });
    expect(await shown(views)).toEqual(["- ALPHA", "- Beta"]);
  });

  it("go to another machine in a file, replace those of their name, and leave one that opens the register", async () => {
    const here = createViews(aStartedCore().core);
    const [a] = await saved(here, "Alpha", "Beta");
    if (!a) throw new Error("A view was saved");
    await here.arrangeViews("hardware", { tabs: [a], opens: a });

    const { core, journal } = aStartedCore();
    const there = createViews(core);
    const [other, beta] = await saved(there, "Other", "beta");
    await there.arrangeViews("hardware", { tabs: [], opens: other ?? null });
    const events = journal.length;
    expect(await there.readViews("views.json", await here.viewsAsFile())).toMatchObject({
      ok: true,
      value: { views: 2 },
    });
    expect(journal.length).toBe(events + 1);
    expect(await shown(there)).toEqual(["1 Alpha opens", "- Beta", "- Other"]);
    expect((await there.savedViews("hardware"))[1]?.id).toBe(beta);
    expect(await there.readViews("views.json", "nothing")).toMatchObject({ ok: false });
    expect(journal.length).toBe(events + 1);
  });
});
