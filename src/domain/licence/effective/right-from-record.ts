import { entitlement as entitlementRegister } from "../../registers/entitlement.ts";
import { isRetired, type RegisterRecord, recordTitle } from "../../registers/register.ts";
import { dateOf, integerOf, type LicenceRecords, linked, textOf, textsOf, yesNoOf } from "../licence-records.ts";
import { isMetricName } from "../metrics/metric-names.ts";
import type { Places } from "../places.ts";
import type { RightFact, RightScope } from "./right-fact.ts";

/**
 * What the arithmetic needs to know of an entitlement record. Blank stays unknown; only blank units per pack are 1.
 *
 * @param placeNamed  the location or city that is recorded under a name
 */
export function rightFromRecord(
  record: RegisterRecord,
  records: LicenceRecords,
  placeNamed: Places["named"],
): RightFact {
  const metric = textOf(record, "metric");
  return {
    id: record.id,
    title: recordTitle(entitlementRegister, record),
    product: linked(records.software, record.values.software)?.id,
    kind: textOf(record, "kind") || undefined,
    metric: isMetricName(metric) ? metric : undefined,
    quantity: integerOf(record, "quantity"),
    unitsPerPack: integerOf(record, "unitsPerPack") ?? 1,
    unlimited: yesNoOf(record, "unlimited") === true,
    retired: isRetired(entitlementRegister, record),
    validFrom: dateOf(record, "validFrom"),
    validTo: dateOf(record, "validTo"),
    hasProof: textOf(record, "proof") !== "",
    edition: textOf(record, "edition") || undefined,
    version: textOf(record, "version") || undefined,
    maintenanceTo: dateOf(record, "maintenanceTo"),
    upgradeFrom: textsOf(record, "upgradeFrom"),
    downgradeTo: textsOf(record, "downgradeTo"),
    editionDownTo: textsOf(record, "editionDownTo"),
    base: linked(records.entitlement, record.values.base)?.id,
    parts: [],
    scope: scopeOf(record, records, placeNamed),
  };
}

function scopeOf(record: RegisterRecord, records: LicenceRecords, placeNamed: Places["named"]): RightScope {
  const named = textOf(record, "region");
  const regions = named === "" ? NOWHERE : namesIn(named);
  return {
    device: linked(records.hardware, record.values.boundDevice)?.id,
    person: linked(records.person, record.values.boundPerson)?.id,
    site: linked(records.location, record.values.boundLocation)?.id,
    regions,
    places: regions.length === 0 ? NOWHERE : regions.flatMap((name) => placeNamed(name) ?? []),
    environment: textOf(record, "environment") || undefined,
    entity: yesNoOf(record, "affiliates") === true ? undefined : linked(records.party, record.values.legalEntity)?.id,
    secondUse: textOf(record, "secondUse") === "laptop",
  };
}

/** Most rights name no country or site: they share the one list of none. */
const NOWHERE: readonly never[] = [];

function namesIn(text: string): readonly string[] {
  return text
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
