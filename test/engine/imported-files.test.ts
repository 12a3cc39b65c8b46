import { describe, expect, it } from "vitest";
import type { ChangeSource } from "../../src/domain/change/change-set.ts";
import { recordChange } from "../../src/domain/change/record-change.ts";
import { registerOf } from "../../src/domain/registers/all.ts";
import type { Core } from "../../src/renderer/engine/core.ts";
import { createImportedFileCalls } from "../../src/renderer/engine/imported-files.ts";
import { aStartedCore } from "../builders/started-core.ts";

const A = "a".repeat(64);
const B = "b".repeat(64);

function importOf(sha256: string): ChangeSource {
  const mapping = { headings: [], columns: [], dateOrder: null, decimalMark: null, currency: "EUR" };
  const rows = { new: 1, changed: 0, unchanged: 0, rejected: 0 };
  return { kind: "import", file: "devices.csv", sha256, register: "hardware", mapping, rows };
}

/** Adds a device, as an event of this source. */
async function committed(core: Core, source: ChangeSource): Promise<void> {
  const change = recordChange(registerOf("hardware"), undefined, core.newId(), { name: "PC" }, core.registers.nameOf);
  const answer = await core.commit({ why: "Test", source, changes: change ? [change] : [] });
  if (!answer.ok) throw new Error(answer.problem.sentence);
}

/** Commits events of these sources and answers with the numbers of the imports by which A and B are in. */
async function inAfter(sources: readonly ChangeSource[]) {
  const { core } = aStartedCore();
  const { importedFiles } = createImportedFileCalls(core);
  for (const source of sources) {
    await committed(core, source);
    await importedFiles([A]);
  }
  const found = await importedFiles([A, B]);
  return { a: found[A]?.seq ?? null, b: found[B]?.seq ?? null };
}

const undo = (of: number): ChangeSource => ({ kind: "undo", of });

describe("a file is in the registers", () => {
  it.each([
    ["by the import that the trail knows", [{ kind: "form" }, importOf(A)], { a: 2, b: null }],
    ["by the last of its imports", [importOf(A), importOf(B), importOf(A)], { a: 3, b: 2 }],
    ["no more once its import was taken back", [importOf(A), importOf(B), undo(1)], { a: null, b: 2 }],
    ["again once taking it back was taken back", [importOf(A), undo(1), undo(2)], { a: 1, b: null }],
    ["no more once that was taken back too", [importOf(A), undo(1), undo(2), undo(3)], { a: null, b: null }],
    ["by an earlier import when only the later was taken back", [importOf(A), importOf(A), undo(2)], { a: 1, b: null }],
    ["whatever else was taken back", [{ kind: "form" }, importOf(A), undo(1)], { a: 2, b: null }],
  ] as const)("%s", async (_, sources, expected) => {
    expect(await inAfter(sources)).toEqual(expected);
  });

  it("when the trail is longer than one look at it", async () => {
    const { core } = aStartedCore();
    await committed(core, importOf(A));
    for (let i = 0; i < 1_200; i++) await committed(core, { kind: "form" });
    await committed(core, importOf(B));
    const { importedFiles } = createImportedFileCalls(core);
    const [found] = await Promise.all([importedFiles([A, B]), importedFiles([A])]);
    expect(found).toMatchObject({ [A]: { seq: 1 }, [B]: { seq: 1_202 } });
  });
});
