import { expect, it } from "vitest";
import { reasonOf } from "../../../src/domain/change/reason.ts";
import { aChange } from "../../builders/records.ts";

const blank = [null, "x"] as const;

it("names the record and its fields in the order of the form", () => {
  const change = { ...aChange("edit", "h1", { model: blank, tag: blank }), label: "TK-NB-001" };
  expect(reasonOf(change)).toBe("Edited TK-NB-001: Asset tag, Model");
  expect(reasonOf({ ...change, act: "create" })).toBe("New device TK-NB-001");
});

it("counts fields that are too many for a line", () => {
  const fields = { tag: blank, name: blank, maker: blank, model: blank, serial: blank, location: blank };
  expect(reasonOf({ ...aChange("edit", "h1", fields), label: "T-1" })).toMatch(
    /^Edited T-1: (\w[\w ]+, ){3}.* and 2 more$/,
  );
});

it("copies no person's name out of the change", () => {
  const change = { ...aChange("edit", "p1", { department: blank }, "person"), label: "Ada Lovelace" };
  expect(reasonOf(change)).toBe("Edited person: Department");
  const seat = { ...aChange("create", "s1", { person: blank }, "seat"), label: "Ada Lovelace – Slack" };
  expect(reasonOf(seat)).toBe("New seat");
});
