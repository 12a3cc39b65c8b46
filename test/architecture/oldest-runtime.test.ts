import { describe, expect, it } from "vitest";
import { sources } from "./sources.ts";

/** What Chromium 114 or Node 18 lack, and the build doesn't add. One use of each stands beside it and must be found. */
const ABSENT: readonly (readonly [RegExp, string])[] = [
  [/\b(Object|Map)\.groupBy\b/, "Object.groupBy(rows, key)"],
  [/\bPromise\.(withResolvers|try)\b/, "Promise.withResolvers()"],
  [/\bURL\.(canParse|parse)\b/, "URL.canParse(text)"],
  [/\bArray\.fromAsync\b/, "Array.fromAsync(rows)"],
  [/\bAbortSignal\.any\b/, "AbortSignal.any([a, b])"],
  [/\bTemporal\.|\bIntl\.DurationFormat\b/, "Temporal.Now"],
  [/\bUint8Array\.from(Base64|Hex)\b|\.to(Base64|Hex)\(\)/, "Uint8Array.fromBase64(text)"],
  [/\bIterator\.from\b/, "Iterator.from(rows)"],
  [
    /\.(values|keys|entries)\(\)\s*\.(map|filter|take|drop|flatMap|reduce|some|every|find|forEach|toArray)\(/,
    "byId.values().map(one)",
  ],
  [/\.is(DisjointFrom|SubsetOf|SupersetOf)\(|\.symmetricDifference\(/, "a.isSubsetOf(b)"],
  [/(?<!\bz)\.(union|intersection|difference)\(/, "a.union(b)"],
  [/\blight-dark\(/, "color: light-dark(#000, #fff);"],
  [/\b(anchor-name|position-anchor|position-area)\s*:|\banchor\(/, "position-anchor: --a;"],
  [/@starting-style|@scope\b/, "@starting-style { opacity: 0; }"],
  [/\bfield-sizing\s*:/, "field-sizing: content;"],
  [/\b(rgb|hsl|hwb|lab|lch|oklab|oklch|color)\(from\b/, "color: rgb(from var(--a) r g b);"],
];

/** The words of a text that the oldest runtime doesn't know. */
function unknownWords(text: string): readonly string[] {
  return ABSENT.flatMap(([word]) => word.exec(text)?.[0] ?? []);
}

describe("the oldest runtime (Chromium 114, Node 18)", () => {
  it("knows everything that the sources use", () => {
    const found = sources("src", /\.(tsx?|css|html)$/).flatMap(({ path, text }) =>
      unknownWords(text).map((word) => `${path}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  it.each(ABSENT)("doesn't know %s", (_word, use) => {
    expect(unknownWords(use)).toHaveLength(1);
  });

  it.each([
    "z.union([a, b])",
    "Object.values(byId).map(one)",
    "[...byId.values()].map(one)",
    "color: rgb(0 0 0 / 50%)",
  ])("knows %s", (use) => {
    expect(unknownWords(use)).toEqual([]);
  });
});
