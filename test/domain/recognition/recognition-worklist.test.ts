import { describe, expect, it } from "vitest";
import { applied } from "../../../src/domain/change/applied.ts";
import { createRecogniser } from "../../../src/domain/recognition/create-recogniser.ts";
import { foundNames } from "../../../src/domain/recognition/found-names.ts";
import {
  aliasRefusal,
  GATHERING_TITLES,
  type NameDecision,
  productName,
  versionPattern,
} from "../../../src/domain/recognition/name-decision.ts";
import { recognitionChanges } from "../../../src/domain/recognition/recognition-changes.ts";
import { foundKey } from "../../../src/domain/registers/installation.ts";
import type { RegisterRecord } from "../../../src/domain/registers/register.ts";
import { asRecordId } from "../../../src/domain/value/record-id.ts";
import { importing } from "../../builders/imported.ts";
import { aRecord } from "../../builders/records.ts";

const CATALOGUE = [
  {
    product: "Visio 2021",
    publisher: "Microsoft",
    class: "commercial",
    licenceNeeded: true,
    aliases: ["Visio LTSC 2021*"],
  },
] as const;

function decided(decisions: readonly NameDecision[], ...records: readonly RegisterRecord[]) {
  let made = 0;
  const of = (register: string) => new Map(records.filter((r) => r.register === register).map((r) => [r.id, r]));
  return recognitionChanges(decisions, {
    software: of("software"),
    parties: of("party"),
    catalogue: CATALOGUE,
    nameOf: (_, id) => id,
    newId: () => asRecordId(`new${made++}`),
  });
}

function decision(name: string, meaning: NameDecision["meaning"], alias = name, publisher = ""): NameDecision {
  return { name, publisher, alias, meaning };
}

describe("a decision about a name", () => {
  it("adds the alias to the title once, however many names are decided", () => {
    const title = aRecord("software", "s1", { product: "Planner", aliases: ["Planner 3"] });
    const meaning = { kind: "title", record: title.id } as const;
    const changes = decided([decision("planner 3", meaning), decision("Planner 4", meaning, "Planner *")], title);
    expect(changes).toMatchObject({
      ok: true,
      value: [{ id: "s1", act: "edit", fields: { aliases: [["Planner 3"], ["Planner 3", "Planner *"]] } }],
    });
  });

  it("makes a new title with its publisher, which is taken from the register however it is written there", () => {
    const dell = aRecord("party", "p1", { name: "Dell" });
    const meaning = { kind: "new", product: "Command", licenceNeeded: null } as const;
    const known = decided([decision("Command 1", meaning, "Command *", "Dell Inc.")], dell);
    expect(known).toMatchObject({
      value: [
        { id: "p1", act: "edit", fields: { publisher: [null, true] } },
        { act: "create", fields: { publisher: [null, "p1", "", "Dell"] } },
      ],
    });
    const unknown = decided([
      decision("A 1", meaning, "A 1", "Quux"),
      decision("B", { kind: "noLicence" }, "B", "Quux"),
    ]);
    expect(
      unknown.ok && unknown.value.map(({ register, label, fields }) => [register, label, fields.licenceNeeded]),
    ).toEqual([
      ["party", "Quux", undefined],
      ["software", "Command", undefined],
      ["software", "B", [null, false]],
    ]);
  });

  it("takes class, need of a licence and all aliases from the catalogue", () => {
    const changes = decided([decision("Vsio 2021", { kind: "catalogue", product: "Visio 2021" })]);
    expect(changes).toMatchObject({
      value: [
        { label: "Microsoft" },
        { fields: { aliases: [null, ["Visio LTSC 2021*", "Vsio 2021"]], class: [null, "commercial"] } },
      ],
    });
  });

  it("gathers parts of the operating system in one title that needs no licence", () => {
    const changes = decided([decision("Driver A", { kind: "system" }), decision("Driver B", { kind: "system" })]);
    expect(changes).toMatchObject({
      value: [
        {
          label: GATHERING_TITLES.system,
          fields: {
            class: [null, "component"],
            licenceNeeded: [null, false],
            aliases: [null, ["Driver A", "Driver B"]],
          },
        },
      ],
    });
  });

  it.each([
    ["*", "Steam", /at least three/],
    ["St*", "Steam", /at least three/],
    ["Planner *", "Steam", /does not fit/],
    ["  ", "Steam", /Enter the name/],
  ])("refuses the alias “%s” of “%s”", (alias, name, sentence) => {
    expect(aliasRefusal(alias, name)).toMatch(sentence);
    expect(decided([decision(name, { kind: "ignore" }, alias)])).toMatchObject({ ok: false });
  });

  it("refuses a title that is gone and a new one without a name", () => {
    expect(decided([decision("X1", { kind: "title", record: asRecordId("gone") })])).toMatchObject({ ok: false });
    expect(decided([decision("X1", { kind: "new", product: " ", licenceNeeded: null })])).toMatchObject({ ok: false });
  });

  it("survives the next import of the inventory", () => {
    const text = (day: string, version: string) =>
      new TextEncoder().encode(
        `Device name,Serial number,Software name,Publisher,Version,Inventory date\npc-1,S1A,Quux Tool ${version},Quux,${version},${day}\n`,
      );
    const work = importing();
    work.accept("january.csv", text("2026-01-05", "1.0"));
    expect(work.unrecognised()).toEqual(["Quux Tool 1.0"]);
    let made = 0;
    const changes = recognitionChanges([decision("Quux Tool 1.0", { kind: "noLicence" }, "Quux Tool *", "Quux")], {
      software: work.registers.of("software"),
      parties: work.registers.of("party"),
      catalogue: [],
      nameOf: work.registers.nameOf,
      newId: () => asRecordId(`decided${made++}`),
    });
    if (!changes.ok) throw new Error(changes.problem.sentence);
    work.registers.apply(changes.value, 50);
    expect(work.unrecognised()).toEqual([]);
    work.accept("february.csv", text("2026-02-05", "2.0"));
    expect(work.unrecognised()).toEqual([]);
  });
});

describe("a pattern for all versions", () => {
  it.each([
    ["Mozilla Firefox 118.0 (x64 de)", "Mozilla Firefox *"],
    ["RSTAB 9.06 x64", "RSTAB *"],
    ["Tool v2.1.0", "Tool *"],
    ["Steam", undefined],
    ["7-Zip 23.01", "7-Zip *"],
    ["Tool-2.1", undefined],
    ["Suite 2024", undefined],
    ["Suite 2024.1 Update", "Suite 2024*"],
    ["Suite 2024 (64-bit)", undefined],
  ])("of “%s” is %s and fits the name", (name, pattern) => {
    expect(versionPattern(name)).toBe(pattern);
    if (pattern) expect(aliasRefusal(pattern, name)).toBeUndefined();
  });
});

describe("a new title", () => {
  it.each([
    ["Quux Tool 4.1", "Quux Tool"],
    ["mb WorkSuite 2024", "mb WorkSuite 2024"],
    ["Suite 2024.1", "Suite 2024"],
    ["Planner 4", "Planner 4"],
    ["Mozilla Firefox 118.0 (x64 de)", "Mozilla Firefox"],
    ["(unnamed)", "(unnamed)"],
  ])("for “%s” is called “%s”", (name, product) => {
    expect(productName(name)).toBe(product);
  });
});

describe("names found on devices", () => {
  it("are counted once a device, however they are written, and not on devices that are gone", () => {
    const inventory = (id: string, device: string, name: string, publisher: string, version: string) =>
      aRecord("installation", id, { device, [foundKey(name, publisher)]: { name, publisher, version } });
    const records = [
      inventory("i1", "d1", "Tool", "Quux", "1"),
      inventory("i2", "d1", "TOOL", "Quux GmbH", "1"),
      inventory("i3", "d2", "Tool", "quux", "2"),
      inventory("i4", "gone", "Tool", "Quux", "3"),
    ];
    const devices = [
      aRecord("hardware", "d1", {}),
      aRecord("hardware", "d2", {}),
      aRecord("hardware", "gone", { state: "disposed" }),
    ];
    const byId = (list: readonly RegisterRecord[]) => new Map(list.map((record) => [record.id, record]));
    expect(foundNames(byId(devices), byId(records))).toEqual([
      { key: "tool", name: "Tool", publishers: ["Quux", "Quux GmbH"], versions: ["1", "2"], devices: 2 },
    ]);
  });

  it("are recognised as soon as the change is applied", () => {
    const changes = decided([decision("Tool 1.5", { kind: "ignore" }, "Tool *")]);
    if (!changes.ok) throw new Error(changes.problem.sentence);
    const software = changes.value.map((change) => applied(undefined, change, 2));
    const recognise = createRecogniser(software, []);
    expect(recognise("Tool 2.7", "", "")).toBeDefined();
    expect(recognise("Other", "", "")).toBeUndefined();
  });
});
