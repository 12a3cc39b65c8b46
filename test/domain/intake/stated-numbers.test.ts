import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/domain/intake/cell.ts";
import { cellText } from "../../../src/domain/intake/cell-text.ts";
import { readCell } from "../../../src/domain/intake/read-value.ts";
import { registerOf } from "../../../src/domain/registers/all.ts";
import { fieldOf } from "../../../src/domain/registers/register.ts";
import { anOffice, proposalFor, tableOf } from "./an-import.ts";

/** What a cell of the hardware register is read as in a file with decimal commas, without a named currency in euros. */
function read(cell: Cell, field: string) {
  const spelling = { dateOrder: "dmy", decimalMark: ",", currency: "EUR" } as const;
  return readCell(cell, fieldOf(registerOf("hardware"), field), "hardware", spelling);
}

describe("a number of which the file states the currency", () => {
  it.each([
    [
      { number: 1_234.5, currency: "USD" },
      { minor: 123_450, currency: "USD" },
    ],
    [
      { number: 1_234, currency: "USD" },
      { minor: 123_400, currency: "USD" },
    ],
    [
      { number: -5, currency: "USD" },
      { minor: -500, currency: "USD" },
    ],
    [
      { number: 1.234, currency: "KWD" },
      { minor: 1_234, currency: "KWD" },
    ],
    [
      { number: 500, currency: "XOF" },
      { minor: 500, currency: "XOF" },
    ],
  ])("is that amount exactly, whatever mark the file's texts have: %o", (cell, value) => {
    expect(read(cell, "cost")).toEqual({ kind: "value", value });
  });

  it("isn't rounded", () => {
    expect(read({ number: 1.234, currency: "USD" }, "cost")).toEqual({
      kind: "refused",
      reason: "1.234 has more digits after the mark than USD knows",
    });
  });

  it("is the number where no amount is wanted, and in a text both", () => {
    expect(read({ number: 16_384, currency: "USD" }, "memoryMb")).toEqual({ kind: "value", value: 16_384 });
    expect(read({ number: 12.5, currency: "USD" }, "notes")).toEqual({ kind: "value", value: "12.5 USD" });
    expect(cellText({ number: 1_234.5, currency: "USD" })).toBe("1234.5 USD");
  });

  it("answers in which currency it is, and proves nothing about the marks of texts", () => {
    const table = tableOf([
      ["Name", "Serial number", "Purchase cost"],
      ["PC1", "SER1", { number: 1_234.5, currency: "USD" }],
      ["PC2", "SER2", "2.500,00 CHF"],
    ]);
    expect(proposalFor(table).questions).toEqual([]);
    const office = anOffice();
    office.accept(table, { register: "hardware" });
    expect(office.values("hardware", "PC1").cost).toEqual({ minor: 123_450, currency: "USD" });
    expect(office.values("hardware", "PC2").cost).toEqual({ minor: 250_000, currency: "CHF" });
  });
});

describe("a number in a workbook that counts days from 1904", () => {
  it("is counted from then where a day is wanted, and else the number", () => {
    expect(read({ number: 43_831, from1904: true }, "purchasedOn")).toEqual({ kind: "value", value: "2024-01-02" });
    expect(read(43_831, "purchasedOn")).toEqual({ kind: "value", value: "2020-01-01", dayNumber: true });
    expect(read({ number: 43_831, from1904: true }, "memoryMb")).toEqual({ kind: "value", value: 43_831 });
    expect(read({ number: 43_831, from1904: true }, "serial")).toEqual({ kind: "value", value: "43831" });
  });
});
