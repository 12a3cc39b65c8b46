import { writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { soundFiles } from "./files.ts";
import { problemWith } from "./read-mutation.ts";

/** Set by scripts/fuzz.mjs. */
const { FUZZ_COUNT = "10000", FUZZ_SEED = "1", FUZZ_FILE = "", FUZZ_AT = "" } = process.env;

it("Each mutated file is read or refused", () => {
  const files = soundFiles().filter(({ name }) => name.includes(FUZZ_FILE));
  const first = Number(FUZZ_SEED);
  const problems: string[] = [];
  for (let seed = first; seed < first + Number(FUZZ_COUNT); seed++) {
    const file = FUZZ_FILE === "" ? files[seed % files.length] : files[0];
    if (!file) throw new Error(`There is no file called ${FUZZ_FILE}`);
    const at = `--seed ${seed} --file ${file.name} --count 1`;
    if (FUZZ_AT !== "") writeFileSync(FUZZ_AT, at);
    const problem = problemWith(file, seed);
    if (!problem) continue;
    console.error(`npm run fuzz -- ${at}\n  ${problem}`);
    problems.push(at);
  }
  expect(problems).toEqual([]);
});
