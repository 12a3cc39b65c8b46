import { describe, expect, it } from "vitest";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { createLabels } from "../../src/renderer/engine/labels.ts";
import { aChange } from "../builders/records.ts";
import { aStartedCore } from "../builders/started-core.ts";

describe("What labels tell of devices", () => {
  it("comes by tag as people count, untagged devices last, each once and without those taken back", async () => {
    const { core } = aStartedCore();
    const devices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      a: { tag: "PC-10", name: "Ten", serial: "S10" },
      b: { tag: "PC-9", name: "Nine" },
      c: { name: "Zoe's laptop" },
      d: { name: "Anna's laptop" },
    };
    const committed = await core.commit({
      why: "Test",
      source: { kind: "form" },
      changes: Object.entries(devices).map(([id, values]) =>
        aChange(
          "create",
          id,
          Object.fromEntries(Object.entries(values).map(([field, value]) => [field, [null, value]])),
        ),
      ),
    });
    expect(committed.ok).toBe(true);
    const ids = ["c", "a", "gone", "d", "b", "a"].map(asRecordId);
    const told = await createLabels(core).labelDevices(ids);
    expect(told.map(({ id }) => id)).toEqual(["b", "a", "d", "c"]);
    expect(told[1]).toEqual({ id: "a", tag: "PC-10", name: "Ten", serial: "S10" });
    expect(told[3]).toEqual({ id: "c", tag: "", name: "Zoe's laptop", serial: "" });
    await core.commit({ why: "Undo", source: { kind: "form" }, changes: [aChange("withdraw", "a")] });
    expect((await createLabels(core).labelDevices(ids)).map(({ id }) => id)).toEqual(["b", "d", "c"]);
  });
});
