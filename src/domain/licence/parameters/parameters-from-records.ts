import type { RegisterRecord } from "../../registers/register.ts";
import { dateOf, present, type RecordsById, textOf } from "../licence-records.ts";
import type { Parameter } from "./parameter.ts";
import { shippedParameters } from "./shipped-parameters.ts";

/** The organisation's own parameters, as they are recorded. */
export function parametersFromRecords(records: RecordsById): Parameter[] {
  return present(records).flatMap((record: RegisterRecord): Parameter[] => {
    const shipped = shippedParameters.find(({ id }) => id === textOf(record, "parameter"));
    if (!shipped) return [];
    return [
      {
        id: shipped.id,
        label: shipped.label,
        value: textOf(record, "value") || null,
        source: textOf(record, "source"),
        effectiveFrom: dateOf(record, "validFrom") ?? null,
        effectiveTo: dateOf(record, "validTo") ?? null,
        confidence: "own",
      },
    ];
  });
}
