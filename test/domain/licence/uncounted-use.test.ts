import { describe, expect, it } from "vitest";
import { found, line, measured, SERVER } from "./a-line-of-records.ts";

describe("What was measured and no right counts", () => {
  const staff = measured("users", "Staff", { quantity: "12" });

  it("is told where rights count something else", () => {
    const made = line("perNamedUser", [...found("db", { ...SERVER, user: "anna" }), staff]);
    expect(made.required).toBe(1);
    expect(made.sentence).toContain("Measured use “Staff” counts nothing here: rights are counted per named user.");
    expect(line("userCal", [staff]).sentence).not.toContain("counts nothing");
    const devices = measured("devices", "Kiosks", { quantity: "3" });
    expect(line("oracleNup", [...found("db", SERVER), staff, devices]).sentence).not.toContain("counts nothing");
  });

  it("makes a line not evaluable where no right names a metric, also without any installation", () => {
    const made = line("userCal", [staff], undefined, { metric: "", validTo: "2025-12-31" });
    expect(made).toMatchObject({ status: "notEvaluable", required: undefined });
    expect(made.sentence).toContain("no right that counts names a metric for it");
  });

  it("makes a line of a title that no right is for", () => {
    const made = line("userCal", [staff], undefined, { software: "" });
    expect(made).toMatchObject({ name: "Draw", status: "notEvaluable" });
  });
});
