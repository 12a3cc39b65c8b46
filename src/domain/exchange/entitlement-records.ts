import type { Head } from "../journal/event.ts";
import { linked, present, type RecordsById, textOf } from "../licence/licence-records.ts";
import { registerOf } from "../registers/all.ts";
import type { Value } from "../registers/field.ts";
import { type RegisterRecord, recordTitle } from "../registers/register.ts";
import { isMoney, isTexts } from "../registers/text-from-value.ts";
import { decimalFromMoney } from "../value/money.ts";
import type { Records } from "../workbook/link-texts.ts";

/** Fields that stand in a group of their own besides the right itself. */
const PROOF = ["agreement", "orderNumber", "invoiceNumber", "certificate", "proof"];
const COST = ["unitCost", "totalCost", "maintenanceCost", "ledgerAccount", "costCentre", "purchasedOn"];
const ELSEWHERE = ["name", "software", "publisher", "base", "trust", "trustReason", "reviewer", "documents", "notes"];

/**
 * All entitlements in the manner of ISO/IEC 19770-3, in a model of our own (docs/export-formats.md); no conformance is
 * claimed. Plain data to be written as JSON; what isn't on record is absent.
 *
 * @param organisation  who recorded the entitlements
 * @param day           calendar date of writing
 */
export function entitlementRecords(records: Records, organisation: string, day: string, head: Head) {
  const of = (register: Parameters<Records["get"]>[0]): RecordsById => records.get(register) ?? new Map();
  return {
    format: "muster-entitlements",
    version: 1,
    organisation,
    writtenOn: day,
    journal: head,
    entitlements: present(of("entitlement")).map((right) => ({
      entId: right.id,
      entType: right.values.kind === "consolidation" ? "Consolidation" : "Initial",
      ...someText("linkedToPrimaryEntId", linked(of("entitlement"), right.values.base)?.id),
      name: textOf(right, "name"),
      trust: trustOf(right, of("person")),
      entities: entitiesOf(right, of("party"), of("software"), organisation),
      software: softwareOf(right, of("software")),
      right: groupOf(right, (id) => ![...PROOF, ...COST, ...ELSEWHERE].includes(id), records),
      proof: { ...groupOf(right, (id) => PROOF.includes(id), records), documents: documentsOf(right, of("document")) },
      cost: groupOf(right, (id) => COST.includes(id), records),
      ...someText("notes", textOf(right, "notes")),
    })),
  };
}

function trustOf(right: RegisterRecord, people: RecordsById) {
  const reviewer = linked(people, right.values.reviewer);
  return {
    ...someText("trustLevel", textOf(right, "trust")),
    ...someText("trustBasedOn", textOf(right, "trustReason")),
    ...someText("trustDefinedByName", reviewer && textOf(reviewer, "name")),
    ...someText("trustDefinedByEmail", reviewer && textOf(reviewer, "email")),
  };
}

function entitiesOf(right: RegisterRecord, parties: RecordsById, titles: RecordsById, organisation: string) {
  const publisher = right.values.publisher ?? linked(titles, right.values.software)?.values.publisher;
  const roles = [
    ["publisher", "softwareCreator"],
    ["supplier", "distributor"],
    ["legalEntity", "licensee"],
  ] as const;
  const named = roles.flatMap(([field, role]) => {
    const party = linked(parties, field === "publisher" ? publisher : right.values[field]);
    return party ? [{ name: textOf(party, "name"), role, ...someText("regid", textOf(party, "website")) }] : [];
  });
  return [...named, { name: organisation, role: "entCreator" }];
}

function softwareOf(right: RegisterRecord, titles: RecordsById) {
  const title = linked(titles, right.values.software);
  if (!title) return null;
  const tags = title.values.swidIds;
  return {
    id: title.id,
    name: textOf(title, "product"),
    swidTagIds: tags !== undefined && isTexts(tags) ? tags : [],
  };
}

/** Documents that prove the right, with the SHA-256 of each file that is kept. */
function documentsOf(right: RegisterRecord, documents: RecordsById) {
  const ids = right.values.documents;
  return (ids !== undefined && isTexts(ids) ? ids : []).flatMap((id) => {
    const document = linked(documents, id);
    if (!document) return [];
    return [
      {
        name: textOf(document, "name"),
        ...someText("kind", textOf(document, "kind")),
        ...someText("number", textOf(document, "number")),
        ...someText("sha256", textOf(document, "sha256")),
      },
    ];
  });
}

function groupOf(right: RegisterRecord, isIn: (field: string) => boolean, records: Records): Record<string, unknown> {
  return Object.fromEntries(
    registerOf("entitlement").fields.flatMap(({ id, link }) => {
      const { [id]: value } = right.values;
      if (value === undefined || !isIn(id)) return [];
      const to = link && linked(records.get(link) ?? new Map(), value);
      return [[id, to ? { id: to.id, name: recordTitle(registerOf(to.register), to) } : plainValue(value)]];
    }),
  );
}

function plainValue(value: Value): unknown {
  return typeof value === "object" && isMoney(value)
    ? { amount: decimalFromMoney(value), currency: value.currency }
    : value;
}

function someText(name: string, text: string | undefined): Readonly<Record<string, string>> {
  return text === undefined || text === "" ? {} : { [name]: text };
}
