import type { CostRegisters } from "../../cost/cost-line.ts";
import { entitlement } from "../../registers/entitlement.ts";
import { ENTITLEMENT_TERMS } from "../../registers/entitlement-terms.ts";
import { fieldOf, isRetired, type RegisterRecord } from "../../registers/register.ts";
import { choiceLabel, textFormat, textFromValue } from "../../registers/text-from-value.ts";
import type { CalendarDate } from "../../value/calendar-date.ts";
import { integerOf, textOf, yesNoOf } from "../licence-records.ts";
import { rightsOf } from "./proofs.ts";
import type { EvidenceSection, ScopedFacts } from "./section.ts";

/** Terms hold no day and no amount, so that one format serves everybody. */
const TEXTS = textFormat("en");

/** Every entitlement of the products, also those that no longer count. Prices are no part of the pack. */
export function rightSection(scoped: ScopedFacts): EvidenceSection {
  const { registers } = scoped;
  return {
    title: "Entitlements",
    said: "Every right on record to these products, also those that have expired or are retired. Documents attached to them are listed under Proofs.",
    grouped: true,
    none: "No entitlement to these products is on record.",
    columns: [
      { label: "Product", type: "text", printed: true },
      { label: "Entitlement", type: "text", printed: "wide" },
      { label: "Part number", type: "text" },
      { label: "Kind", type: "text", printed: true },
      { label: "Metric", type: "text", printed: true },
      { label: "Quantity", type: "integer", printed: true },
      { label: "Units per pack", type: "integer" },
      { label: "Unlimited", type: "yesNo" },
      { label: "Agreement", type: "text", printed: true },
      { label: "Order number", type: "text" },
      { label: "Invoice number", type: "text" },
      { label: "Valid from", type: "date", printed: true },
      { label: "Valid to", type: "date", printed: true },
      { label: "Maintenance to", type: "date" },
      { label: "State", type: "text", printed: true },
      { label: "Proof kept at", type: "text", printed: true },
      { label: "Version and edition", type: "text", printed: true },
      { label: "Terms", type: "text", printed: "wide" },
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
      textOf(right, "proof") || "None recorded",
      [textOf(right, "version"), textOf(right, "edition")].filter((text) => text !== "").join(", "),
      termsOf(right, registers),
    ]),
  };
}

/** Every term on record, by its name in the form. */
function termsOf(right: RegisterRecord, { nameOf }: CostRegisters): string {
  return ENTITLEMENT_TERMS.flatMap((field) => {
    const of = (id: string) => (field.link === undefined ? "" : nameOf(field.link, id));
    const text = textFromValue(field, right.values[field.id], TEXTS, of);
    return text === "" ? [] : [`${field.label}: ${text}`];
  }).join("; ");
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
