import { describe, expect, it } from "vitest";
import { createLineParts } from "../../src/main/journal/line-parts.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (line: Uint8Array) => new TextDecoder().decode(line);

describe("the pieces of a long line", () => {
  it("come between its start and its rest, once", () => {
    const parts = createLineParts();
    parts.add(3, 0, bytes("one "));
    parts.add(3, 4, bytes("two "));
    expect(text(parts.whole(3, bytes("zero "), bytes("three\n")))).toBe("zero one two three\n");
    expect(text(parts.whole(3, bytes("zero "), bytes("three\n")))).toBe("zero three\n");
  });

  it("of another event are dropped", () => {
    const parts = createLineParts();
    parts.add(3, 0, bytes("one "));
    expect(text(parts.whole(4, bytes("zero "), bytes("four\n")))).toBe("zero four\n");
  });

  it("begin anew when a page was loaded again in between", () => {
    const parts = createLineParts();
    parts.add(3, 0, bytes("half"));
    parts.add(3, 0, bytes("one "));
    expect(text(parts.whole(3, bytes("zero "), bytes("two\n")))).toBe("zero one two\n");
  });

  it.each([
    ["with a gap", 3, 9],
    ["of another event in the middle", 4, 4],
    ["without end", 3, 999_999_999],
  ])("are refused %s, and nothing of them is kept", (_, seq, from) => {
    const parts = createLineParts();
    parts.add(3, 0, bytes("one "));
    expect(() => parts.add(seq, from, bytes("two "))).toThrow(/does not follow/);
    expect(text(parts.whole(3, bytes("zero "), bytes("rest\n")))).toBe("zero rest\n");
  });
});
