import { describe, expect, it } from "vitest";
import { numberWords, readingsText } from "../../../src/domain/licence/line-numbers.ts";
import { aLine, aStep } from "../../builders/position-line.ts";

describe("The numbers of a line as lists show them", () => {
  const steps = [aStep("reading", "conservative", 1032), aStep("reading", "as configured", 2)];

  it("are those of each reading where its rule is contested, the least demand first", () => {
    const line = aLine("Server", "notEvaluable", { rights: 8, steps });
    expect(numberWords(line, "required", "–")).toBe("2 or 1,032");
    expect(numberWords(line, "shortfall", "–")).toBe("0 or 1,024");
    expect(numberWords(line, "surplus", "–")).toBe("6 or 0");
    expect(readingsText(line)).toBe(
      "as configured: 2 rights required, 6 left over; conservative: 1,032 rights required, 1,024 missing",
    );
  });

  it("are one number where all readings come to the same", () => {
    expect(numberWords(aLine("Server", "notEvaluable", { rights: 2000, steps }), "shortfall", "–")).toBe("0");
  });

  it("stay unknown where they can't be told", () => {
    const line = aLine("Server", "notEvaluable");
    expect(numberWords(line, "required", "–")).toBe("–");
    expect(readingsText(line)).toBe("");
    expect(numberWords(aLine("Server", "over", { surplus: 1000 }), "surplus", "–")).toBe("1,000");
  });
});
