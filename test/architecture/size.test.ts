import { describe, expect, it } from "vitest";
import { sources } from "./sources.ts";

const MOST_LINES = 250;

function lines(text: string): number {
  return text.replace(/\n$/, "").split("\n").length;
}

describe("the size of files", () => {
  it(`stays within ${MOST_LINES} lines: a longer file does two jobs and is split by noun`, () => {
    const all = ["src", "test", "scripts"].flatMap((folder) => sources(folder, /\.(ts|tsx|mjs|cjs|css)$/));
    expect(all.filter(({ text }) => lines(text) > MOST_LINES).map(({ path }) => path)).toEqual([]);
    expect(all.length).toBeGreaterThan(100);
  });

  it.each([
    ["a\n".repeat(250), 250],
    ["a\n".repeat(251), 251],
    ["a\n".repeat(250).concat("a"), 251],
  ])("is counted with and without a last line break", (text, count) => {
    expect(lines(text)).toBe(count);
  });
});
