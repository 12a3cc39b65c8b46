import type { Recognise } from "../../domain/licence/found-on-device.ts";
import { registerOf, registers } from "../../domain/registers/all.ts";
import type { Value } from "../../domain/registers/field.ts";
import { FOUND } from "../../domain/registers/installation.ts";
import { isRetired, type RegisterRecord, recordTitle } from "../../domain/registers/register.ts";
import { isFound } from "../../domain/registers/text-from-value.ts";
import type { Core } from "./core.ts";
import type { RecordDetail } from "./engine.ts";
import type { Tables } from "./tables.ts";

type Related = RecordDetail["related"][number];

const MOST_ROWS = 500;

/** A record with the names of its links, what links to it, and for devices and software the installations. */
export function recordDetail(core: Core, tables: Tables, recognise: Recognise, record: RegisterRecord): RecordDetail {
  const register = registerOf(record.register);
  const names: Record<string, string> = {};
  for (const field of register.fields) {
    const value = record.values[field.id];
    if (field.link && typeof value === "string") names[field.id] = core.registers.nameOf(field.link, value);
  }
  return {
    id: record.id,
    register: record.register,
    title: recordTitle(register, record),
    values: record.values,
    names,
    seq: record.trail[record.trail.length - 1] ?? 0,
    retired: isRetired(register, record),
    withdrawn: record.withdrawn === true,
    related: [...installations(core, recognise, record), ...linking(core, tables, record)],
  };
}

function installations(core: Core, recognise: Recognise, record: RegisterRecord): Related[] {
  return groupsOf(core, recognise, record).filter((group) => group.rows.length > 0);
}

function groupsOf(core: Core, recognise: Recognise, record: RegisterRecord): Related[] {
  switch (record.register) {
    case "hardware":
      return [foundOn(core, record), licencesOf(core, recognise, record)];
    case "software":
      return [devicesWith(core, recognise, record.id, "Installed on")];
    case "entitlement":
      return typeof record.values.software === "string"
        ? [devicesWith(core, recognise, record.values.software, "Consumed by installations on")]
        : [];
    default:
      return [];
  }
}

/** The entitlements for the products that were found on a device. */
function licencesOf(core: Core, recognise: Recognise, device: RegisterRecord): Related {
  const products = new Set<string | undefined>(
    inventories(core)
      .filter((inventory) => inventory.values.device === device.id)
      .flatMap((inventory) => foundIn(inventory))
      .map(({ name, publisher, version }) => recognise(name, publisher ?? "", version ?? "")),
  );
  const rows = [...core.registers.of("entitlement").values()].flatMap((right) => {
    const { software, quantity } = right.values;
    if (right.withdrawn || typeof software !== "string" || !products.has(software)) return [];
    const title = core.registers.nameOf("entitlement", right.id);
    const detail = `for ${core.registers.nameOf("software", software)}${typeof quantity === "number" ? `, ${quantity}` : ""}`;
    return [{ id: right.id, title, detail }];
  });
  return { label: "Entitlements for what is installed", register: "entitlement", rows };
}

function foundOn(core: Core, device: RegisterRecord): Related {
  const rows = inventories(core)
    .filter((inventory) => inventory.values.device === device.id)
    .flatMap((inventory) =>
      foundIn(inventory).map((found) => ({
        id: inventory.id,
        title: found.name,
        detail: [found.version, found.publisher, inventory.values.source].filter((t) => t !== undefined).join(" · "),
      })),
    )
    .sort((a, b) => (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1));
  return { label: "Installations", register: "installation", rows };
}

function devicesWith(core: Core, recognise: Recognise, product: string, label: string): Related {
  const rows = inventories(core).flatMap((inventory) => {
    const device = core.registers.of("hardware").get(String(inventory.values.device));
    if (!device || device.withdrawn) return [];
    return foundIn(inventory)
      .filter((found) => recognise(found.name, found.publisher ?? "", found.version ?? "") === product)
      .map((found) => ({
        id: device.id,
        title: core.registers.nameOf("hardware", device.id),
        detail: `found as “${found.name}”${found.version ? `, version ${found.version}` : ""}`,
      }));
  });
  return { label, register: "hardware", rows: rows.slice(0, MOST_ROWS) };
}

/** Inventories that count: not taken back. */
function inventories(core: Core): RegisterRecord[] {
  return [...core.registers.of("installation").values()].filter((inventory) => !inventory.withdrawn);
}

function foundIn(inventory: RegisterRecord) {
  return Object.entries(inventory.values).flatMap(([key, value]) =>
    key.startsWith(FOUND) && isFound(value) ? [value] : [],
  );
}

function holds(value: Value | undefined, id: string): boolean {
  return value === id || (Array.isArray(value) && value.includes(id));
}

/** Records of other registers whose link fields hold this record. */
function linking(core: Core, tables: Tables, record: RegisterRecord): Related[] {
  return registers.flatMap(({ id }) => {
    const register = registerOf(id);
    if (register.id === "installation") return [];
    return register.fields
      .filter((field) => field.link === record.register)
      .map((field) => ({
        label: `${register.label}: ${field.label.toLowerCase()}`,
        register: register.id,
        rows: [...core.registers.of(register.id).values()]
          .filter((other) => !other.withdrawn && holds(other.values[field.id], record.id))
          .slice(0, MOST_ROWS)
          .map((other) => ({
            id: other.id,
            title: recordTitle(register, other),
            detail: register.retire ? tables.text(other, register.retire.field) : "",
          })),
      }))
      .filter((group) => group.rows.length > 0);
  });
}
