import { entitlement } from "../../registers/entitlement.ts";
import { fieldOf, isRetired, type RegisterRecord } from "../../registers/register.ts";
import { choiceLabel } from "../../registers/text-from-value.ts";
import type { CalendarDate } from "../../value/calendar-date.ts";
import { integerOf, textOf, yesNoOf } from "../licence-records.ts";
import { rightsOf } from "./proofs.ts";
import type { EvidenceSection, ScopedFacts } from "./section.ts";

/** Every entitlement of the products, also those that no longer count. Prices are no part of the pack. */
export function rightSection(scoped: ScopedFacts): EvidenceSection {
  const { registers } = scoped;
  return {
    title: "Entitlements",
    said: "Every right on record to these products, also those that have expired or are retired. Documents attached to them are listed under Proofs.",
    none: "No entitlement to these products is on record.",
    columns: [
      { label: "Product", type: "text" },
      { label: "Entitlement", type: "text", width: 23 },
      { label: "Part number", type: "text" },
      { label: "Kind", type: "text", width: 11 },
      { label: "Metric", type: "text", width: 11 },
      { label: "Quantity", type: "integer", width: 9 },
      { label: "Units per pack", type: "integer" },
      { label: "Unlimited", type: "yesNo" },
      { label: "Agreement", type: "text", width: 13 },
      { label: "Order number", type: "text" },
      { label: "Invoice number", type: "text" },
      { label: "Valid from", type: "date", width: 11 },
      { label: "Valid to", type: "date", width: 11 },
      { label: "Maintenance to", type: "date" },
      { label: "State", type: "text", width: 9 },
      { label: "Proof kept at", type: "text", width: 16 },
      { label: "Legal entity", type: "text" },
      { label: "Region", type: "text" },
    ],
    rows: rightsOf(scoped).map((right) => [
      registers.nameOf("software", textOf(right, "software")),
      textOf(right, "name"),
      textOf(right, "sku"),
      label(right, "kind"),
      label(right, "metric"),
      integerOf(right, "quantity") ?? null,
      integerOf(right, "unitsPerPack") ?? null,
      yesNoOf(right, "unlimited") ?? null,
      textOf(right, "agreement"),
      textOf(right, "orderNumber"),
      textOf(right, "invoiceNumber"),
      textOf(right, "validFrom") || null,
      textOf(right, "validTo") || null,
      textOf(right, "maintenanceTo") || null,
      stateOn(right, registers.day),
      textOf(right, "proof"),
      registers.nameOf("party", textOf(right, "legalEntity")),
      textOf(right, "region"),
    ]),
  };
}

function label(right: RegisterRecord, field: string): string {
  return choiceLabel(fieldOf(entitlement, field), textOf(right, field));
}

function stateOn(right: RegisterRecord, day: CalendarDate): string {
  if (isRetired(entitlement, right)) return "Retired";
  const [from, to] = [textOf(right, "validFrom"), textOf(right, "validTo")];
  if (from !== "" && from > day) return "To come";
  return to !== "" && to < day ? "Expired" : "In force";
}
