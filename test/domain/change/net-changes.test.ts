import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applied } from "../../../src/domain/change/applied.ts";
import type { FieldChange, RecordChange } from "../../../src/domain/change/change-set.ts";
import { createNetChanges, isDifferent, recordBefore } from "../../../src/domain/change/net-changes.ts";
import type { RegisterRecord } from "../../../src/domain/registers/register.ts";
import { asRecordId } from "../../../src/domain/value/record-id.ts";

type Registers = ReadonlyMap<string, RegisterRecord>;
type Step = { readonly id: string; readonly act: RecordChange["act"]; readonly values: Record<string, string | null> };

/** A change that fits the record as it is: what can't be done to it is done to its fields instead. */
function fitting(registers: Registers, { id, act, values }: Step): RecordChange | undefined {
  const record = registers.get(id);
  const same = { register: "hardware", id: asRecordId(id), label: id } as const;
  if (!record) return { ...same, act: "create", fields: changed({}, values) };
  if (act === "withdraw" || act === "restore") {
    return (act === "withdraw") === (record.withdrawn === undefined) ? { ...same, act, fields: {} } : undefined;
  }
  return record.withdrawn ? undefined : { ...same, act: "edit", fields: changed(record.values, values) };
}

function changed(before: RegisterRecord["values"], values: Record<string, string | null>): Record<string, FieldChange> {
  return Object.fromEntries(Object.entries(values).map(([field, after]) => [field, [before[field] ?? null, after]]));
}

const step: fc.Arbitrary<Step> = fc.record({
  id: fc.constantFrom("a", "b", "c"),
  act: fc.constantFrom("create", "edit", "edit", "withdraw", "restore"),
  values: fc.dictionary(fc.constantFrom("x", "y"), fc.option(fc.constantFrom("1", "2"), { nil: null })),
});

/** The registers after each event, from none on. */
function history(steps: readonly Step[]): { readonly states: Registers[]; readonly events: RecordChange[][] } {
  const states: Registers[] = [new Map()];
  const events: RecordChange[][] = [];
  for (const each of steps) {
    const now = states[states.length - 1] ?? new Map();
    const change = fitting(now, each);
    const next = new Map(now);
    if (change) next.set(change.id, applied(now.get(change.id), change, events.length + 1));
    events.push(change ? [change] : []);
    states.push(next);
  }
  return { states, events };
}

describe("what events did together", () => {
  it("leads from the registers of today back to those of any earlier event", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.nat(), (steps, cut) => {
        const { states, events } = history(steps);
        const seq = cut % states.length;
        const net = createNetChanges();
        for (const changes of events.slice(seq)) net.add(changes);
        const past = new Map(states[states.length - 1]);
        for (const each of net.all()) {
          const record = past.get(each.change.id);
          const before = record && recordBefore(record, each, seq);
          if (before) past.set(before.id, before);
          else past.delete(each.change.id);
        }
        const should = states[seq] ?? new Map();
        expect([...past.keys()].sort()).toEqual([...should.keys()].sort());
        for (const [id, record] of past) expect(record).toEqual(should.get(id));
      }),
      { numRuns: 500 },
    );
  });

  it("is nothing when all came back to what it was", () => {
    const net = createNetChanges();
    const rename = (from: string, to: string): RecordChange => ({
      register: "hardware",
      id: asRecordId("a"),
      label: to,
      act: "edit",
      fields: { name: [from, to] },
    });
    net.add([rename("PC-1", "PC-2")]);
    expect(net.all().filter(isDifferent)).toHaveLength(1);
    net.add([rename("PC-2", "PC-1")]);
    expect(net.all().filter(isDifferent)).toEqual([]);
  });

  it("keeps the names that links had at either end", () => {
    const net = createNetChanges();
    const handed = (from: string | null, to: string | null, names: readonly [string, string]): RecordChange => ({
      register: "hardware",
      id: asRecordId("a"),
      label: "PC-1",
      act: "edit",
      fields: { user: [from, to, ...names] },
    });
    net.add([handed("p1", "p2", ["Ada", "Ben"])]);
    net.add([handed("p2", null, ["Ben", ""])]);
    expect(net.all()[0]?.fields).toEqual({ user: ["p1", null, "Ada", ""] });
  });
});
