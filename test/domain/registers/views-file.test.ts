import { describe, expect, it } from "vitest";
import { PLAIN_SETUP, setupFromText, textFromSetup } from "../../../src/domain/registers/table-setup.ts";
import { viewsFile, viewsFromFile } from "../../../src/domain/registers/views-file.ts";

const setup = {
  ...PLAIN_SETUP,
  columns: ["name", "cost"],
  sort: [{ field: "cost", descending: true }],
  groupBy: ["location"],
  conditions: { match: "any", list: [{ field: "cost", op: "atLeast", values: ["5"] }] },
} as const;
const view = { register: "hardware", name: "By room", tab: 1, opens: true } as const;

describe("a file of views", () => {
  it("gives back the views that were put in", () => {
    const file = viewsFile([{ ...view, setup: textFromSetup(setup) }]);
    expect(viewsFromFile("views.json", file)).toEqual({ ok: true, value: [{ ...view, setup }] });
  });

  const written = (change: (view: Record<string, unknown>) => Record<string, unknown>, version = 1) =>
    JSON.stringify({ format: "muster-views", version, views: [change({ ...view, setup })] });

  it.each([
    ["is no JSON", "name;tag", "no-views-file"],
    ["is other JSON", "[]", "no-views-file"],
    ["is of a later version", written((each) => each, 2), "views-file-version"],
    ["names no register", written((each) => ({ ...each, register: "cars" })), "views-file-damaged"],
    ["has a view without a name", written((each) => ({ ...each, name: " " })), "views-file-damaged"],
    ["has a setup of another kind", written((each) => ({ ...each, setup: { sort: "up" } })), "views-file-damaged"],
    ["has a tab that is no place", written((each) => ({ ...each, tab: 0.5 })), "views-file-damaged"],
  ])("is refused in a sentence that names it when it %s", (_, text, code) => {
    const read = viewsFromFile("mine.json", text);
    expect(read).toMatchObject({ ok: false, problem: { code } });
    expect(read.ok ? "" : read.problem.sentence).toContain("“mine.json”");
  });
});

describe("the setup that a view keeps", () => {
  it("is as described in what an older view did not know, and blank filters make no difference", () => {
    expect(setupFromText('{"sort":[],"filters":{"name":"pc"}}')).toEqual({ ...PLAIN_SETUP, filters: { name: "pc" } });
    expect(textFromSetup({ ...setup, filters: { cost: " " } })).toBe(textFromSetup(setup));
  });

  it.each([
    "",
    "5",
    "{}",
    '{"sort":[],"widths":{"name":"wide"}}',
    '{"sort":[],"conditions":{"match":"all","list":[{}]}}',
  ])("is not made from %s", (text) => {
    expect(setupFromText(text)).toBeUndefined();
  });
});
