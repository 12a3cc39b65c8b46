import { describe, expect, it } from "vitest";
import { aRecord } from "../../builders/records.ts";
import { found, line, measured, SERVER } from "./a-line-of-records.ts";

describe("Oracle named users", () => {
  it("count the larger of users and the minimum of the servers", () => {
    // 2 × 8 cores × 0.5 = 8 processor rights, of 25 users each; 10 users a server of Standard Edition 2.
    const users = (quantity: string) => [measured("users", "Staff", { quantity }), ...found("db", SERVER)];
    const [few, many] = [users("120"), users("260")];
    expect(line("oracleNup", few)).toMatchObject({
      required: 200,
      rows: [`measuredUse ${few[0]?.id} 0`, "hardware db 200"],
    });
    expect(line("oracleNup", many)).toMatchObject({
      required: 260,
      rows: [`measuredUse ${many[0]?.id} 260`, "hardware db 0"],
    });
    const terminals = measured("devices", "Terminals", { quantity: "5" });
    expect(line("oracleNup", [...many, terminals]).required).toBe(265);
    expect(line("oracleNupSe2", users("3")).required).toBe(10);
    expect(line("oracleNupSe2", users("14")).required).toBe(14);
    expect(line("oracleNup", [terminals]).sentence).toContain("No installation was found");
  });

  it("rest the minimum on the processors that partitions and clusters leave", () => {
    const on = (partition: string, quantity: string) => {
      const host = (name: string) =>
        aRecord("hardware", name, { name, state: "deployed", ...SERVER, partition, cluster: "C" });
      const vm = found("vm", { class: "virtual", sockets: 1, coresPerSocket: 4, host: "h1" });
      return line("oracleNup", [measured("users", "Staff", { quantity }), host("h1"), host("h2"), ...vm]);
    };
    // All cores of both hosts: 16 rights of 25 users; as configured 4 × 0.5 = 2.
    expect(on("none", "60").required).toBe(400);
    expect(on("hard", "60")).toMatchObject({ required: 60, rows: expect.arrayContaining(["hardware h1 0"]) });
    expect(on("hard", "40")).toMatchObject({ required: 50, rows: expect.arrayContaining(["hardware h1 50"]) });
    const open = on("soft", "60");
    expect(open).toMatchObject({ status: "notEvaluable", required: undefined });
    expect(open.sentence).toContain("Contested: conservative 400, as configured 60.");
    const readings = open.steps.filter(({ side }) => side === "reading");
    expect(readings.map(({ quantity, rows }) => [quantity, rows.map(({ id, counts }) => [id, counts])])).toEqual([
      [
        400,
        [
          [expect.any(String), 0],
          ["h1", 200],
          ["h2", 200],
        ],
      ],
      [
        60,
        [
          [expect.any(String), 60],
          ["h1", 0],
          ["h2", 0],
        ],
      ],
    ]);
    const alike = on("soft", "500");
    expect(alike.required).toBe(500);
    expect(alike.sentence).toContain("Soft partitions are contested; both readings come to this number.");
  });
});
