import { describe, expect, it } from "vitest";
import { createTextIndex, type Findable } from "../../../src/domain/search/text-index.ts";

const thing = (names: readonly string[], others: readonly string[] = [], last = false): Findable => ({
  names,
  others,
  last,
});

/** An index over things by key. */
function indexOf(things: Readonly<Record<string, Findable>>) {
  const index = createTextIndex();
  for (const [key, what] of Object.entries(things)) index.put(key, what);
  return index;
}

const fleet = indexOf({
  laptop: thing(["LT-4711", "TK-NB-003", "4HJ806HM3E"], ["HP", "HP ZBook Firefly 14 G10", "00:1A:2B:3C:4D:5E"]),
  other: thing(["LT-47110", "TK-NB-004", "7QX110BB2C"], ["Dell Inc.", "Latitude 5540"]),
  anna: thing(["Jürgen Böttcher", "juergen.boettcher@example.org", "j.boettcher"], ["IT"]),
  dell: thing(["Dell Inc."]),
  visio: thing(["Visio LTSC Professional 2021"], ["Microsoft Visio*"]),
});

describe("What is found", () => {
  it.each([
    ["an identifier", "LT-4711", "laptop"],
    ["an identifier without what stands between its parts", "lt4711", "laptop"],
    ["an identifier divided otherwise", "lt 4711", "laptop"],
    ["the inner part of a serial number", "j806h", "laptop"],
    ["the end of a tag", "47110", "other"],
    ["a hardware address written in another way", "001a-2b3c", "laptop"],
    ["a name without its accents", "bottcher", "anna"],
    ["a name with accents where the text has none", "zböok", "laptop"],
    ["a part of an e-mail address", "boettcher@exam", "anna"],
    ["words in any order, from different texts", "firefly tk-nb-003", "laptop"],
    ["the beginning of a word", "prof", "visio"],
    ["a name with a letter wrong", "Vizio", "visio"],
    ["a name with two letters swapped", "Latitdue", "other"],
    ["a serial number with a character wrong", "4HJ806HN3E", "laptop"],
    ["a serial number with two errors", "4HJ8O6HN3E", "laptop"],
    ["the inner part of a serial number with a character missing", "HJ80HM3", "laptop"],
    ["the inner part of a serial number with two characters swapped", "HJ860HM", "laptop"],
    ["a typing error beside a word without one", "tk-nb-003 firefyl", "laptop"],
  ])("by %s", (_what, query, key) => {
    expect(fleet.find(query, 5)[0]?.key).toBe(key);
  });

  it.each([
    ["nothing that holds only some of the words", "firefly latitude"],
    ["nothing by one or two letters inside a word", "zb jx"],
    ["nothing for three characters with an error", "lx7"],
    ["nothing for blanks and signs", " -  "],
  ])("is %s", (_what, query) => {
    expect(fleet.find(query, 5)).toEqual([]);
  });
});

describe("The order of what is found", () => {
  it("begins with the exact identifier, then its beginning", () => {
    expect(fleet.find("lt-4711", 5).map(({ key, exact }) => [key, exact])).toEqual([
      ["laptop", true],
      ["other", false],
    ]);
  });

  it("prefers the beginning of a text to a word in it, and that to a part inside", () => {
    const index = indexOf({
      inside: thing(["Archicad"]),
      word: thing(["Auto cad"]),
      start: thing(["Cad viewer"]),
      wordStart: thing(["Auto cadet"]),
    });
    expect(index.find("cad", 5).map(({ key }) => key)).toEqual(["start", "word", "wordStart", "inside"]);
  });

  it("puts who is named so before the many things that only mention it", () => {
    const index = createTextIndex();
    for (let i = 0; i < 40; i++) index.put(`device ${i}`, thing([`PC-${i}`], ["Dell Inc."]));
    index.put("party", thing(["Dell Inc."]));
    expect(index.find("dell inc", 3)[0]).toMatchObject({ key: "party", exact: true });
  });

  it("puts what is retired behind everything else, save when it is exactly what was typed", () => {
    const index = indexOf({
      retired: thing(["PC-100"], [], true),
      inUse: thing(["PC-1001"]),
      inside: thing(["XPC-1009"]),
    });
    expect(index.find("pc-10", 5).map(({ key }) => key)).toEqual(["inUse", "inside", "retired"]);
    expect(index.find("pc-100", 5).map(({ key }) => key)).toEqual(["retired", "inUse", "inside"]);
  });

  it("takes a number that was found as typed for no other", () => {
    const index = indexOf({ one: thing(["LT-4711"]), next: thing(["LT-4712"]) });
    expect(index.find("4711", 5).map(({ key }) => key)).toEqual(["one"]);
    expect(index.find("4713", 5).map(({ key }) => key)).toEqual(["one", "next"]);
  });

  it("puts letters read for digits before any other error, and is the same whatever was edited last", () => {
    const index = createTextIndex();
    const put = (i: number) => {
      const tag = `TK-NB-0${String(i).padStart(2, "0")}`;
      index.put(tag, thing([tag], [`Room ${i}`]));
    };
    for (let i = 1; i < 40; i++) put(i);
    const before = index.find("TK-NB-0O1", 12).map(({ key }) => key);
    expect(before.slice(0, 4)).toEqual(["TK-NB-001", "TK-NB-010", "TK-NB-011", "TK-NB-012"]);
    index.put("TK-NB-001", thing(["TK-NB-001"], ["Edited"]));
    index.put("TK-NB-011", thing(["TK-NB-011"], ["Edited"]));
    expect(index.find("TK-NB-0O1", 12).map(({ key }) => key)).toEqual(before);
    expect(index.find("TK-NB-0I7", 1)[0]?.key).toBe("TK-NB-017");
  });

  it("forgives no errors where enough is found without", () => {
    const index = createTextIndex();
    for (let i = 0; i < 9; i++) index.put(`right ${i}`, thing([`Server ${i}`]));
    index.put("wrong", thing(["Sorver"]));
    expect(index.find("server", 20).map(({ key }) => key)).not.toContain("wrong");
  });
});

describe("What was changed", () => {
  it("is found by what it is now and no longer by what it was", () => {
    const index = indexOf({ pc: thing(["PC-100"]) });
    index.put("pc", thing(["Renamed"]));
    expect(index.find("renamed", 5).map(({ key }) => key)).toEqual(["pc"]);
    expect(index.find("pc-100", 5)).toEqual([]);
    index.remove("pc");
    expect(index.find("renamed", 5)).toEqual([]);
  });

  it("is marked as retired at once", () => {
    const index = indexOf({ pc: thing(["PC-100"]) });
    index.put("pc", thing(["PC-100"], [], true));
    expect(index.find("pc-100", 5)).toMatchObject([{ key: "pc", last: true }]);
  });
});
