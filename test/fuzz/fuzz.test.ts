import { describe, expect, it } from "vitest";
import { soundFiles } from "./files.ts";
import { problemWith } from "./read-mutation.ts";

/** Few, and always the same: `npm run fuzz` makes ten thousand others. */
const MUTATIONS = 300;

describe("A file that something changed anywhere", () => {
  const files = soundFiles();

  it("is read or refused in a sentence, ends soon, and changes nothing before somebody accepts", () => {
    const problems: string[] = [];
    for (let seed = 1; seed <= MUTATIONS; seed++) {
      const file = files[seed % files.length];
      const problem = file && problemWith(file, seed);
      if (problem) problems.push(`seed ${seed}, ${file.name}: ${problem}`);
    }
    expect(problems).toEqual([]);
  });
});
