import type { RegisterRecord } from "../../registers/register.ts";
import type { RecordId } from "../../value/record-id.ts";
import { counted } from "../counted.ts";
import type { LicenceFacts, MetricId } from "../facts.ts";
import { compareTitle } from "../installed-devices.ts";
import { integerOf } from "../licence-records.ts";
import type { PositionLine } from "../position-line.ts";
import { EXEMPT } from "../required-steps.ts";
import type { Breach, TermRow } from "./term-finding.ts";

/** Metrics of rights that are a person's: in others each device or installation has a right of its own. */
const BY_USER: ReadonlySet<MetricId | undefined> = new Set([
  "perNamedUser",
  "perUserInstalls",
  "perUserDevices",
  "seat",
]);

/**
 * People with a product on more devices than any of its rights allows a user, exempt ones left out. Only where rights are
 * counted by user and every one that counts says how many: one that doesn't may allow them. Source: docs/licence-rules.md#terms-compared.
 *
 * @param countingOf  the entitlements of a product whose rights count
 */
export function devicesPerUser(
  lines: readonly PositionLine[],
  facts: LicenceFacts,
  countingOf: (product: RecordId) => readonly RegisterRecord[],
): Breach[] {
  const limits = new Map<RecordId, Limit>();
  for (const { product, name, metric, steps } of lines) {
    if (!BY_USER.has(metric)) continue;
    const rights = countingOf(product).map((record) => ({ id: record.id, most: integerOf(record, "devicesPerUser") }));
    const [first, ...others] = rights.flatMap(({ id, most }) => (most === undefined ? [] : [{ id, most }]));
    if (!first || others.length + 1 < rights.length) continue;
    const widest = others.reduce((best, each) => (each.most > best.most ? each : best), first);
    const exempt = steps.filter(({ label }) => label === EXEMPT).flatMap(({ rows }) => rows.map(({ id }) => id));
    limits.set(product, { most: widest.most, right: widest.id, name, exempt: new Set(exempt) });
  }
  if (limits.size === 0) return [];
  const users = usersOf(facts, limits);
  return [...limits].flatMap(([product, { most, right, name }]): Breach[] => {
    const over = [...(users.get(product) ?? [])].filter(([, { devices }]) => devices.size > most);
    const rows = over
      .map(([id, { title, devices }]): TermRow => {
        const sentence = `Has it on ${counted(devices.size, "device", "devices")}; a right covers ${most}.`;
        return { register: "person", id, title, sentence };
      })
      .sort(compareTitle);
    if (rows.length === 0) return [];
    const people = counted(rows.length, "person has", "people have");
    const sentence = `${people} ${name} on more devices than a right covers (${most}).`;
    const source = { register: "entitlement", id: right } as const;
    const rights = over.reduce((sum, [, { devices }]) => sum + Math.ceil(devices.size / most) - 1, 0);
    return [{ term: "devicesPerUser", product, source, sentence, rows, rights }];
  });
}

/** Devices that a product's rights allow a user. `exempt`: devices whose use needs no right. */
interface Limit {
  readonly most: number;
  readonly right: RecordId;
  readonly name: string;
  readonly exempt: ReadonlySet<RecordId>;
}

interface UserOf {
  readonly title: string;
  readonly devices: Set<RecordId>;
}

/** On which devices each person has these products, those exempt and disposed of left out. */
function usersOf({ devices, installations }: LicenceFacts, products: ReadonlyMap<RecordId, Limit>) {
  const deviceOf = new Map(devices.filter(({ state }) => state !== "disposed").map((each) => [each.id, each]));
  const byProduct = new Map<RecordId, Map<RecordId, UserOf>>();
  for (const { product, device: id } of installations) {
    const limit = products.get(product);
    const device = limit && !limit.exempt.has(id) ? deviceOf.get(id) : undefined;
    if (device?.user === undefined) continue;
    const users = byProduct.get(product) ?? new Map<RecordId, UserOf>();
    byProduct.set(product, users);
    const user = users.get(device.user) ?? { title: device.userName, devices: new Set<RecordId>() };
    users.set(device.user, user);
    user.devices.add(id);
  }
  return byProduct;
}
