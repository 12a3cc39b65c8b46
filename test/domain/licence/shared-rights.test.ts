import { describe, expect, it } from "vitest";
import type { Decided, LicenceFacts } from "../../../src/domain/licence/facts.ts";
import { position } from "../../../src/domain/licence/position.ts";
import { addDays } from "../../../src/domain/value/calendar-date.ts";
import { asRecordId } from "../../../src/domain/value/record-id.ts";
import {
  ANYWHERE,
  aDevice,
  anEntitlement,
  aProduct,
  devices,
  facts,
  installedOn,
  onlyLine,
  PRODUCT,
  steps,
  TODAY,
} from "./licence-facts.ts";

const id = asRecordId;
const OLD = id("draw-2019");
const NEW = id("draw-2021");
const draw = { family: "Draw" };

function family(of: Partial<LicenceFacts>): LicenceFacts {
  const products = [
    aProduct({ id: OLD, name: "Draw 2019", version: "2019", ...draw }),
    aProduct({ id: NEW, name: "Draw 2021", version: "2021", ...draw }),
  ];
  return { ...facts({}), products, ...of };
}

function linesOf(of: LicenceFacts) {
  return new Map(position(of, TODAY).map((line) => [line.name, line]));
}

function decided(kind: Decided["kind"], right: string, device: string, change: Partial<Decided> = {}): Decided {
  const when = { from: undefined, to: undefined, quantity: undefined };
  const why = { reason: "Passive copy", authorisation: "Ada Berg" };
  return {
    id: id(`${kind} ${device}`),
    kind,
    right: id(right),
    product: undefined,
    device: id(device),
    person: undefined,
    ...when,
    ...why,
    ...change,
  };
}

describe("Rights shared by titles of a family", () => {
  it("cover an older version where the terms allow it, and both lines tell it", () => {
    const all = devices(5);
    const lines = linesOf(
      family({
        devices: all,
        installations: all.map((device, i) => installedOn(device, "", i < 2 ? OLD : NEW)),
        entitlements: [anEntitlement(6, { product: NEW, downgradeTo: ["2019"] })],
      }),
    );
    const [older, newer] = [lines.get("Draw 2019"), lines.get("Draw 2021")];
    if (!older || !newer) throw new Error("Both titles have a line");
    expect(older).toMatchObject({ required: 0, shortfall: 0, status: "compliant" });
    expect(steps(older, "required")).toEqual({ "Installations found": 2, "Covered by rights of Draw 2021": -2 });
    expect(older.sentence).toContain("2 uses are covered by rights of Draw 2021.");
    expect(older.steps.at(-1)?.rows[0]?.sentence).toContain("version 2021 used as 2019");
    expect(newer).toMatchObject({ rights: 4, required: 3, surplus: 1, shortfall: 0 });
    expect(steps(newer, "rights")).toEqual({ "Rights recorded": 6, "Used for Draw 2019": -2 });
  });

  it("don't cover a newer version, so one line is short while the other has rights left", () => {
    const all = devices(2);
    const lines = linesOf(
      family({
        devices: all,
        installations: all.map((device) => installedOn(device, "", NEW)),
        entitlements: [anEntitlement(3, { product: OLD })],
      }),
    );
    expect(lines.get("Draw 2019")).toMatchObject({ surplus: 3 });
    expect(lines.get("Draw 2021")).toMatchObject({ shortfall: 2, surplus: 0 });
  });

  it("go up with an upgrade: the older title loses what the newer one gains", () => {
    const lines = linesOf(
      family({
        entitlements: [
          anEntitlement(10, { product: OLD }),
          anEntitlement(6, { product: NEW, kind: "upgrade", upgradeFrom: ["2019"] }),
        ],
      }),
    );
    expect(lines.get("Draw 2019")).toMatchObject({ rights: 4 });
    expect(lines.get("Draw 2021")).toMatchObject({ rights: 6 });
  });

  it("of a suite cover its parts on one device", () => {
    const all = devices(2);
    const [suite, word, sheet] = [id("suite"), id("word"), id("sheet")];
    const lines = linesOf({
      ...facts({}),
      products: [
        aProduct({ id: suite, name: "Suite" }),
        aProduct({ id: word, name: "Word", suiteOf: suite }),
        aProduct({ id: sheet, name: "Sheet", suiteOf: suite }),
      ],
      devices: all,
      installations: all.flatMap((device) => [installedOn(device, "", word), installedOn(device, "", sheet)]),
      entitlements: [anEntitlement(1, { product: suite })],
    });
    expect(lines.get("Suite")).toMatchObject({ rights: 0, surplus: 0 });
    expect((lines.get("Word")?.shortfall ?? 0) + (lines.get("Sheet")?.shortfall ?? 0)).toBe(2);
  });
});

describe("Terms of a right", () => {
  it("keep an OEM right on its device", () => {
    const oem = anEntitlement(1, { kind: "oem", scope: { ...ANYWHERE, device: id("scrapped") } });
    const line = onlyLine(facts({ devices: devices(1), entitlements: [oem] }));
    expect(line).toMatchObject({ shortfall: 1, surplus: 1, status: "under" });
    expect(line.steps.at(-1)?.rows[0]?.sentence).toContain("is bound to another device");
    expect(line.sentence).toContain("1 is not covered, and 1 that can't cover it is left over");
  });

  it("that can't be tested for want of a fact leave the line open and say what to record", () => {
    const local = anEntitlement(1, { scope: { ...ANYWHERE, regions: ["Germany"] } });
    const line = onlyLine(facts({ devices: devices(1), entitlements: [local] }));
    expect(line.status).toBe("notEvaluable");
    expect(line.sentence).toContain("the country or site is not recorded");
  });

  it.each([
    ["none is recorded", [], "No right for it is recorded."],
    ["it has ended", [{ validTo: addDays(TODAY, -1) }], "The right recorded for it has ended."],
    [
      "all have ended",
      [{ validTo: addDays(TODAY, -1) }, { validTo: addDays(TODAY, -9) }],
      "The rights recorded for it have ended.",
    ],
    [
      "only maintenance runs",
      [{ kind: "maintenance" }, { validTo: addDays(TODAY, -1) }],
      "needs a licence and is none by itself",
    ],
    [
      "it begins later",
      [{ validFrom: addDays(TODAY, 1) }],
      "None of the rights recorded for it counts; the steps say why.",
    ],
  ])("say of a use without a right that %s", (_, rights, sentence) => {
    const entitlements = rights.map((right, i) => anEntitlement(1, { id: id(`right ${i}`), ...right }));
    const line = onlyLine(facts({ devices: devices(1), entitlements }));
    expect(line.steps.at(-1)?.rows[0]?.sentence).toContain(sentence);
  });

  it("make a laptop of the same user free", () => {
    const user = { user: id("anna"), userName: "Anna" };
    const both = [aDevice("desk", user), aDevice("lap", { ...user, form: "portable" })];
    const line = onlyLine(
      facts({ devices: both, entitlements: [anEntitlement(1, { scope: { ...ANYWHERE, secondUse: true } })] }),
    );
    expect(line).toMatchObject({ required: 1, shortfall: 0, status: "compliant" });
    expect(steps(line, "required")).toMatchObject({ "Second use on a portable device": -1 });
  });
});

describe("What somebody decided", () => {
  const two = facts({
    devices: devices(2),
    entitlements: [anEntitlement(1, { id: id("a"), title: "A" }), anEntitlement(1, { id: id("b"), title: "B" })],
  });

  it.each(["a", "b"])("pins right %s to the device", (right) => {
    const line = onlyLine({ ...two, decided: [decided("pinned", right, "pc1")] });
    const row = line.steps
      .flatMap(({ rows }) => rows)
      .find((r) => r.title === "PC1" && r.sentence.startsWith("Covered"));
    expect(row?.sentence).toBe(`Covered by “${right.toUpperCase()}”, as pinned.`);
  });

  it("takes an exempt device out of the count, with the reason", () => {
    const line = onlyLine({ ...two, decided: [decided("exempt", "a", "pc1")] });
    expect(line).toMatchObject({ required: 1, surplus: 1 });
    const exempt = line.steps.find(({ label }) => label === "Exempt");
    expect(exempt?.rows[0]?.sentence).toBe("Exempt: Passive copy. Authorised by Ada Berg.");
  });

  it("takes a device out of a title's count though no right for it is recorded, and of no other title's", () => {
    const named = { right: undefined, product: PRODUCT };
    const bare = { ...two, entitlements: [] };
    const exempt = onlyLine({ ...bare, decided: [decided("exempt", "a", "pc1", named)] });
    expect(exempt).toMatchObject({ required: 1, shortfall: 1 });
    expect(exempt.steps.find(({ label }) => label === "Exempt")?.rows[0]?.decision).toBe("exempt pc1");
    const other = { ...named, product: asRecordId("another product") };
    expect(onlyLine({ ...bare, decided: [decided("exempt", "a", "pc1", other)] })).toMatchObject({ required: 2 });
  });

  it("exempts nothing while nobody authorised it", () => {
    const line = onlyLine({ ...two, decided: [decided("exempt", "a", "pc1", { authorisation: "" })] });
    expect(line).toMatchObject({ required: 2 });
    expect(line.sentence).toContain("The exemption of “PC1” counts once");
  });
});
