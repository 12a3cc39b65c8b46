import type { CostRegisters } from "../../cost/cost-line.ts";
import type { Recognise } from "../found-on-device.ts";
import { compareText, compareTitle } from "../installed-devices.ts";
import { present } from "../licence-records.ts";
import { givenFrom } from "../metrics/given.ts";
import { type MoneySum, moneySum } from "../money/money-sum.ts";
import type { Parameters } from "../parameters/parameter.ts";
import type { PositionLine } from "../position-line.ts";
import { installationProposals } from "./installation-proposals.ts";
import { HARVEST_KINDS, kindOf, type NamedRecord, type Proposal } from "./proposal.ts";
import { rightProposals } from "./right-proposals.ts";
import { type OpenSeat, seatVerdict } from "./seat-verdict.ts";

/** Seats of which nothing can be said for want of a fact, and what to enter. */
export interface OpenSeats {
  readonly label: string;
  readonly sentence: string;
  readonly records: readonly NamedRecord[];
}

/**
 * What is paid for and probably not needed on a day.
 *
 * @property idleDays   days without use from which on a seat is proposed; undefined where no parameter says so
 * @property proposals  by kind, then by name
 * @property sum        what they free a year; what one right costs is not in it
 * @property open       what can't be proposed yet; none where nothing is missing
 * @property enter      parameters to enter, in sentences
 */
export interface Harvest {
  readonly idleDays: number | undefined;
  readonly proposals: readonly Proposal[];
  readonly sum: MoneySum;
  readonly open: readonly OpenSeats[];
  readonly enter: readonly string[];
}

const OPEN: readonly (Pick<OpenSeats, "label" | "sentence"> & Pick<OpenSeat, "open">)[] = [
  {
    open: "lastUse",
    label: "Last use not known",
    sentence: "Nothing says whether these seats are used, so they are not proposed: enter or import Last used.",
  },
  {
    open: "cost",
    label: "Free seats without a cost",
    sentence:
      "Nothing says whether these free seats are paid for: enter Cost and “Cost is per” on the seat or its service.",
  },
];

/**
 * What proposals are made from.
 *
 * @property registers  as they stand on the day
 * @property lines      of the position of that day with all rights, with the rows of their steps
 * @property currency   the organisation's; "" when none is set
 */
export interface HarvestInput {
  readonly registers: CostRegisters;
  readonly lines: readonly PositionLine[];
  readonly recognise: Recognise;
  readonly parameters: Parameters;
  readonly currency: string;
}

/** The proposals of a day. Rules and limits: docs/licence-rules.md#harvest. */
export function harvest({ registers, lines, recognise, parameters, currency }: HarvestInput): Harvest {
  const { given, noted } = givenFrom({}, parameters);
  const known = given.whole("seat.idleDays");
  const enter = noted.enter();
  const idleDays = enter.length === 0 ? known : undefined;
  const verdicts = present(registers.of("seat")).flatMap((seat) => seatVerdict(registers, seat, idleDays) ?? []);
  const proposals = [
    ...verdicts.filter((verdict) => "kind" in verdict),
    ...rightProposals(registers),
    ...installationProposals(registers, lines, recognise),
  ].sort(inOrder);
  const seats = verdicts.filter((verdict) => "open" in verdict);
  return {
    idleDays,
    proposals,
    sum: moneySum(registers, freedFigures(proposals), currency),
    open: OPEN.flatMap(({ open, label, sentence }) => {
      const records = seats.filter((seat) => seat.open === open).map(({ record }) => record);
      return records.length === 0 ? [] : [{ label, sentence, records: records.sort(compareTitle) }];
    }),
    enter,
  };
}

/** The money of proposals that is freed a year. */
export function freedFigures(proposals: readonly Proposal[]) {
  return proposals.filter((proposal) => kindOf(proposal).money === "year").map(({ money }) => money);
}

function inOrder(a: Proposal, b: Proposal): number {
  const byRecord = placeOf(a) - placeOf(b) || compareText(a.record.title, b.record.title);
  return byRecord || compareText(othersOf(a), othersOf(b)) || compareText(a.key, b.key);
}

function othersOf({ others }: Proposal): string {
  return others.map(({ title }) => title).join("\n");
}

function placeOf({ kind }: Proposal): number {
  return HARVEST_KINDS.findIndex(({ id }) => id === kind);
}
