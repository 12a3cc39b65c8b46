import { describe, expect, it } from "vitest";
import type { ChangeSource } from "../../../src/domain/change/change-set.ts";
import { takenBack } from "../../../src/domain/journal/taken-back.ts";

const form: ChangeSource = { kind: "form" };
const undo = (of: number): ChangeSource => ({ kind: "undo", of });

describe("Events that were taken back", () => {
  it.each([
    ["nothing in a trail without undos", [form, form], []],
    ["an event by the one that undid it", [undo(1), form], [[1, 2]]],
    ["nothing once the undo was undone", [undo(2), undo(1), form], [[2, 3]]],
    [
      "an event taken back, put back and taken back again",
      [undo(1), undo(2), undo(1), form],
      [
        [1, 4],
        [2, 3],
      ],
    ],
  ])("are %s", (_, sources, expected) => {
    const headers = sources.map((source, at) => ({ seq: sources.length - at, source }));
    expect([...takenBack(headers)].sort(([a], [b]) => a - b)).toEqual(expected);
  });
});
