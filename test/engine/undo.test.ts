import { describe, expect, it } from "vitest";
import { recordChange } from "../../src/domain/change/record-change.ts";
import { registerOf } from "../../src/domain/registers/all.ts";
import type { Value } from "../../src/domain/registers/field.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { createUndo } from "../../src/renderer/engine/undo.ts";
import { aStartedCore, made } from "../builders/started-core.ts";

const ID = asRecordId("d1");

function aSession() {
  const { core: plain } = aStartedCore();
  const { core, calls } = createUndo(plain);
  const now = () => core.registers.of("hardware").get(ID);
  const save = async (values: Record<string, Value | null>, why: string) => {
    const change = recordChange(registerOf("hardware"), now(), ID, values, core.registers.nameOf);
    const answer = await core.commit({ why, source: { kind: "form" }, changes: change ? [change] : [] });
    if (!answer.ok) throw new Error(answer.problem.sentence);
    return answer.value.head.seq;
  };
  return { calls, now, save, name: () => now()?.values.name };
}

describe("undo and redo of a session", () => {
  it("walk back and forth through the changes, each a new event", async () => {
    const { calls, save, name, now } = aSession();
    await save({ name: "PC-1" }, "Made");
    await save({ name: "PC-2" }, "Renamed");
    await save({ name: "PC-3" }, "Renamed again");
    expect((await calls.undoState()).undo?.why).toBe("Renamed again");
    await calls.undoNext();
    await calls.undoNext();
    expect(name()).toBe("PC-1");
    await calls.undoNext();
    expect(now()?.withdrawn).toBe(true);
    expect((await calls.undoNext()).ok).toBe(false);
    for (const expected of ["PC-1", "PC-2", "PC-3"]) {
      expect((await calls.redoNext()).ok).toBe(true);
      expect(name()).toBe(expected);
    }
    expect((await calls.redoNext()).ok).toBe(false);
    expect(now()?.trail).toHaveLength(9);
    await calls.undoNext();
    expect(name()).toBe("PC-2");
  });

  it("forget what could be done again once something else is changed", async () => {
    const { calls, save, name } = aSession();
    await save({ name: "PC-1" }, "Made");
    await save({ name: "PC-2" }, "Renamed");
    await calls.undoNext();
    await save({ tag: "T-1" }, "Tagged");
    expect(await calls.undoState()).toMatchObject({ undo: { why: "Tagged" }, redo: null });
    expect(name()).toBe("PC-1");
  });

  it("takes an earlier event back from the trail, after deciding what was edited since", async () => {
    const { calls, save, now } = aSession();
    await save({ name: "PC-1", tag: "T-1" }, "Made");
    const seq = await save({ name: "PC-2", tag: "T-2" }, "Renamed");
    await save({ name: "PC-9" }, "Renamed later");
    const [conflict, ...more] = await calls.undoConflicts(seq);
    expect(conflict).toMatchObject({ title: "T-2 PC-9", field: "name", label: "Name", now: "PC-9", back: "PC-1" });
    expect(more).toEqual([]);
    const putBack = conflict ? [conflict] : [];
    expect(await calls.undo(seq, "Taken back", putBack)).toMatchObject({ ok: true, value: { skipped: [] } });
    expect(now()?.values).toMatchObject({ name: "PC-1", tag: "T-1" });
    expect((await calls.undoState()).redo?.why).toBe("Renamed");
  });

  it("asks about a record that something entered later rests on, and keeps it until that is decided", async () => {
    const { core: plain } = aStartedCore();
    const { core, calls } = createUndo(plain);
    await made(core, "software", "draw", { product: "Draw" });
    const seq = core.head().seq;
    await made(core, "entitlement", "e1", { name: "Ten of Draw", software: "draw", quantity: 10 });
    const [conflict, ...more] = await calls.undoConflicts(seq);
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({ title: "Draw", field: null });
    expect(conflict?.label).toBe("Made by this change, used since by “Ten of Draw”");
    expect((await calls.undo(seq, "Taken back")).ok).toBe(false);
    expect(core.registers.of("software").get("draw")?.withdrawn).toBeUndefined();
    expect(await calls.undo(seq, "Taken back", conflict ? [conflict] : [])).toMatchObject({ ok: true });
    expect(core.registers.of("software").get("draw")?.withdrawn).toBe(true);
  });

  it("are the same by key and by the event that made the change, also after it was done again", async () => {
    const { calls, save, now, name } = aSession();
    await save({ name: "PC-1" }, "Made");
    const seq = await save({ name: "PC-2" }, "Renamed");
    await calls.undoNext();
    await calls.redoNext();
    expect((await calls.undo(seq, "Taken back: Renamed")).ok).toBe(true);
    expect(await calls.undoState()).toMatchObject({ undo: { why: "Made" }, redo: { why: "Renamed" } });
    expect((await calls.redoNext()).ok).toBe(true);
    expect(name()).toBe("PC-2");
    await calls.undoNext();
    await calls.undoNext();
    expect(now()?.withdrawn).toBe(true);
  });

  it("tell which events are taken back now, and what kept its edit", async () => {
    const { calls, save } = aSession();
    const made = await save({ name: "PC-1" }, "Made");
    const renamed = await save({ name: "PC-2", tag: "T-2" }, "Renamed");
    expect(await calls.takenBack([made, renamed])).toEqual({});
    await calls.undoNext();
    expect(await calls.takenBack([made, renamed])).toMatchObject({ [renamed]: { head: { seq: 3 }, skipped: [] } });
    await calls.redoNext();
    expect(await calls.takenBack([made, renamed])).toEqual({});
    await save({ tag: "T-9" }, "Tagged");
    await calls.undo(renamed, "Taken back: Renamed");
    const { [renamed]: back } = await calls.takenBack([renamed]);
    expect(back?.head.seq).toBe(6);
    expect(back?.skipped).toHaveLength(1);
  });
});
