import { canonicalJson } from "../../value/canonical-json.ts";
import { fraction } from "../../value/fraction.ts";
import { isObject } from "../../value/json-object.ts";
import { plainJson } from "../../value/plain-json.ts";
import { failed, ok, type Result } from "../../value/result.ts";
import { listOf, objectOf, oneOf, type Shape, text, whole } from "../../value/shape.ts";
import type { LicenceFacts } from "../facts.ts";
import type { RightsBasis } from "../proven-rights.ts";
import type { FrozenPosition } from "./frozen-position.ts";
import { type Packed, packed, unpackedInstallations, unpackedLines } from "./packed.ts";
import {
  DAY,
  DECIDED,
  DEVICE,
  HEAD,
  LINE,
  MEASURED,
  MONEY,
  PARAMETER,
  PRODUCT,
  PROGRAM,
  RECORD,
  RELEASE,
  RIGHT,
  SEAT,
  UNLINKED,
  UNRECOGNISED,
} from "./shapes.ts";

const FORMAT = "muster-position-snapshot";
const VERSION = 1;

/** The facts but the installations, which are packed. */
type OtherFacts = Omit<LicenceFacts, "installations">;

/** What a file holds besides its format and version: see docs/snapshot-format.md. */
type Filed = Omit<FrozenPosition, "facts" | "lines"> & Packed & { readonly facts: OtherFacts };

const FILED: Shape<Filed> = objectOf<Filed>({
  name: text,
  day: DAY,
  taken: text,
  head: HEAD,
  app: text,
  rules: whole,
  basis: oneOf<RightsBasis>("all", "proven"),
  facts: objectOf<OtherFacts>({
    products: listOf(PRODUCT),
    devices: listOf(DEVICE),
    entitlements: listOf(RIGHT),
    releases: listOf(RELEASE),
    decided: listOf(DECIDED),
    seats: listOf(SEAT),
    measured: listOf(MEASURED),
    parameters: listOf(PARAMETER),
  }),
  parameters: listOf(PARAMETER),
  records: listOf(RECORD),
  sentences: listOf(text),
  installations: listOf(PROGRAM),
  lines: listOf(LINE),
  money: MONEY,
  unrecognised: listOf(UNRECOGNISED),
  unlinked: listOf(UNLINKED),
});

/** The one text of a frozen position: canonical JSON, so that it has one SHA-256. */
export function snapshotText({ facts, lines, ...rest }: FrozenPosition): string {
  const { installations, ...others } = facts;
  const filed: Filed = { ...rest, ...packed({ ...others, installations }, lines), facts: others };
  return canonicalJson(plainJson({ format: FORMAT, version: VERSION, ...filed }));
}

/**
 * Reads what `snapshotText` wrote.
 *
 * @param name  of the snapshot, for the sentence that says why it can't be read
 */
export function snapshotFromText(name: string, written: string): Result<FrozenPosition> {
  const read = parsed(written);
  if (!isObject(read) || read.format !== FORMAT) {
    return failed("no-snapshot", `The file of “${name}” is no frozen position. Nothing was changed; its record stays.`);
  }
  if (read.version !== VERSION) {
    return failed(
      "snapshot-version",
      `The file of “${name}” was written by another version of Muster, and nothing was changed. Open it with that version or a newer one.`,
    );
  }
  // Files of before measured use could be recorded hold none.
  const facts = isObject(read.facts) ? { measured: [], ...read.facts } : read.facts;
  const filed: unknown = { ...read, facts, money: withFractions(read.money) };
  if (!FILED(filed)) return unreadable(name);
  const installations = unpackedInstallations(filed);
  const lines = unpackedLines(filed);
  if (!installations || !lines || filed.money.lines.length !== lines.length) return unreadable(name);
  const { name: own, day, taken, head, app, rules, basis, parameters, money, unrecognised, unlinked } = filed;
  return ok({
    name: own,
    day,
    taken,
    head,
    app,
    rules,
    basis,
    facts: { ...filed.facts, installations },
    parameters,
    lines,
    money,
    unrecognised,
    unlinked,
  });
}

function unreadable(name: string): Result<FrozenPosition> {
  return failed(
    "snapshot-unreadable",
    `The file of “${name}” has parts that this version of Muster can't read, and nothing was changed. Open it with the version that wrote it; its record names it.`,
  );
}

/** Exact amounts are written as the texts of two whole numbers. */
function withFractions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withFractions);
  if (!isObject(value)) return value;
  const { over, under } = value;
  if (typeof over === "string" && typeof under === "string" && /^-?\d+$/.test(over) && /^[1-9]\d*$/.test(under)) {
    return fraction(BigInt(over), BigInt(under));
  }
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withFractions(member)]));
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    // The caller says that it is no frozen position.
    return undefined;
  }
}
