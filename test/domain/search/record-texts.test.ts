import { describe, expect, it } from "vitest";
import { hardware } from "../../../src/domain/registers/hardware.ts";
import { foundKey } from "../../../src/domain/registers/installation.ts";
import { software } from "../../../src/domain/registers/software.ts";
import { createProgramNames } from "../../../src/domain/search/program-names.ts";
import { recordTexts } from "../../../src/domain/search/record-texts.ts";
import { tellingField } from "../../../src/domain/search/telling-field.ts";
import { aRecord } from "../../builders/records.ts";

const device = aRecord("hardware", "1", {
  tag: "LT-4711",
  name: "TK-NB-003",
  maker: "HP",
  serial: "4HJ806HM3E",
  orderNumber: "AB-2026-0187",
  state: "deployed",
  cost: { minor: 100, currency: "EUR" },
  notes: "Battery replaced",
  user: "person-1",
});

describe("What can be found of a record", () => {
  it("are its short texts; what names or identifies it counts more", () => {
    expect(recordTexts(hardware, device)).toEqual({
      names: ["TK-NB-003", "LT-4711", "4HJ806HM3E", "LT-4711 TK-NB-003"],
      others: ["HP", "AB-2026-0187"],
      faint: [],
      last: false,
    });
  });

  it("are the names a software title is recognised by, too", () => {
    const title = aRecord("software", "1", { product: "Visio", aliases: ["Microsoft Visio*", "Visio 2021"] });
    expect(recordTexts(software, title)).toMatchObject({
      names: ["Visio"],
      others: ["Microsoft Visio*", "Visio 2021"],
    });
  });

  it("stands last when it is retired", () => {
    expect(recordTexts(hardware, aRecord("hardware", "1", { state: "disposed" })).last).toBe(true);
  });
});

describe("The field that a record was found by", () => {
  it.each([
    ["the title tells itself", "lt-4711", undefined],
    ["a serial number", "4hj806", "serial"],
    ["a serial number with an error", "HJ806HN", "serial"],
    ["what the title doesn't tell of several words", "nb-003 0187", "orderNumber"],
  ])("is told: %s", (_what, query, field) => {
    expect(tellingField(hardware, device, query)?.field.id).toBe(field);
  });
});

describe("The names found on devices", () => {
  const inventory = (id: string, on: string, programs: readonly string[]) =>
    aRecord("installation", id, {
      device: on,
      ...Object.fromEntries(programs.map((name) => [foundKey(name, undefined), { name }])),
    });

  it("are each counted once a device, however many inventories list it", () => {
    const names = createProgramNames();
    expect(names.note(inventory("a", "pc1", ["Visio", "Edge"]))).toEqual([0, 1]);
    expect(names.note(inventory("b", "pc1", ["VISIO"]))).toEqual([]);
    names.note(inventory("c", "pc2", ["Visio"]));
    expect([names.at(0), names.at(1)]).toMatchObject([
      { name: "Visio", devices: 2 },
      { name: "Edge", devices: 1 },
    ]);
  });

  it("follow an inventory that changes, moves to another device or is taken back", () => {
    const names = createProgramNames();
    names.note(inventory("a", "pc1", ["Visio", "Edge"]));
    names.note(inventory("b", "pc2", ["Visio"]));
    names.note(inventory("a", "pc1", ["Edge"]));
    expect([names.at(0)?.devices, names.at(1)?.devices]).toEqual([1, 1]);
    names.note(inventory("a", "pc2", ["Edge", "Visio"]));
    expect([names.at(0)?.devices, names.at(1)?.devices]).toEqual([1, 1]);
    names.note({ ...inventory("b", "pc2", ["Visio"]), withdrawn: true });
    names.note({ ...inventory("a", "pc2", ["Edge", "Visio"]), withdrawn: true });
    expect([names.at(0)?.devices, names.at(1)?.devices]).toEqual([0, 0]);
  });
});
