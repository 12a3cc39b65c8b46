import type { ChangeSet, RecordChange } from "../../src/domain/change/change-set.ts";
import type { Value } from "../../src/domain/registers/field.ts";
import { foundKey } from "../../src/domain/registers/installation.ts";
import type { RegisterId } from "../../src/domain/registers/register-id.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";

/** How large a made-up organisation is. Each title has so many entitlements, one where it isn't said. */
export interface Size {
  readonly devices: number;
  readonly installationsPerDevice: number;
  readonly titles: number;
  readonly entitlementsPerTitle?: number;
}

/** One change-set a register that makes an organisation of this size: software, entitlements, people, devices, inventories. */
export function largeOrganisation(size: Size): ChangeSet[] {
  const titles = numbers(size.titles);
  const devices = numbers(size.devices);
  return [
    made("software", titles, (i) => ({
      product: `Product ${i}`,
      class: "commercial",
      licenceNeeded: true,
      aliases: [`Product ${i}`],
    })),
    made("entitlement", numbers(size.titles * (size.entitlementsPerTitle ?? 1)), (i) => ({
      name: `Product ${i} licence`,
      software: `software-${i % size.titles}`,
      kind: "base",
      metric: (i % size.titles) % 3 === 0 ? "perDevice" : "perInstall",
      quantity: 50 + (i % 300),
      state: "active",
      validFrom: "2025-01-01",
    })),
    made("person", devices, (i) => ({ name: `Person ${i}`, email: `person${i}@example.org`, state: "active" })),
    made("hardware", devices, (i) => ({
      tag: `T-${String(i).padStart(6, "0")}`,
      name: `PC-${i}`,
      class: i % 5 === 0 ? "desktop" : "laptop",
      maker: "Example Computers",
      model: `Model ${i % 40}`,
      serial: `SN${String(i * 7919).padStart(9, "0")}`,
      state: i % 50 === 0 ? "disposed" : "deployed",
      user: `person-${i}`,
      purchasedOn: `202${i % 6}-0${1 + (i % 9)}-15`,
      cost: { minor: 90_000 + i, currency: "EUR" },
    })),
    made("installation", devices, (i) => inventory(i, size)),
  ];
}

function inventory(device: number, size: Size): Record<string, Value> {
  const values: Record<string, Value> = {
    title: `PC-${device}, inventory`,
    device: `hardware-${device}`,
    source: "inventory",
    lastSeen: "2026-11-01",
  };
  for (let k = 0; k < size.installationsPerDevice; k++) {
    const name = `Product ${(device * 13 + k * 37) % size.titles}`;
    values[foundKey(name, "Example Software")] = {
      name,
      publisher: "Example Software",
      version: `${k}.2`,
      firstSeen: "2026-01-05",
    };
  }
  return values;
}

function made(
  register: RegisterId,
  indexes: readonly number[],
  values: (i: number) => Record<string, Value>,
): ChangeSet {
  const changes = indexes.map((i): RecordChange => {
    const entries = Object.entries(values(i));
    return {
      register,
      id: asRecordId(`${register}-${i}`),
      label: `${register} ${i}`,
      act: "create",
      fields: Object.fromEntries(entries.map(([field, value]) => [field, [null, value] as const])),
    };
  });
  return { why: `Made for measuring: ${register}`, source: { kind: "form" }, changes };
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
