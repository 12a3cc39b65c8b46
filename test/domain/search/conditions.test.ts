import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FieldType, Value } from "../../../src/domain/registers/field.ts";
import { conditionWords } from "../../../src/domain/search/condition-words.ts";
import {
  type Condition,
  isComplete,
  meets,
  type Operator,
  operatorsOf,
} from "../../../src/domain/search/conditions.ts";
import { calendarDateFromInstant } from "../../../src/domain/value/calendar-date.ts";

const TODAY = calendarDateFromInstant("2026-11-24");

function met(type: FieldType, value: Value | undefined, op: Operator, ...values: string[]): boolean {
  return meets({ field: "f", op, values }, { type }, value, typeof value === "string" ? value : "", TODAY);
}

describe("a condition", () => {
  it.each<[FieldType, Value | undefined, Operator, string[], boolean]>([
    ["text", "ThinkPad T14", "contains", ["pad"], true],
    ["text", "ThinkPad T14", "lacks", ["pad"], false],
    ["text", undefined, "lacks", ["pad"], true],
    ["text", undefined, "contains", [""], false],
    ["text", "Dell", "is", ["dell"], true],
    ["text", "Dell Inc.", "is", ["dell"], false],
    ["text", "Dell Inc.", "begins", ["dell"], true],
    ["integer", 8, "equals", ["8"], true],
    ["integer", 8, "atLeast", ["9"], false],
    ["integer", 8, "between", ["8", "8"], true],
    ["integer", 8, "atMost", ["x"], false],
    ["integer", undefined, "atMost", ["9"], false],
    ["money", { minor: 123_450, currency: "EUR" }, "atLeast", ["1234.5"], true],
    ["money", { minor: 123_449, currency: "EUR" }, "atLeast", ["1234.5"], false],
    ["money", { minor: 1_234, currency: "JPY" }, "equals", ["1234"], true],
    ["decimal", "1.5", "atLeast", ["1,25"], true],
    ["decimal", "1.5", "atMost", ["1.25"], false],
    ["decimal", "-10", "between", ["-10.5", "-9"], true],
    ["decimal", "1.5", "equals", ["x"], false],
    ["choices", ["a", "b"], "anyOf", ["b", "c"], true],
    ["choices", ["a", "b"], "noneOf", ["b"], false],
    ["choices", undefined, "noneOf", ["b"], true],
    ["date", "2026-11-24", "equals", ["2026-11-24"], true],
    ["date", "2026-11-24", "atMost", ["2026-11-23"], false],
    ["date", "2026-12-24", "nextDays", ["30"], true],
    ["date", "2026-12-25", "nextDays", ["30"], false],
    ["date", "2026-11-23", "nextDays", ["30"], false],
    ["date", "2026-11-23", "lastDays", ["1"], true],
    ["choice", "deployed", "anyOf", ["inStock", "deployed"], true],
    ["choice", undefined, "anyOf", ["inStock"], false],
    ["choice", undefined, "noneOf", ["inStock"], true],
    ["yesNo", false, "anyOf", ["no"], true],
    ["link", "Ada Example", "contains", ["ada"], true],
  ])("%s %o %s %o is %s", (type, value, op, values, expected) => {
    expect(met(type, value, op, ...values)).toBe(expected);
  });

  it("of each type is either empty or not, and none of what it is not any of", () => {
    const types: FieldType[] = ["text", "integer", "decimal", "money", "date", "choice", "yesNo", "link"];
    const value = fc.option(fc.oneof(fc.string(), fc.integer(), fc.boolean()), { nil: undefined });
    fc.assert(
      fc.property(fc.constantFrom(...types), value, fc.array(fc.string()), (type, of, values) => {
        expect(met(type, of, "empty")).toBe(!met(type, of, "filled"));
        expect(met(type, of, "anyOf", ...values)).toBe(!met(type, of, "noneOf", ...values));
        expect(met(type, of, "contains", "x") && met(type, of, "lacks", "x")).toBe(false);
      }),
    );
  });

  it("can be asked once it has what its operator takes", () => {
    const isReady = (type: FieldType, op: Operator, ...values: string[]) =>
      isComplete({ field: "f", op, values }, type);
    expect(isReady("date", "between", "2026-01-01", "")).toBe(false);
    expect(isReady("date", "between", "2026-01-01", "2026-02-01")).toBe(true);
    expect(isReady("choice", "anyOf")).toBe(false);
    expect(isReady("text", "empty")).toBe(true);
    expect(isReady("text", "nextDays", "3")).toBe(false);
  });

  it("is told in words", () => {
    const state = { label: "State", type: "choice", choices: [{ id: "inRepair", label: "In repair" }] } as const;
    const words = (condition: Omit<Condition, "field">, field: Parameters<typeof conditionWords>[1]) =>
      conditionWords({ field: "f", ...condition }, field);
    expect(words({ op: "anyOf", values: ["inRepair"] }, state)).toBe("State is any of In repair");
    const end = { label: "Ends on", type: "date" } as const;
    expect(words({ op: "nextDays", values: ["90"] }, end)).toBe("Ends on is within the next 90 days");
    expect(words({ op: "between", values: ["2026-01-01", "2026-06-30"] }, end)).toBe(
      "Ends on is between 2026-01-01 and 2026-06-30",
    );
    for (const type of ["text", "integer", "date", "choice"] as const) {
      for (const { op, label } of operatorsOf(type))
        expect(words({ op, values: ["1"] }, { label: "X", type })).toContain(label.split(" ")[0]);
    }
  });
});
