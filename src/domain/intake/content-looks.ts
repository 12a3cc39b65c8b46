import type { RegisterId } from "../registers/register-id.ts";
import { dateFromText } from "./read-date.ts";
import { currencyIn, decimalFromText, provenMark } from "./read-number.ts";

/**
 * How the cells of a column look when they are of one sort.
 *
 * @property words  what they are, in the plural
 * @property sure   the one field of a register that such cells are for
 * @property types  kinds of fields that such cells may be for, where they may be for several
 * @property maybe  fields of a register that such cells may be for
 */
export interface Look {
  readonly words: string;
  readonly fits: (texts: readonly string[], register: RegisterId) => boolean;
  readonly sure?: Readonly<Partial<Record<RegisterId, string>>>;
  readonly types?: readonly string[];
  readonly maybe?: Readonly<Partial<Record<RegisterId, readonly string[]>>>;
}

/** How cells can look, the most telling first: MAC addresses and serial numbers are codes as well. */
export const LOOKS: readonly Look[] = [
  {
    words: "e-mail addresses",
    fits: each(/^[^\s@<>,;]+@[^\s@<>,;]+\.[a-z]{2,}$/i),
    sure: { person: "email", hardware: "userEmail", installation: "deviceUser", seat: "account", party: "email" },
  },
  {
    words: "network names",
    fits: each(/^[a-z0-9-]+(\.[a-z0-9-]+)+\.[a-z]{2,}$/i),
    sure: { hardware: "networkName" },
  },
  {
    words: "web addresses",
    fits: each(/^(https?:\/\/|www\.)\S+$/i),
    sure: { party: "website", cloudService: "address" },
  },
  {
    words: "UUIDs",
    fits: each(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i),
    sure: { person: "directoryId", hardware: "uuid", installation: "deviceUuid" },
  },
  {
    words: "MAC addresses",
    fits: each(/^([0-9a-f]{2}([:-]?))([0-9a-f]{2}\2){4}[0-9a-f]{2}$|^([0-9a-f]{4}\.){2}[0-9a-f]{4}$/i, /[a-f]/i),
  },
  {
    // Three letters or digits, a dash, five digits: Microsoft's price lists have no other form.
    words: "part numbers of Microsoft",
    fits: each(/^[A-Z0-9]{3}-\d{5}$/),
    sure: { entitlement: "sku" },
  },
  {
    words: "days",
    fits: (texts) => texts.every((text) => (["dmy", "mdy"] as const).some((order) => dateFromText(text, order))),
    types: ["date"],
  },
  {
    words: "amounts of money",
    fits: (texts) =>
      texts.every(
        (text) => currencyIn(text) !== undefined && decimalFromText(text, provenMark(text) ?? ".") !== undefined,
      ),
    sure: { hardware: "cost", contract: "cost", cloudService: "cost", seat: "cost" },
    types: ["money"],
  },
  {
    words: "serial numbers",
    fits: (texts, register) => register === "hardware" && areSerials(texts),
    sure: { hardware: "serial" },
  },
  {
    words: "codes of letters and digits",
    fits: each(/^(?=.*\d)(?=.*[A-Z])[A-Z0-9][A-Z0-9/_-]{4,24}$/),
    maybe: {
      hardware: ["serial", "tag", "modelNumber", "financeNumber", "name"],
      entitlement: ["sku", "reference", "agreement", "orderNumber", "certificate"],
      installation: ["deviceSerial", "deviceTag", "deviceName"],
    },
  },
];

function each(form: RegExp, some?: RegExp): Look["fits"] {
  return (texts) => texts.every((text) => form.test(text)) && (!some || texts.some((text) => some.test(text)));
}

const LEAST_SERIALS = 5;
const LEAST_FORMS = 3;

/**
 * Whether codes are serial numbers of devices rather than tags, names, model or part numbers. Makers mix letters and digits
 * anew in each device and give no code twice; tags and names (`NB0017`) are all of one form, models are there several times.
 */
function areSerials(texts: readonly string[]): boolean {
  if (texts.length < LEAST_SERIALS || new Set(texts).size < texts.length) return false;
  if (!texts.every((text) => /^(?=.*\d)(?=.*[A-Z])[A-Z0-9]{5,25}$/.test(text))) return false;
  if (texts.every((text) => /^[0-9A-F]+$/.test(text))) return false;
  const mixed = texts.filter((text) => /\d[A-Z]/.test(text));
  const forms = new Set(texts.map((text) => text.replace(/[A-Z]/g, "A").replace(/\d/g, "9")));
  return mixed.length * 2 > texts.length && forms.size >= LEAST_FORMS;
}
