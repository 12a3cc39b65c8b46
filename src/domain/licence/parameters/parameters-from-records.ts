import { type RegisterRecord, recordTitle } from "../../registers/register.ts";
import { software as softwareRegister } from "../../registers/software.ts";
import { dateOf, type LicenceRecords, linked, present, textOf } from "../licence-records.ts";
import { isTiers, type Parameter } from "./parameter.ts";
import { shippedParameters } from "./shipped-parameters.ts";
import { tiersFromText } from "./tier-text.ts";

/** The organisation's own parameters, as they are recorded. One for a title that is gone holds for nothing. */
export function parametersFromRecords({
  licenceParameter,
  software,
}: Pick<LicenceRecords, "licenceParameter" | "software">): Parameter[] {
  return present(licenceParameter).flatMap((record: RegisterRecord): Parameter[] => {
    const shipped = shippedParameters.find(({ id }) => id === textOf(record, "parameter"));
    const title = linked(software, record.values.software);
    if (!shipped || (title === undefined && record.values.software !== undefined)) return [];
    const value = textOf(record, "value");
    return [
      {
        id: shipped.id,
        label: title ? `${shipped.label}, ${recordTitle(softwareRegister, title)}` : shipped.label,
        value: (isTiers(shipped) ? tiersFromText(value) : value) || null,
        source: textOf(record, "source"),
        effectiveFrom: dateOf(record, "validFrom") ?? null,
        effectiveTo: dateOf(record, "validTo") ?? null,
        ...(title ? { product: title.id } : {}),
        confidence: "own",
      },
    ];
  });
}
