// @vitest-environment happy-dom
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { supplementalTags } from "../../../src/domain/exchange/supplemental-tags.ts";
import type { RegisterRecord } from "../../../src/domain/registers/register.ts";
import { zipFromTags } from "../../../src/renderer/formats/swid-writer.ts";
import { inRegisters } from "../../builders/in-registers.ts";
import { aRecord } from "../../builders/records.ts";

const CREATOR = { name: "Brook & Sons", regid: "brook.example" };
const TITLE = aRecord("software", "s1", {
  product: 'Draw "Pro" <2024> & more',
  licenceNeeded: true,
  swidIds: ["fable.example/Draw Pro+2024", "1f0b3c52-6a0e-4b8e-9a57-0d7f0c1b2a34"],
});
const RIGHT = { ...aRecord("entitlement", "e1", { name: "Draw", software: "s1" }), trail: [2, 7] };

function made(records: readonly RegisterRecord[]) {
  const maps = inRegisters(...records);
  const of = (register: "software" | "entitlement") => maps.get(register) ?? new Map<string, RegisterRecord>();
  return supplementalTags({ software: of("software"), entitlement: of("entitlement") }, CREATOR);
}

function documents(records: readonly RegisterRecord[]): readonly Document[] {
  const files = unzipSync(zipFromTags(made(records).tags));
  return Object.entries(files).map(([name, bytes]) => {
    expect(name).toMatch(/^[0-9a-f-]{36}\.swidtag$/);
    return new DOMParser().parseFromString(strFromU8(bytes), "text/xml");
  });
}

function attributes(document: Document, element: string): Readonly<Record<string, string>> {
  const found = [...document.getElementsByTagName(element)];
  expect(found).toHaveLength(1);
  return Object.fromEntries([...(found[0]?.attributes ?? [])].map(({ name, value }) => [name, value]));
}

describe("supplemental SWID tags", () => {
  it("hold what the rules for tags ask for", () => {
    const tags = documents([TITLE, RIGHT]);
    expect(tags).toHaveLength(2);
    for (const tag of tags) {
      const root = attributes(tag, "SoftwareIdentity");
      expect(root.xmlns).toBe("http://standards.iso.org/iso/19770/-2/2015/schema.xsd");
      expect(root["xml:lang"]).toBe("en");
      expect(root.name).not.toBe("");
      expect(root.tagId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(root).toMatchObject({ supplemental: "true", tagVersion: "7" });
      for (const flag of ["corpus", "patch"]) expect(root[flag]).toBeUndefined();
      expect(attributes(tag, "Entity")).toEqual({ ...CREATOR, role: "tagCreator" });
      expect(attributes(tag, "Link").rel).toBe("supplemental");
      for (const absent of ["Payload", "Evidence"]) expect(tag.getElementsByTagName(absent)).toHaveLength(0);
    }
    expect(tags.map((tag) => attributes(tag, "Link").href)).toContain("swid:fable.example%2FDraw%20Pro%2B2024");
  });

  it("carry our identities of title and rights, whatever the product is called", () => {
    const [tag] = documents([TITLE, RIGHT]);
    expect(tag && attributes(tag, "Meta")).toEqual({
      product: 'Draw "Pro" <2024> & more',
      entitlementDataRequired: "true",
      "muster:title": "s1",
      "muster:entitlements": "e1",
    });
  });

  it("have the same id each time, and a higher version when something was changed", () => {
    const [before] = made([TITLE, RIGHT]).tags;
    const [after] = made([{ ...TITLE, trail: [1, 12] }, RIGHT]).tags;
    expect(after).toMatchObject({ tagId: before?.tagId, version: 12 });
  });

  it("are made only where a tag of the product is on record", () => {
    const plain = aRecord("software", "s2", { product: "Plain" });
    const retired = aRecord("software", "s3", { product: "Old", retired: true, swidIds: ["old"] });
    expect(made([plain, retired])).toEqual({ tags: [], without: 1 });
  });
});
