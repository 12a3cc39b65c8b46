import type { CostRegisters } from "../../cost/cost-line.ts";
import { entitlementLines } from "../../cost/entitlement-cost.ts";
import type { RegisterRecord } from "../../registers/register.ts";
import { isTexts } from "../../registers/text-from-value.ts";
import type { RecordId } from "../../value/record-id.ts";
import { compareText, compareTitle } from "../installed-devices.ts";
import { isOver, present, textOf } from "../licence-records.ts";
import type { MoneyFigure } from "./money-figure.ts";

/**
 * An entitlement in force that nothing proves.
 *
 * @property product  name of the software title; "" when it names none
 * @property cost     what is paid for it
 * @property paid     once or every year; null when the cost isn't known
 * @property closes   what would close the gap, in words
 */
export interface MissingProof {
  readonly id: RecordId;
  readonly title: string;
  readonly product: string;
  readonly cost: MoneyFigure;
  readonly paid: "once" | "year" | null;
  readonly closes: string;
}

/** Entitlements without a proof of licence that are in force on the day or come into force later, by product and name. */
export function missingProof(registers: CostRegisters): readonly MissingProof[] {
  const { of, nameOf, day } = registers;
  return present(of("entitlement"))
    .filter((record) => textOf(record, "proof") === "" && !isOver(record, day))
    .map((record) => {
      const product = textOf(record, "software");
      return {
        id: record.id,
        title: nameOf("entitlement", record.id),
        product: product === "" ? "" : nameOf("software", product),
        ...costOf(registers, record),
        closes: closes(record),
      };
    })
    .sort((a, b) => compareText(a.product, b.product) || compareTitle(a, b));
}

function costOf(registers: CostRegisters, record: RegisterRecord): Pick<MissingProof, "cost" | "paid"> {
  const [line] = entitlementLines(registers, record);
  if (!line?.price) return { cost: { amounts: [], missing: true, sentence: line?.rule ?? "" }, paid: null };
  const { minor, currency, paid } = line.price;
  return { cost: { amounts: [{ minor, currency }], missing: false, sentence: line.rule }, paid };
}

function closes(record: RegisterRecord): string {
  const { documents } = record.values;
  if (documents !== undefined && isTexts(documents) && documents.length > 0) {
    return "A document is attached: if it is the invoice, agreement or certificate, name it under Proof of licence.";
  }
  const known = [
    { field: "invoiceNumber", what: "invoice" },
    { field: "certificate", what: "certificate" },
    { field: "agreement", what: "agreement" },
    { field: "orderNumber", what: "order" },
  ].find(({ field }) => textOf(record, field) !== "");
  return known
    ? `Attach ${known.what} ${textOf(record, known.field)} and name it under Proof of licence.`
    : "Attach the invoice, agreement or certificate and name it under Proof of licence.";
}
