import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/** What Chromium 114 or Node 18 lack; the build doesn't add it. */
const ABSENT =
  /\b(Object\.groupBy|Map\.groupBy|Promise\.withResolvers|Promise\.try|URL\.canParse|Array\.fromAsync|AbortSignal\.any|Temporal\.|Intl\.DurationFormat|Uint8Array\.fromBase64|Iterator\.from)|\.(isDisjointFrom|isSubsetOf|isSupersetOf|symmetricDifference)\(|light-dark\(|anchor-name|field-sizing|@starting-style|@scope/;

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sources(path) : /\.(tsx?|css)$/.test(name) ? [path] : [];
  });
}

describe("the oldest runtime (Chromium 114, Node 18)", () => {
  it("has everything that the sources use", () => {
    expect(sources("src").filter((path) => ABSENT.test(readFileSync(path, "utf8")))).toEqual([]);
  });

  it.each(["Object.groupBy(a, b)", "a.isSubsetOf(b)", "color: light-dark(a, b)"])("would show %s", (text) => {
    expect(ABSENT.test(text)).toBe(true);
  });
});
