import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errorsForgiven, typingErrors, unharmedPieces } from "../../../src/domain/search/typing-errors.ts";

/** The distance of two texts, by its definition: an error is a character too many, missing, another, or two swapped. */
function distance(a: string, b: string): number {
  const rows: number[][] = [];
  for (let i = 0; i <= a.length; i++) {
    rows[i] = [];
    for (let j = 0; j <= b.length; j++) {
      const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
      const choices = [
        i === 0 ? j : j === 0 ? i : at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]),
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
      ];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) choices.push(at(i - 2, j - 2) + 1);
      rows[i]?.push(Math.min(...choices));
    }
  }
  return rows[a.length]?.[b.length] ?? Number.NaN;
}

/** The smallest distance of a word from any part of a text, or from any beginning of it. */
function smallest(word: string, text: string, where: "anywhere" | "at the start"): number {
  let least = word.length;
  const lastStart = where === "anywhere" ? text.length : 0;
  for (let start = 0; start <= lastStart; start++) {
    for (let end = start; end <= text.length; end++) least = Math.min(least, distance(word, text.slice(start, end)));
  }
  return least;
}

const few = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom("a", "b", "c", "é"), { minLength, maxLength }).map((letters) => letters.join(""));

/** A word with one error of each kind, at a place. */
function misspelt(word: string, kind: number, at: number): string {
  const [before, after] = [word.slice(0, at), word.slice(at)];
  if (kind === 0) return `${before}x${after}`;
  if (kind === 1) return `${before}${after.slice(1)}`;
  if (kind === 2) return `${before}x${after.slice(1)}`;
  return `${before}${after.slice(1, 2)}${after.slice(0, 1)}${after.slice(2)}`;
}

describe("Typing errors", () => {
  it("are counted anywhere in a text as their definition says", () => {
    fc.assert(
      fc.property(few(1, 7), few(0, 9), (word, text) => {
        expect(typingErrors(word).within(text)).toBe(smallest(word, text, "anywhere"));
      }),
      { numRuns: 300 },
    );
  });

  it("are counted at the start of a text as their definition says, up to two", () => {
    fc.assert(
      fc.property(few(3, 7), few(0, 9), (word, text) => {
        const most = (errors: number) => Math.min(errors, 3);
        expect(most(typingErrors(word).from(0, text))).toBe(most(smallest(word, text, "at the start")));
      }),
      { numRuns: 300 },
    );
  });

  it("leave one piece of the word unharmed wherever one error is", () => {
    fc.assert(
      fc.property(few(4, 8), fc.integer({ min: 0, max: 3 }), fc.nat(7), few(0, 3), (word, kind, at, around) => {
        const text = around + misspelt(word, kind, at % word.length) + around;
        expect(unharmedPieces(word, 1).some((piece) => text.includes(piece))).toBe(true);
      }),
    );
  });

  it("leave one piece of a longer word unharmed wherever two characters are wrong, missing or too many", () => {
    const kind = fc.integer({ min: 0, max: 2 });
    fc.assert(
      fc.property(few(9, 20), kind, kind, fc.nat(20), fc.nat(20), (word, first, second, at, then) => {
        const once = misspelt(word, first, at % word.length);
        const text = misspelt(once, second, then % once.length);
        expect(unharmedPieces(word, 2).some((piece) => text.includes(piece))).toBe(true);
      }),
    );
  });

  it.each([
    ["pc1", 0],
    ["lt47", 1],
    ["lt004711", 1],
    ["lt0047110", 2],
  ])("in %s are forgiven up to %i", (word, most) => {
    expect(errorsForgiven(word)).toBe(most);
  });
});
