import type { RegisterRecord } from "../../registers/register.ts";
import { dateOf, present, type RecordsById, textOf } from "../licence-records.ts";
import { isTiers, type Parameter } from "./parameter.ts";
import { shippedParameters } from "./shipped-parameters.ts";
import { tiersFromText } from "./tier-text.ts";

/** The organisation's own parameters, as they are recorded. */
export function parametersFromRecords(records: RecordsById): Parameter[] {
  return present(records).flatMap((record: RegisterRecord): Parameter[] => {
    const shipped = shippedParameters.find(({ id }) => id === textOf(record, "parameter"));
    if (!shipped) return [];
    const value = textOf(record, "value");
    return [
      {
        id: shipped.id,
        label: shipped.label,
        value: (isTiers(shipped) ? tiersFromText(value) : value) || null,
        source: textOf(record, "source"),
        effectiveFrom: dateOf(record, "validFrom") ?? null,
        effectiveTo: dateOf(record, "validTo") ?? null,
        confidence: "own",
      },
    ];
  });
}
