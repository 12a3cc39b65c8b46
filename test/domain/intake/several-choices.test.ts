import { describe, expect, it } from "vitest";
import { readCell } from "../../../src/domain/intake/read-value.ts";
import type { Field } from "../../../src/domain/registers/field.ts";

describe("Several choices", () => {
  const field: Field = {
    id: "custom:marks",
    label: "Marks",
    type: "choices",
    group: "Custom",
    choices: ["Loan", "Shared", "Spare", "Left/right"].map((label) => ({ id: label.toLowerCase(), label })),
  };

  it.each([
    ["Loan; Shared", { kind: "value", value: ["loan", "shared"] }],
    ["Loan, shared", { kind: "value", value: ["loan", "shared"] }],
    ["Loan / Spare", { kind: "value", value: ["loan", "spare"] }],
    ["Loan\nSpare, Shared", { kind: "value", value: ["loan", "spare", "shared"] }],
    ["Left/right; Loan", { kind: "value", value: ["left/right", "loan"] }],
    ["Loan, Purple", { kind: "unknown", word: "Loan, Purple" }],
    ["Loan; Purple/Spare", { kind: "unknown", word: "Purple/Spare" }],
  ])("%o is %o", (text, expected) => {
    const spelling = { dateOrder: null, decimalMark: null, currency: "EUR" };
    expect(readCell(text, field, "hardware", spelling)).toEqual(expected);
  });
});
