import { isTiers } from "../licence/parameters/parameter.ts";
import { shippedParameters } from "../licence/parameters/shipped-parameters.ts";
import { TIER_FORM, textFromTiers, tiersFromText } from "../licence/parameters/tier-text.ts";
import { decimalFromPlain } from "../value/decimal.ts";
import type { Value } from "./field.ts";
import type { Register } from "./register.ts";
import { NOTES } from "./shared-fields.ts";

/** Values that are no number. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  "oracle.roundScope": ["product", "server", "processor"],
  "oracle.softPartitions": ["conservative", "asConfigured", "both"],
  "perUser.excess": ["count", "violation", "both"],
  "perDevice.installsPerRight": ["unlimited"],
  "perUser.installsPerRight": ["unlimited"],
  "perUser.devicesPerRight": ["unlimited"],
  "perProcessor.coresPerRight": ["unlimited"],
};

/** Parameters of which a number says nothing. */
const ONLY_WORDS: ReadonlySet<string> = new Set(["oracle.roundScope", "oracle.softPartitions", "perUser.excess"]);

const TIERED = new Set(shippedParameters.filter(isTiers).map(({ id }) => id));

/**
 * What the organisation's agreements say the rules count with, where that differs from what comes with Muster. It prevails
 * for its days.
 */
export const licenceParameter = {
  id: "licenceParameter",
  label: "Licence parameters",
  one: "Licence parameter",
  title: ["parameter"],
  keys: [["parameter", "software", "validFrom"]],
  blankIsValue: true,
  retire: null,
  period: ["validFrom", "validTo"],
  check: fittingValue,
  fields: [
    {
      id: "parameter",
      label: "Parameter",
      type: "choice",
      group: "Parameter",
      required: true,
      shown: true,
      width: 420,
      help: "What the rule counts with; in brackets stands what comes with Muster",
      choices: shippedParameters.map(({ id, label, value }) => {
        const comes = typeof value === "object" && value ? textFromTiers(value) : value;
        return { id, label: comes === null ? `${label} (open)` : `${label} (comes as ${comes})` };
      }),
    },
    {
      id: "value",
      label: "Value",
      type: "text",
      group: "Parameter",
      required: true,
      shown: true,
      width: 110,
      help: `A number such as 0.5, one of the words that the parameter names, or tiers such as ${TIER_FORM}`,
    },
    {
      id: "software",
      label: "Only for",
      type: "link",
      link: "software",
      reverse: "Counted with",
      group: "Parameter",
      shown: true,
      width: 200,
      help: "The software title that it holds for; blank: all. What is entered for one title prevails",
    },
    { id: "validFrom", label: "Valid from", type: "date", group: "Parameter", shown: true, width: 120 },
    { id: "validTo", label: "Valid to", type: "date", group: "Parameter", shown: true, width: 120 },
    {
      id: "source",
      label: "Source",
      type: "text",
      group: "Parameter",
      required: true,
      shown: true,
      width: 280,
      help: "Where it is agreed: agreement, amendment, page",
    },
    NOTES,
  ],
} as const satisfies Register;

/** A value that the rule couldn't count with is refused where it is entered. */
function fittingValue({
  parameter,
  value,
}: Readonly<Record<string, Value | null | undefined>>): Readonly<Record<string, string>> {
  if (typeof parameter !== "string" || typeof value !== "string") return {};
  if (TIERED.has(parameter)) {
    const sentence = `Enter what each unit counts, tier by tier, such as “${TIER_FORM}”: the numbers rise, and “more” comes last.`;
    return tiersFromText(value) ? {} : { value: sentence };
  }
  const words = WORDS[parameter] ?? [];
  const number = decimalFromPlain(value);
  if (words.includes(value)) return {};
  const onlyWords = ONLY_WORDS.has(parameter);
  if (!onlyWords && number !== undefined && !number.startsWith("-") && number !== "0") return {};
  const or = words.length === 0 ? "" : `${onlyWords ? "" : ", or "}${words.map((word) => `“${word}”`).join(", ")}`;
  return { value: `Enter ${onlyWords ? "one of " : "a number above 0, such as 0.5 or 16"}${or}.` };
}
