import { describe, expect, it } from "vitest";
import { eventBody } from "../../src/domain/journal/event.ts";
import { hashedBody } from "../../src/renderer/engine/hashed-body.ts";
import { renaming } from "../builders/journal-on-disk.ts";

describe("the body of an event, sent in pieces", () => {
  it.each([0, 1, 499, 500, 501, 2_400])("is the one that the rule makes of %i changes", async (count) => {
    const changes = Array.from({ length: count }, (_, i) => renaming(`${i} ${"é".repeat(1_000)}`).changes).flat();
    const sent: { readonly from: number; readonly piece: Uint8Array }[] = [];
    const made = await hashedBody(changes, async (from, piece) => {
      sent.push({ from, piece });
    });
    const should = eventBody({ ...renaming("x"), changes });
    const whole = Buffer.concat([...sent.map(({ piece }) => piece), made.rest]);
    expect(whole.equals(Buffer.concat([should.bytes, Buffer.from("\n")]))).toBe(true);
    expect(made).toMatchObject({ sha256: should.sha256, size: should.bytes.length });
    const before = sent.map((_, i) => sent.slice(0, i).reduce((size, { piece }) => size + piece.length, 0));
    expect(sent.map(({ from }) => from)).toEqual(before);
  });

  it("waits for the answer to a piece before it sends the next, and fails when one fails", async () => {
    const changes = Array.from({ length: 5_000 }, (_, i) => renaming(`${i} ${"x".repeat(1_500)}`).changes).flat();
    let open = 0;
    let pieces = 0;
    await hashedBody(changes, async () => {
      open += 1;
      pieces += 1;
      expect(open).toBe(1);
      await new Promise(setImmediate);
      open -= 1;
    });
    expect(pieces).toBeGreaterThan(2);
    const refused = hashedBody(changes, () => Promise.reject(new Error("no way")));
    await expect(refused).rejects.toThrow("no way");
  });
});
