import { describe, expect, it } from "vitest";
import { measuredUse } from "../../../src/domain/registers/measured-use.ts";

describe("A measured use", () => {
  it.each([
    [{ what: "users", quantity: "12" }, []],
    [{ what: "users" }, ["quantity"]],
    [{ what: "users", quantity: "2.5" }, ["quantity"]],
    [{ what: "amount", quantity: "2.5" }, []],
    [{ what: "users", countedFrom: "people" }, []],
    [{ what: "users", countedFrom: "people", quantity: "12" }, ["quantity"]],
    [{ what: "users", countedFrom: "devices" }, ["countedFrom"]],
    [{ what: "devices", countedFrom: "devices" }, []],
    [{ what: "people", countedFrom: "people" }, []],
    [{ what: "sessions", countedFrom: "people" }, ["countedFrom"]],
    [{ what: "sessions", countedFrom: "number", quantity: "0" }, []],
    [{ quantity: "2.5" }, []],
  ])("of %j has to be corrected in %j", (values, fields) => {
    expect(Object.keys(measuredUse.check(values))).toEqual(fields);
  });
});
