import { describe, expect, it } from "vitest";
import { eventBody } from "../../src/domain/journal/event.ts";
import { hashedBody } from "../../src/renderer/engine/hashed-body.ts";
import { renaming } from "../builders/journal-on-disk.ts";

describe("the body of an event, made in pieces", () => {
  it.each([0, 1, 499, 500, 501, 1_000, 1_203])("is the one that the rule makes of %i changes", async (count) => {
    const changes = Array.from({ length: count }, (_, i) => renaming(`é ${i}`).changes).flat();
    const made = await hashedBody(changes);
    const should = eventBody({ ...renaming("x"), changes });
    expect(new TextDecoder().decode(made.bytes)).toBe(new TextDecoder().decode(should.bytes));
    expect(made.sha256).toBe(should.sha256);
  });
});
