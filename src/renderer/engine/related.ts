import { type FoundProgram, foundOnDevice } from "../../domain/licence/found-on-device.ts";
import { contradictions } from "../../domain/lifecycle/contradictions.ts";
import { registerOf, registers } from "../../domain/registers/all.ts";
import type { Field, Value } from "../../domain/registers/field.ts";
import { FOUND } from "../../domain/registers/installation.ts";
import { isRetired, type Register, type RegisterRecord, recordTitle } from "../../domain/registers/register.ts";
import type { RegisterId } from "../../domain/registers/register-id.ts";
import { isFound, textFormat } from "../../domain/registers/text-from-value.ts";
import { isWithinVersion } from "../../domain/value/version-order.ts";
import { supportOn } from "../../domain/versions/support.ts";
import { recordOf, type VersionFound } from "../../domain/versions/versions-of-title.ts";
import type { Core } from "./core.ts";
import type { RecordDetail } from "./engine.ts";
import type { FoundPrograms } from "./found-programs.ts";
import type { Recognition } from "./recognition.ts";
import type { RelatedGroup } from "./related-group.ts";
import type { Tables } from "./tables.ts";
import { versionsInUse } from "./versions.ts";

/** What the related records are gathered from. */
export interface RelatedParts {
  readonly core: Core;
  readonly tables: Tables;
  readonly recognition: Recognition;
  readonly programs: FoundPrograms;
}

type Row = RelatedGroup["rows"][number];

const MOST_ROWS = 500;

/** A record with the names of its links, what links to it, and for devices and software the installations. */
export function recordDetail(parts: RelatedParts, record: RegisterRecord): RecordDetail {
  const { core } = parts;
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
    contradictions: contradictions(register, record, (to, id) => core.registers.of(to).get(id)),
    related: [...installations(parts, record), ...linking(parts, record)].filter(({ total }) => total > 0),
  };
}

function installations(parts: RelatedParts, record: RegisterRecord): readonly RelatedGroup[] {
  const { software, version } = record.values;
  switch (record.register) {
    case "hardware":
      return [
        foundOn(parts, record),
        titles(parts, parts.programs.onDevice(record.id), ({ version }) => version),
        licencesOf(parts, record),
      ];
    case "software":
      return [devicesWith(parts, record.id, "Installed on", () => true)];
    case "softwareVersion":
      return typeof software === "string" && typeof version === "string"
        ? [devicesWith(parts, software, "Found on", (found) => isWithinVersion(found.version, version))]
        : [];
    case "entitlement":
      return typeof software === "string"
        ? [devicesWith(parts, software, "Consumed by installations on", () => true)]
        : [];
    case "installation":
      return [recognisedIn(parts, record)];
    default:
      return [];
  }
}

/** The titles that the programs of one inventory were recognised as. */
function recognisedIn(parts: RelatedParts, inventory: RegisterRecord): RelatedGroup {
  return titles(parts, foundOnDevice([inventory], parts.recognition.productOf), ({ name }) => `found as “${name}”`);
}

/** The titles that programs were recognised as, with what each program says of it. */
function titles(
  { core }: RelatedParts,
  programs: readonly FoundProgram[],
  said: (program: FoundProgram) => string,
): RelatedGroup {
  const details = new Map<string, Set<string>>();
  for (const program of programs) {
    if (program.product === undefined) continue;
    const known = details.get(program.product) ?? new Set();
    details.set(program.product, known.add(said(program)));
  }
  const rows = [...core.registers.of("software").values()].flatMap((title) => {
    const found = details.get(title.id);
    if (!found) return [];
    const detail = [...found].filter((text) => text !== "").join(", ");
    return [{ id: title.id, title: core.registers.nameOf("software", title.id), detail }];
  });
  return group("Recognised as", "software", rows.sort(byTitle), null);
}

/** The entitlements for the products that were found on a device. */
function licencesOf({ core, programs }: RelatedParts, device: RegisterRecord): RelatedGroup {
  const products = new Set<string | undefined>(programs.onDevice(device.id).map(({ product }) => product));
  const rows = [...core.registers.of("entitlement").values()].flatMap((right) => {
    const { software, quantity } = right.values;
    if (right.withdrawn || typeof software !== "string" || !products.has(software)) return [];
    const title = core.registers.nameOf("entitlement", right.id);
    const detail = `for ${core.registers.nameOf("software", software)}${typeof quantity === "number" ? `, ${quantity}` : ""}`;
    return [{ id: right.id, title, detail }];
  });
  return group("Entitlements for what is installed", "entitlement", rows, null);
}

function foundOn(parts: RelatedParts, device: RegisterRecord): RelatedGroup {
  const { core } = parts;
  const unsupported = supportText(parts);
  const rows = [...core.registers.of("installation").values()]
    .filter((inventory) => !inventory.withdrawn && inventory.values.device === device.id)
    .flatMap((inventory) =>
      Object.entries(inventory.values).flatMap(([key, found]): Row[] => {
        if (!key.startsWith(FOUND) || !isFound(found)) return [];
        const { name, publisher = "", version = "" } = found;
        const parts = [version, publisher, inventory.values.source, unsupported(name, publisher, version)];
        return [{ id: inventory.id, title: name, detail: parts.filter(Boolean).join(" · ") }];
      }),
    )
    .sort(byTitle);
  return group("Installations", "installation", rows, listOf("installation", "device", core, device));
}

/** Says of a program whose support has ended or ends soon when that is; "" of every other. */
function supportText({
  core,
  recognition,
}: RelatedParts): (name: string, publisher: string, version: string) => string {
  const { date } = textFormat(core.locale);
  const recorded = new Map<unknown, RegisterRecord[]>();
  for (const record of versionsInUse(core)) {
    const { software } = record.values;
    const known = recorded.get(software);
    if (known) known.push(record);
    else recorded.set(software, [record]);
  }
  return (name, publisher, version) => {
    const product = recognition.productOf(name, publisher, version);
    const title = product === undefined ? undefined : core.registers.of("software").get(product);
    if (!title) return "";
    const record = recordOf(version, recorded.get(title.id) ?? []);
    const support = supportOn((record ?? title).values.supportEnd, core.today());
    if (support.state === "ended") return `support ended ${date(support.last)}`;
    return support.state === "ending" ? `support ends ${date(support.last)}` : "";
  };
}

function devicesWith(
  { programs }: RelatedParts,
  product: string,
  label: string,
  counts: (found: VersionFound) => boolean,
): RelatedGroup {
  const byDevice = new Map<string, { readonly device: VersionFound["device"]; readonly texts: string[] }>();
  const names = new Set<string>();
  for (const found of programs.ofTitle(product).filter(counts)) {
    const { name, version, device } = found;
    const text = `found as “${name}”${version === "" ? "" : `, version ${version}`}`;
    names.add(name);
    const known = byDevice.get(device.id);
    if (known) known.texts.push(text);
    else byDevice.set(device.id, { device, texts: [text] });
  }
  const rows = [...byDevice.values()]
    .map(({ device, texts }) => ({ ...device, detail: texts.join("; ") }))
    .sort(byTitle);
  const [name, ...more] = names;
  const isOne = name !== undefined && more.length === 0;
  const list = isOne ? { register: "installation" as const, search: `"${name.replaceAll('"', " ").trim()}"` } : null;
  return group(label, "hardware", rows, list);
}

function byTitle(a: Row, b: Row): number {
  return a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1;
}

function holds(value: Value | undefined, id: string): boolean {
  return value === id || (Array.isArray(value) && value.includes(id));
}

/** Records of other registers whose link fields hold this record. Inventories and versions have lists of their own. */
function linking({ core, tables }: RelatedParts, record: RegisterRecord): readonly RelatedGroup[] {
  return registers.flatMap(({ id }) => {
    const register = registerOf(id);
    if (id === "installation" || id === "softwareVersion") return [];
    return register.fields
      .filter((field) => field.link === record.register)
      .map((field) => {
        const rows = [...core.registers.of(id).values()]
          .filter((other) => !other.withdrawn && holds(other.values[field.id], record.id))
          .map((other) => ({
            id: other.id,
            title: recordTitle(register, other),
            detail: register.retire ? tables.text(other, register.retire.field) : "",
          }));
        const list = field.type === "link" ? listOf(id, field.id, core, record) : null;
        return group(relation(register, field), id, rows, list);
      });
  });
}

/** What the record is to those that link to it: `User of hardware`; of a field of users' own its name has to do. */
function relation({ label }: Register, { label: field, reverse }: Field): string {
  return reverse === undefined ? `${label}: ${field.toLowerCase()}` : `${reverse} ${label.toLowerCase()}`;
}

function listOf(register: RegisterId, field: string, core: Core, record: RegisterRecord): RelatedGroup["list"] {
  const name = core.registers.nameOf(record.register, record.id);
  return { register, condition: { field, op: "is", values: [name] } };
}

function group(label: string, register: RegisterId, rows: readonly Row[], list: RelatedGroup["list"]): RelatedGroup {
  return { label, register, total: rows.length, rows: rows.slice(0, MOST_ROWS), list };
}
