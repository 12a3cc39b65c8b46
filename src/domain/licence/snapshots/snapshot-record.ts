import type { RegisterRecord } from "../../registers/register.ts";
import { isTexts } from "../../registers/text-from-value.ts";
import { rounded } from "../../value/fraction.ts";
import { decimalFromMoney, type Money, moneyFromDecimal } from "../../value/money.ts";
import type { RecordId } from "../../value/record-id.ts";
import { integerOf, textOf } from "../licence-records.ts";
import type { PositionMoney } from "../money/position-money.ts";
import type { PositionLine } from "../position-line.ts";
import type { RightsBasis } from "../proven-rights.ts";
import type { FrozenPosition } from "./frozen-position.ts";

/**
 * The figures of a frozen position that its trend is drawn from.
 *
 * @property missing        rights missing in all products; what is not evaluable is not in it
 * @property trueUp         what buying them costs, one amount a currency
 * @property trueUpUnknown  products of which that isn't known, so that the amounts are too small
 */
export interface SnapshotFigures extends Readonly<Record<PositionLine["status"], number>> {
  readonly missing: number;
  readonly trueUp: readonly Money[];
  readonly trueUpUnknown: number;
}

/** What the register says of a snapshot. */
export interface SnapshotSummary {
  readonly id: RecordId;
  readonly name: string;
  readonly day: string;
  readonly taken: string;
  readonly seq: number;
  readonly app: string;
  readonly rules: number;
  readonly basis: RightsBasis;
  readonly why: string;
  readonly authorisedBy: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly figures: SnapshotFigures;
}

/** The figures of a position. Amounts are rounded to the currency's minor unit. */
export function figuresOf(lines: readonly PositionLine[], money: PositionMoney): SnapshotFigures {
  const count = (status: PositionLine["status"]) => lines.filter((line) => line.status === status).length;
  const total = money.totals.find(({ id }) => id === "trueUp");
  return {
    under: count("under"),
    over: count("over"),
    compliant: count("compliant"),
    notEvaluable: count("notEvaluable"),
    noLicenceNeeded: count("noLicenceNeeded"),
    missing: lines.reduce((sum, { shortfall = 0 }) => sum + shortfall, 0),
    trueUp: (total?.amounts ?? []).map(({ minor, currency }) => ({ minor: rounded(minor), currency })),
    trueUpUnknown: total?.unknown ?? 0,
  };
}

/** The values of a snapshot's record. */
export function snapshotValues(
  frozen: FrozenPosition,
  given: Pick<SnapshotSummary, "why" | "authorisedBy">,
  file: Pick<SnapshotSummary, "sha256" | "bytes">,
) {
  const { name, day, taken, app, rules, basis, head } = frozen;
  const { trueUp, ...figures } = figuresOf(frozen.lines, frozen.money);
  return {
    ...{ name, day, taken, app, rules, basis, seq: head.seq, hash: head.hash },
    ...{ why: given.why || null, authorisedBy: given.authorisedBy || null },
    ...figures,
    trueUp: trueUp.length === 0 ? null : trueUp.map((money) => `${decimalFromMoney(money)} ${money.currency}`),
    ...file,
  };
}

/** A record as a snapshot. */
export function snapshotOf(record: RegisterRecord): SnapshotSummary {
  const number = (field: string) => integerOf(record, field) ?? 0;
  const trueUp = record.values.trueUp ?? [];
  return {
    id: record.id,
    name: textOf(record, "name"),
    day: textOf(record, "day"),
    taken: textOf(record, "taken"),
    seq: number("seq"),
    app: textOf(record, "app"),
    rules: number("rules"),
    basis: record.values.basis === "proven" ? "proven" : "all",
    why: textOf(record, "why"),
    authorisedBy: textOf(record, "authorisedBy"),
    bytes: number("bytes"),
    sha256: textOf(record, "sha256"),
    figures: {
      under: number("under"),
      over: number("over"),
      compliant: number("compliant"),
      notEvaluable: number("notEvaluable"),
      noLicenceNeeded: number("noLicenceNeeded"),
      missing: number("missing"),
      trueUp: (isTexts(trueUp) ? trueUp : []).flatMap((text) => moneyFrom(text) ?? []),
      trueUpUnknown: number("trueUpUnknown"),
    },
  };
}

function moneyFrom(text: string): Money | undefined {
  const [decimal = "", currency = ""] = text.split(" ");
  return moneyFromDecimal(decimal, currency);
}
