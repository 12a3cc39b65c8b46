import { describe, expect, it } from "vitest";
import { withBoundedReads } from "../../src/renderer/formats/bounded-reads.ts";

/** What reading these bytes as the library does gives: its own answer, unless the reading is ended before. */
function reading(bytes: readonly number[], size: number, type: string | undefined): unknown {
  return withBoundedReads(() => {
    const data = Object.assign(Uint8Array.from(bytes), { l: 0 });
    Reflect.set(data, "read_shift", () => "read");
    return Reflect.apply(Reflect.get(data, "read_shift"), data, [size, type]);
  });
}

describe("a text in a binary workbook", () => {
  it.each([
    ["counted by the reader", [65, 66], 2, "utf8"],
    ["ended by a zero", [65, 66, 0], 0, "cstr"],
    ["ended by a wide zero", [65, 0, 0, 0], 0, "_wstr"],
    ["after its length", [2, 0, 0, 0, 65, 66], 0, "lpstr-cp"],
    ["after its length in wide characters", [1, 0, 0, 0, 65, 0], 0, "lpwstr"],
  ])("is read where it is %s and lies within the data", (_, bytes, size, type) => {
    expect(reading(bytes, size, type)).toBe("read");
  });

  it.each([
    ["counted by the reader", [65, 66], 4_000_000_000, "utf8"],
    ["never ended by a zero", [65, 66], 0, "cstr"],
    ["never ended by a wide zero", [65, 0, 66], 0, "_wstr"],
    ["after a length beyond the data", [255, 255, 255, 127, 65], 0, "lpstr-cp"],
    ["after a length beyond the data in wide characters", [2, 0, 0, 0, 65, 0, 66], 0, "lpwstr"],
    ["after a padded length beyond the data", [255, 255, 255, 127, 65], 0, "lpp4"],
    ["after a length that is cut off", [2, 0], 0, "lpstr-ansi"],
  ])("is not read where it is %s", (_, bytes, size, type) => {
    expect(() => reading(bytes, size, type)).toThrow(RangeError);
  });
});
