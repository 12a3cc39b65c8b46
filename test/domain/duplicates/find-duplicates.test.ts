import { describe, expect, it } from "vitest";
import { findDuplicates } from "../../../src/domain/duplicates/find-duplicates.ts";
import { NOT_SAME_AS } from "../../../src/domain/duplicates/not-same.ts";
import type { Value } from "../../../src/domain/registers/field.ts";
import type { RegisterId } from "../../../src/domain/registers/register-id.ts";
import { inRegisters } from "../../builders/in-registers.ts";
import { aRecord } from "../../builders/records.ts";

type Values = Readonly<Record<string, Value>>;

function duplicates(register: RegisterId, ...all: readonly Values[]) {
  const records = inRegisters(
    ...all.map((values, i) => aRecord(register, `r${i}`, values)),
    aRecord("party", "dell", { name: "Dell Inc." }),
    aRecord("party", "dell2", { name: "DELL" }),
    aRecord("party", "adobe", { name: "Adobe" }),
  );
  const nameOf = (of: RegisterId, id: string) => String(records.get(of)?.get(id)?.values.name ?? "");
  return findDuplicates(records, nameOf)
    .filter((group) => group.register === register && group.ids.some((id) => id.startsWith("r")))
    .map(({ ids, strength, reasons }) => [ids.join(" "), strength, ...reasons]);
}

describe("likely duplicates among devices", () => {
  it("have the same maker and serial number, however the maker is written, and one reason says so", () => {
    expect(duplicates("hardware", { maker: "Dell Inc.", serial: "4XK2" }, { maker: "DELL", serial: " 4xk2 " })).toEqual(
      [["r0 r1", "certain", "Same maker and serial number: Dell Inc., 4XK2"]],
    );
  });

  it.each(["To be filled by O.E.M.", "0000000", "None", "Default string"])(
    "are not told by the serial “%s”",
    (serial) => {
      expect(duplicates("hardware", { maker: "Dell", serial }, { maker: "Dell", serial })).toEqual([]);
    },
  );

  it("are not those of two makers who gave the same number", () => {
    expect(duplicates("hardware", { maker: "Dell", serial: "123" }, { maker: "HP", serial: "123" })).toEqual([]);
    expect(duplicates("hardware", { maker: "Dell", serial: "123" }, { serial: "123" })).toEqual([
      ["r0 r1", "likely", "Same serial number: 123"],
    ]);
  });

  it("have the same tag but for case and spaces; other serial numbers leave a doubt", () => {
    expect(duplicates("hardware", { tag: "IT 0042" }, { tag: "it0042" })).toEqual([
      ["r0 r1", "certain", "Same asset tag: IT 0042"],
    ]);
    expect(duplicates("hardware", { tag: "T1", serial: "A1B2" }, { tag: "T1", serial: "C3D4" })).toEqual([
      ["r0 r1", "possible", "Same asset tag: T1, but their serial numbers differ"],
    ]);
  });

  it("may have the same tag but for hyphens, which part numbers", () => {
    expect(duplicates("hardware", { tag: "T9" }, { tag: "t-9" })).toEqual([
      ["r0 r1", "possible", "Same asset tag but for hyphens and the like: T9"],
    ]);
    expect(duplicates("hardware", { tag: "T9", serial: "A1B2" }, { tag: "t-9", serial: "C3D4" })).toEqual([
      ["r0 r1", "possible", "Same asset tag but for hyphens and the like: T9, but their serial numbers differ"],
    ]);
    expect(duplicates("hardware", { tag: "T1-11" }, { tag: "T11-1" })).toEqual([]);
  });

  it("have the same host name, unless their serial numbers tell them apart or one was retired", () => {
    expect(duplicates("hardware", { name: "PC-17.example.org" }, { name: "pc-17", serial: "A1" })).toEqual([
      ["r0 r1", "likely", "Same host name: PC-17.example.org"],
    ]);
    expect(duplicates("hardware", { name: "pc-17", serial: "B2" }, { name: "pc-17", serial: "A1" })).toEqual([]);
    expect(duplicates("hardware", { name: "pc-17", state: "disposed" }, { name: "pc-17" })).toEqual([]);
  });

  it("are told once when several marks agree, with every reason", () => {
    const values = { tag: "T1", name: "pc-1", maker: "HP", serial: "CZC1" };
    expect(duplicates("hardware", values, { ...values, maker: "Hewlett-Packard" })).toEqual([
      ["r0 r1", "certain", "Same maker and serial number: HP, CZC1", "Same asset tag: T1", "Same host name: pc-1"],
    ]);
  });

  it("are no longer told once they were declared two things; a third that is alike still is", () => {
    const apart = { name: "pc-1", [NOT_SAME_AS]: ["r0", "r1"] };
    expect(duplicates("hardware", apart, apart)).toEqual([]);
    expect(duplicates("hardware", apart, apart, { name: "pc-1" }).map(([ids]) => ids)).toEqual(["r0 r1 r2"]);
  });
});

describe("likely duplicates among people", () => {
  it.each<[string, Values, Values, string]>([
    ["mail address", { name: "A", email: "Ada@example.org" }, { name: "B", email: "ada@example.org" }, "certain"],
    ["mail address as user name", { name: "A", email: "a@b.org" }, { name: "B", username: "A@b.org" }, "certain"],
    ["directory id", { name: "A", directoryId: "9-8" }, { name: "B", directoryId: "9-8" }, "certain"],
    ["user name with its domain", { name: "A", username: "CORP\\ada" }, { name: "B", username: "ada" }, "likely"],
    ["name, turned round", { name: "Lovelace, Ada" }, { name: "ada lovelace" }, "likely"],
    ["name without accents", { name: "Jürgen Böttcher" }, { name: "Jurgen Bottcher" }, "likely"],
  ])("have the same %s", (_, a, b, strength) => {
    expect(duplicates("person", a, b).map(([, how]) => how)).toEqual([strength]);
  });

  it("are only possible when the addresses differ", () => {
    expect(duplicates("person", { name: "Ada", email: "a@x.org" }, { name: "Ada", email: "b@x.org" })).toEqual([
      ["r0 r1", "possible", "Same name: Ada, but their e-mail addresses differ"],
    ]);
  });
});

describe("people whose names have the same words in another order", () => {
  const maria = { name: "Maria Schmidt", department: "Sales" };
  const turned = { name: "Schmidt Maria", department: "sales" };

  it("are possible duplicates, also with two addresses in one department", () => {
    const reason = "Same name but for the order of its words: Maria Schmidt";
    expect(duplicates("person", maria, turned)).toEqual([["r0 r1", "possible", reason]]);
    expect(duplicates("person", { ...maria, email: "a@x.org" }, { ...turned, email: "b@x.org" })).toEqual([
      ["r0 r1", "possible", `${reason}, but their e-mail addresses differ`],
    ]);
  });

  it("are two people where addresses and departments differ", () => {
    const elsewhere = { ...turned, department: "Design", email: "b@x.org" };
    expect(duplicates("person", { ...maria, email: "a@x.org" }, elsewhere)).toEqual([]);
  });
});

describe("likely duplicates among organisations, software and places", () => {
  it("differ in legal form and punctuation only", () => {
    expect(duplicates("party", { name: "Brook" }, { name: "Brook, Ltd." }).map(([, how]) => how)).toEqual(["likely"]);
    expect(duplicates("party", { name: "Brook" }, { name: "brook " }).map(([, how]) => how)).toEqual(["certain"]);
  });

  it("are one group also where some are spelt more alike than others", () => {
    expect(duplicates("party", { name: "Brook, Inc." }, { name: "Brook" }, { name: "BROOK Inc" })).toEqual([
      ["r0 r1 r2", "likely", "Same name but for its legal form or spelling: brook"],
    ]);
  });

  it("are the same product of the same publisher, whichever record of the publisher they name", () => {
    const [group] = duplicates(
      "software",
      { product: "Command | Update", publisher: "dell" },
      { product: "Command Update (64-bit)", publisher: "dell2" },
      { product: "Command Update", publisher: "adobe" },
    );
    expect(group).toEqual(["r0 r1", "certain", "Same publisher and product: Command | Update"]);
  });

  it("are only possible between two versions", () => {
    expect(duplicates("software", { product: "Tool 1.5" }, { product: "Tool 2.0" })).toEqual([
      ["r0 r1", "possible", "Same product: Tool 1.5, but their versions differ"],
    ]);
    expect(duplicates("software", { product: "SQL Server 2019" }, { product: "SQL Server 2022" })).toEqual([]);
  });

  it("are places of one name within the same place, not rooms of one number in two buildings", () => {
    expect(duplicates("location", { name: "Room 1", within: "a" }, { name: "room-1", within: "b" })).toEqual([]);
    expect(duplicates("location", { name: "Room 1", within: "a" }, { name: "room-1" }).length).toBe(1);
  });
});

it("lists the surest first, whichever register they are of", () => {
  const groups = findDuplicates(
    inRegisters(
      aRecord("hardware", "h0", { tag: "T9" }),
      aRecord("hardware", "h1", { tag: "T-9" }),
      aRecord("party", "p0", { name: "Brook" }),
      aRecord("party", "p1", { name: "brook" }),
    ),
    () => "",
  );
  expect(groups.map(({ register, strength }) => [register, strength])).toEqual([
    ["party", "certain"],
    ["hardware", "possible"],
  ]);
});
