import { describe, expect, it } from "vitest";
import { searchWords } from "../../../src/domain/search/search-words.ts";

describe("The words of a list's search", () => {
  it.each([
    ["Dell  laptop", ["dell", "laptop"]],
    ['"Adobe Reader" dell', ["adobe reader", "dell"]],
    ['"not closed', ["not", "closed"]],
    ['  ""  ', []],
  ])("in %s are %j", (typed, words) => {
    expect(searchWords(typed)).toEqual(words);
  });
});
