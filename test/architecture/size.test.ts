import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const MOST_LINES = 250;
const SOURCE = /\.(ts|tsx|mjs|cjs|css)$/;

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sources(path) : SOURCE.test(name) ? [path] : [];
  });
}

describe("the size of files", () => {
  it(`stays within ${MOST_LINES} lines: a longer file does two jobs and is split by noun`, () => {
    const long = ["src", "test", "scripts"]
      .flatMap(sources)
      .map((path) => ({ path, lines: readFileSync(path, "utf8").split("\n").length - 1 }))
      .filter(({ lines }) => lines > MOST_LINES);
    expect(long).toEqual([]);
  });
});
