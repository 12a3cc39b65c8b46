import type { RegisterId } from "../../registers/register-id.ts";
import type { RecordId } from "../../value/record-id.ts";
import type { MoneyFigure } from "../money/money-figure.ts";

/**
 * What can be proposed, in the order it is listed.
 *
 * @property takes  what accepting a proposal changes: a seat, its plan or an allocation; null where people have to act elsewhere
 * @property money  whether its money is freed a year, or is what one right costs and belongs in no sum
 */
export const HARVEST_KINDS = [
  {
    id: "leaverSeat",
    label: "Seats of leavers",
    one: "seat of a leaver",
    many: "seats of leavers",
    takes: "seat",
    money: "year",
  },
  { id: "idleSeat", label: "Seats not used", one: "unused seat", many: "unused seats", takes: "seat", money: "year" },
  {
    id: "higherPlan",
    label: "Higher plans",
    one: "seat on a higher plan",
    many: "seats on a higher plan",
    takes: "plan",
    money: "year",
  },
  { id: "freeSeat", label: "Free seats", one: "free seat", many: "free seats", takes: "freeSeat", money: "year" },
  {
    id: "allocation",
    label: "Allocations",
    one: "allocation",
    many: "allocations",
    takes: "allocation",
    money: "year",
  },
  { id: "boundRight", label: "Bound rights", one: "bound right", many: "bound rights", takes: null, money: "year" },
  {
    id: "installation",
    label: "Software to remove",
    one: "installation",
    many: "installations",
    takes: null,
    money: "right",
  },
] as const;

/** What is known of a kind of proposals. */
export type HarvestKind = (typeof HARVEST_KINDS)[number];

/** A record with its name. */
export interface NamedRecord {
  readonly register: RegisterId;
  readonly id: RecordId;
  readonly title: string;
}

/**
 * Something that is paid for and probably not needed.
 *
 * @property key       tells it from all others, also after the registers changed
 * @property record    the record that accepting changes or that somebody has to look at
 * @property others    the people, devices and rights that it is about
 * @property sentence  why it is proposed, and what to do where accepting isn't enough
 * @property money     what it frees a year, or what one right costs (`HarvestKind.money`)
 */
export interface Proposal {
  readonly key: string;
  readonly kind: HarvestKind["id"];
  readonly record: NamedRecord;
  readonly others: readonly NamedRecord[];
  readonly sentence: string;
  readonly money: MoneyFigure;
}

/** The kind of a proposal. */
export function kindOf({ kind }: Pick<Proposal, "kind">): HarvestKind {
  const found = HARVEST_KINDS.find(({ id }) => id === kind);
  if (!found) throw new Error(`There is no kind ${kind}`);
  return found;
}

/** What a proposal is told from others by. */
export function proposalKey(kind: HarvestKind["id"], ...ids: readonly string[]): string {
  return [kind, ...ids].join(" ");
}
