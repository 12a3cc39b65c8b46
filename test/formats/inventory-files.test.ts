import { describe, expect, it } from "vitest";
import { readTables } from "../../src/renderer/formats/read-tables.ts";

function read(content: unknown, text = JSON.stringify(content)) {
  const file = readTables("inventory.json", new TextEncoder().encode(text), {});
  if (!file.ok) throw new Error(file.problem.sentence);
  return file.value;
}

/** The rows of the only table as objects by heading. */
function rowsOf(content: unknown): Record<string, unknown>[] {
  const [headers = [], ...rows] = read(content).tables[0]?.rows ?? [];
  return rows.map((row) => Object.fromEntries(headers.map((header, i) => [String(header), row[i] ?? null])));
}

const SERVER = {
  action: "inventory",
  deviceid: "srv-2026-10-12",
  content: {
    accesslog: { logdate: "2026-10-12 06:00:04" },
    bios: { smanufacturer: "Dell Inc.", smodel: "PowerEdge R650", ssn: "6XK41T3" },
    hardware: { name: "SRV1", memory: 131072, uuid: "4c4c", chassis_type: "Rack Mount Chassis", vmsystem: "Physical" },
    operatingsystem: { full_name: "Debian GNU/Linux 12" },
    cpus: [
      { name: "Xeon Gold 5416S", core: 16 },
      { name: "Xeon Gold 5416S", core: 16 },
    ],
    softwares: [
      { name: "nginx", publisher: "Debian", version: "1.22", install_date: "2025-08-14" },
      { name: "samba", version: "4.17" },
    ],
  },
};

describe("an agent's inventory", () => {
  it("becomes a row a program, each with the device it was found on", () => {
    const rows = rowsOf(SERVER);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      "Device name": "SRV1",
      "Device serial": "6XK41T3",
      "Device maker": "Dell Inc.",
      "Device class": "Rack Mount Chassis",
      "Device OS": "Debian GNU/Linux 12",
      "Device processor": "Xeon Gold 5416S",
      "Device memory (MB)": 131_072,
      "Device sockets": 2,
      "Device cores per socket": 16,
      Program: "nginx",
      Publisher: "Debian",
      Version: "1.22",
      "Installed on": { date: "2025-08-14" },
      "Inventory date": { date: "2026-10-12" },
      Partial: null,
    });
    expect(rows[1]).toMatchObject({ "Device name": "SRV1", Program: "samba", Publisher: null });
  });

  it("leaves the cores open where its processors differ or say nothing", () => {
    const withCpus = (...cpus: readonly object[]) => rowsOf({ ...SERVER, content: { ...SERVER.content, cpus } })[0];
    const mixed = withCpus({ core: 16 }, { core: 8 });
    expect(mixed).toMatchObject({ "Device sockets": 2, "Device cores per socket": null });
    expect(withCpus({ name: "Xeon" })).toMatchObject({ "Device sockets": 1, "Device cores per socket": null });
    expect(withCpus()).toMatchObject({ "Device sockets": null, "Device cores per socket": null });
  });

  it("of a device without programs is still a row, so that the device is found", () => {
    const printer = {
      content: { network_device: { name: "NPI1", serial: "PHC1", manufacturer: "HP", model: "M507", type: "Printer" } },
    };
    expect(rowsOf(printer)).toEqual([
      expect.objectContaining({
        "Device name": "NPI1",
        "Device serial": "PHC1",
        "Device class": "Printer",
        Program: null,
      }),
    ]);
  });

  it("says when it is only a part, so that nothing missing in it counts as removed", () => {
    expect(rowsOf({ ...SERVER, partial: true })[0]).toMatchObject({ Partial: "yes" });
  });

  it("tells virtual machines and phones by what only they have", () => {
    const virtual = { content: { hardware: { name: "VM1", chassis_type: "Other", vmsystem: "VMware" } } };
    const phone = { content: { hardware: { name: "Mi9" }, simcards: [{ operator_name: "Free" }] } };
    expect(rowsOf(virtual)[0]).toMatchObject({ "Device class": "Virtual machine" });
    expect(rowsOf(phone)[0]).toMatchObject({ "Device class": "Phone" });
  });

  it("may stand with others in one file", () => {
    const file = read([SERVER, { content: { hardware: { name: "PC2" } } }]);
    expect(file.tables[0]?.rows).toHaveLength(4);
    expect(file.readings).toContain("Agents' inventories of 2 devices.");
  });
});

describe("a JSON list of rows", () => {
  it.each([
    ["alone", (rows: unknown) => rows],
    ["in the answer of a web service", (rows: unknown) => ({ "@odata.context": "x", value: rows })],
  ])("becomes a table with all headings that any row has (%s)", (_, wrapped) => {
    const rows = [
      { name: "7-Zip", version: "24.08" },
      { name: "Git", publisher: "Git team" },
    ];
    expect(read(wrapped(rows)).tables[0]?.rows).toEqual([
      ["name", "version", "publisher"],
      ["7-Zip", "24.08", null],
      ["Git", null, "Git team"],
    ]);
  });

  it("may begin with a mark or be in UTF-16", () => {
    const text = '[{"name": "Größe"}]';
    expect(read(null, `\ufeff${text}`).tables[0]?.rows[1]).toEqual(["Größe"]);
    const wide = Uint8Array.from([
      0xff,
      0xfe,
      ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    const file = readTables("wide.json", wide, {});
    expect(file.ok && file.value.tables[0]?.rows[1]).toEqual(["Größe"]);
  });
});
