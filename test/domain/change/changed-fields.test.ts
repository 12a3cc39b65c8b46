import { describe, expect, it } from "vitest";
import type { RecordChange } from "../../../src/domain/change/change-set.ts";
import { changedFields } from "../../../src/domain/change/changed-fields.ts";
import { textFormat } from "../../../src/domain/registers/text-from-value.ts";
import { asRecordId } from "../../../src/domain/value/record-id.ts";

const format = textFormat("en-GB");

function aChange(register: RecordChange["register"], fields: RecordChange["fields"]): RecordChange {
  return { register, id: asRecordId("r1"), label: "R1", act: "edit", fields };
}

describe("A change as people read it", () => {
  it("stands in the order of the form, with values as they are shown elsewhere", () => {
    const change = aChange("entitlement", {
      unitCost: [null, { minor: 123_450, currency: "EUR" }],
      validTo: ["2026-03-31", null],
      metric: ["perDevice", "perNamedUser"],
    });
    expect(changedFields(change, format)).toEqual([
      { id: "metric", label: "Metric", before: "Per device", after: "Per named user" },
      { id: "validTo", label: "Valid to", before: "31/03/2026", after: "" },
      { id: "unitCost", label: "Unit cost", before: "", after: "1,234.50 EUR" },
    ]);
  });

  it("names what links point to as it was called then", () => {
    const change = aChange("hardware", { user: ["p1", "p2", "Ada Lovelace", "Grace Hopper"] });
    expect(changedFields(change, format)).toMatchObject([{ before: "Ada Lovelace", after: "Grace Hopper" }]);
  });

  it("names a program found by itself, also when it disappears", () => {
    const change = aChange("installation", { "found:edge|microsoft": [{ name: "Edge", version: "129" }, null] });
    expect(changedFields(change, format)).toMatchObject([{ label: "Edge", before: "Edge 129", after: "" }]);
  });
});
