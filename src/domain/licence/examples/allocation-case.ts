import { type CalendarDate, isCalendarDate } from "../../value/calendar-date.ts";
import { isObject } from "../../value/json-object.ts";
import { asRecordId } from "../../value/record-id.ts";
import { failed, ok, type Result } from "../../value/result.ts";
import type { Need } from "../allocation/need.ts";
import type { Release, RightFact } from "../effective/right-fact.ts";
import type { AllocationCase, Expected } from "./example.ts";

const CASE_FIELDS = ["name", "asAt", "rights", "needs", "releases", "expected"];
const RIGHT_FIELDS =
  "name quantity kind product parts version edition maintenanceTo upgradeFrom downgradeTo editionDownTo device regions".split(
    " ",
  );
const NEED_FIELDS = ["name", "count", "product", "version", "edition", "device", "region"];

/** The product of rights and needs that name none. */
const PRODUCT = "product";

/** A case of the area `allocation`: rights and uses instead of facts. Fields that don't exist are refused. */
export function allocationCaseFrom(
  item: unknown,
  where: string,
  expected: Expected | undefined,
): Result<AllocationCase> {
  if (!isObject(item)) return failed("examples", `${where} is no object.`);
  const { name = "", asAt = "2026-01-01", rights = [], needs = [], releases = [] } = item;
  const strange = unknownField(item, CASE_FIELDS);
  if (strange !== undefined) return failed("examples", `${where} has a field “${strange}”.`);
  if (typeof asAt !== "string" || !isCalendarDate(asAt)) {
    return failed("examples", `${where}: “asAt” is no day. Write YYYY-MM-DD.`);
  }
  if (!isRows(rights, RIGHT_FIELDS)) return failed("examples", listSentence(where, "rights", RIGHT_FIELDS));
  if (!isRows(needs, NEED_FIELDS)) return failed("examples", listSentence(where, "needs", NEED_FIELDS));
  if (!isRows(releases, ["version", "releasedOn"])) {
    return failed("examples", listSentence(where, "releases", ["version", "releasedOn"]));
  }
  if (!expected) return failed("examples", `${where}: “expected” is no object of whole numbers and words.`);
  return ok({
    name: String(name),
    asAt,
    rights: rights.map(rightFrom),
    needs: needs.flatMap(needsFrom),
    releases: releases.map((row): Release => {
      return { product: asRecordId(PRODUCT), version: String(row.version), releasedOn: dayOf(row.releasedOn) };
    }),
    expected,
  });
}

function rightFrom(row: Readonly<Record<string, unknown>>): RightFact {
  const parts = texts(row.parts).map(asRecordId);
  return {
    id: asRecordId(String(row.name)),
    title: String(row.name),
    product: asRecordId(text(row.product) ?? (parts.length > 0 ? String(row.name) : PRODUCT)),
    kind: text(row.kind),
    metric: "perInstall",
    quantity: typeof row.quantity === "number" ? row.quantity : undefined,
    unitsPerPack: 1,
    unlimited: false,
    retired: false,
    validFrom: undefined,
    validTo: undefined,
    hasProof: true,
    edition: text(row.edition),
    version: text(row.version),
    maintenanceTo: dayOf(row.maintenanceTo),
    upgradeFrom: texts(row.upgradeFrom),
    downgradeTo: texts(row.downgradeTo),
    editionDownTo: texts(row.editionDownTo),
    base: undefined,
    parts,
    scope: {
      device: idOf(row.device),
      person: undefined,
      site: undefined,
      regions: texts(row.regions),
      environment: undefined,
      entity: undefined,
      secondUse: false,
    },
  };
}

function needsFrom(row: Readonly<Record<string, unknown>>): Need[] {
  const count = typeof row.count === "number" ? row.count : 1;
  return Array.from({ length: count }, (_, i) => ({
    id: `${String(row.name)}\n${String(i + 1).padStart(6, "0")}`,
    product: asRecordId(text(row.product) ?? PRODUCT),
    edition: text(row.edition),
    version: text(row.version),
    quantity: 1,
    device: idOf(row.device),
    person: undefined,
    site: undefined,
    place: placeOf(text(row.region)),
    environment: undefined,
    entity: undefined,
    form: undefined,
    priceMinor: 0,
    pinnedTo: undefined,
  }));
}

/** A country or site by its name, as a case has no locations. */
function placeOf(region: string | undefined): Need["place"] {
  return region === undefined ? undefined : { locations: [region], cities: [], countries: [region] };
}

function isRows(rows: unknown, fields: readonly string[]): rows is readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(rows) && rows.every((row) => isObject(row) && unknownField(row, fields) === undefined);
}

function unknownField(item: Readonly<Record<string, unknown>>, fields: readonly string[]): string | undefined {
  return Object.keys(item).find((field) => !fields.includes(field));
}

function listSentence(where: string, list: string, fields: readonly string[]): string {
  return `${where}: “${list}” is no list of rows with the fields ${fields.join(", ")}.`;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function idOf(value: unknown): RightFact["scope"]["device"] {
  const id = text(value);
  return id === undefined ? undefined : asRecordId(id);
}

function dayOf(value: unknown): CalendarDate | undefined {
  return typeof value === "string" && isCalendarDate(value) ? value : undefined;
}
