import { describe, expect, it } from "vitest";
import { aRecord } from "../../builders/records.ts";
import { found, line, parameter, SERVER, type Values } from "./a-line-of-records.ts";

describe("Users with a cap are taken from their devices:", () => {
  const devices = [
    ...found("a1", { user: "anna" }, 3),
    ...found("a2", { user: "anna" }),
    ...found("b1", { user: "ben" }, 2),
    ...found("shelf", { state: "inStock" }),
  ];

  it("a right for every begun 2 installations of a user", () => {
    const made = line("perUserInstalls", [...devices, parameter("perUser.installsPerRight", "2")]);
    expect(made).toMatchObject({ required: 3, surplus: 7 });
    expect(made.rows).toEqual(["person anna 2", "person ben 1"]);
  });

  it("a right for each device where a right covers one and more devices need more", () => {
    const given = [...devices, parameter("perUser.devicesPerRight", "1"), parameter("perUser.excess", "count")];
    expect(line("perUserDevices", given)).toMatchObject({ required: 3, rows: ["person anna 2", "person ben 1"] });
  });

  it("not evaluable without the cap, which is entered under Licence parameters", () => {
    const open = line("perUserInstalls", devices);
    expect(open).toMatchObject({ status: "notEvaluable", required: undefined });
    expect(open.sentence).toContain("(Installations of one user that a right covers) under Licence parameters");
    expect(line("perUserDevices", devices).sentence).toContain("(Devices of one user that a right covers) under");
  });

  it("not evaluable while a device in use names nobody", () => {
    const open = line("perUserInstalls", [...found("desk", {}), parameter("perUser.installsPerRight", "2")]);
    expect(open).toMatchObject({ status: "notEvaluable", required: undefined });
    expect(open.sentence).toContain("1 device in use with the product has no user recorded");
  });
});

describe("Facts of servers that a rule asks for are taken from the device:", () => {
  it("the sockets of the board, empty ones too", () => {
    expect(line("oracleSe2", found("db", { ...SERVER, boardSockets: 2 }))).toMatchObject({ required: 2 });
    const tooLarge = line("oracleSe2", found("db", { ...SERVER, boardSockets: 4 }));
    expect(tooLarge).toMatchObject({ status: "notEvaluable", required: undefined });
    expect(tooLarge.sentence).toContain("can't be licensed on DB (4 sockets)");
    expect(line("oracleSe2", found("db", SERVER)).sentence).toContain("Enter the sockets of the board, empty ones too");
  });

  it("whether a tool measures it: then virtual cores count, else the physical ones", () => {
    const host = (values: Values) => aRecord("hardware", "host", { name: "HOST", ...SERVER, ...values });
    const vm = found("vm", { class: "virtual", sockets: 1, coresPerSocket: 4, host: "host" });
    const subCapacity = (values: Values) => line("ibmPvuSubCapacity", [host(values), ...vm]);
    expect(subCapacity({ subCapacityMeasured: true })).toMatchObject({ required: 280, rows: ["hardware host 280"] });
    expect(subCapacity({ subCapacityMeasured: false })).toMatchObject({ required: 1_120 });
    expect(subCapacity({}).sentence).toContain(
      "Enter whether a tool that IBM accepts measures it (“Sub-capacity measured”, yes or no) of “HOST”.",
    );
  });

  it("all physical cores where the product runs on the measured server itself", () => {
    const itself = found("host", { ...SERVER, subCapacityMeasured: true });
    expect(line("ibmPvuSubCapacity", itself)).toMatchObject({ required: 1_120 });
  });
});
