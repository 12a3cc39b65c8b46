import { describe, expect, it } from "vitest";
import { createLineParts } from "../../src/main/journal/line-parts.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (line: Uint8Array) => new TextDecoder().decode(line);

describe("the pieces of a long line", () => {
  it("come before what is left of it, once", () => {
    const parts = createLineParts();
    parts.add(3, 0, bytes("one "));
    parts.add(3, 4, bytes("two "));
    expect(text(parts.whole(3, bytes("three\n")))).toBe("one two three\n");
    expect(text(parts.whole(3, bytes("three\n")))).toBe("three\n");
  });

  it("of another event are dropped", () => {
    const parts = createLineParts();
    parts.add(3, 0, bytes("one "));
    expect(text(parts.whole(4, bytes("four\n")))).toBe("four\n");
  });

  it("begin anew when a page was loaded again in between", () => {
    const parts = createLineParts();
    parts.add(3, 0, bytes("half"));
    parts.add(3, 0, bytes("one "));
    expect(text(parts.whole(3, bytes("two\n")))).toBe("one two\n");
  });

  it.each([
    ["with a gap", 3, 9],
    ["of another event in the middle", 4, 4],
    ["without end", 3, 999_999_999],
  ])("are refused %s, and nothing of them is kept", (_, seq, from) => {
    const parts = createLineParts();
    parts.add(3, 0, bytes("one "));
    expect(() => parts.add(seq, from, bytes("two "))).toThrow(/does not follow/);
    expect(text(parts.whole(3, bytes("rest\n")))).toBe("rest\n");
  });
});
