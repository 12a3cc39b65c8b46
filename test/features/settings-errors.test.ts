import { describe, expect, it } from "vitest";
import { settingsErrors } from "../../src/renderer/features/settings/settings-errors.ts";

const names = { name: "Brook", administrator: "Anna" };

describe("The currency of the settings", () => {
  it.each(["EUR", "CHF", " JPY "])("may be %s", (currency) => {
    expect(settingsErrors({ ...names, currency })).toEqual({});
  });

  it.each([
    ["XYZ", "“XYZ” is not the code of a currency"],
    ["EURO", "“EURO” is not the code of a currency"],
    ["", "A currency is needed"],
  ])("“%s” is refused for what it is", (currency, what) => {
    expect(settingsErrors({ ...names, currency }).currency).toBe(
      `${what}: enter its three letters by ISO 4217, such as EUR or CHF.`,
    );
  });
});
