import { quotedNames } from "../counted.ts";
import { dayInWords } from "../day-in-words.ts";
import type { CountedMeasure, MeasuredFact } from "../facts.ts";
import { machineFacts } from "./machine-facts.ts";
import { measuredInForce } from "./measured-in-force.ts";
import type { Surroundings } from "./surroundings.ts";
import { type RowRecord, type Take, type TakenFacts, uniqueNames } from "./taken-facts.ts";
import type { Fact, FactList } from "./use-facts.ts";

/** What is asked for when nothing was measured. */
const ASKED: Readonly<Record<CountedMeasure, string>> = {
  users: "the users with access, as a number or as the people of the register",
  devices: "the devices with access, as a number or as the devices of the register in use",
  sessions: "the peak of sessions",
  tokens: "the peak of tokens",
  amount: "the amount",
  people: "each group of people, and whether the contract counts it",
};

/** The list of facts that each is told in. */
const LISTS = {
  users: "users",
  devices: "devices",
  sessions: "peaks",
  tokens: "peaks",
  amount: "amounts",
  people: "people",
} as const satisfies Readonly<Record<CountedMeasure, FactList>>;

type MeasuredRow = Fact<"amounts"> & Fact<"people">;

/** Takes what was measured of one kind. */
export function measuredOnly(what: CountedMeasure): Take {
  return (_, around) => measuredFacts([what], around, []);
}

/** Hosts of a product and, beside them, its users and the devices without one that have access. */
export const machineAndUserFacts: Take = (installed, around) => {
  const machines = machineFacts(installed, around);
  const measured = measuredFacts(["users", "devices"], around, machines.records.keys());
  const unknown = [machines.unknown, measured.unknown].filter((sentence) => sentence !== undefined).join(" ");
  return {
    facts: { ...machines.facts, ...measured.facts },
    records: new Map([...machines.records, ...measured.records]),
    rests: new Map([...machines.rests, ...measured.rests]),
    ...(unknown === "" ? {} : { unknown }),
  };
};

function measuredFacts(whats: readonly CountedMeasure[], around: Surroundings, others: Iterable<string>): TakenFacts {
  const inForce = measuredInForce(around.measured, around.day).filter(isOf(whats));
  const rows = rowsOf(inForce);
  const names = uniqueNames(rows, others);
  const nameOf = ({ id }: Pick<RowRecord, "id">) => names.get(id) ?? id;
  const facts: Partial<Record<FactList, MeasuredRow[]>> = {};
  for (const row of rows) {
    const list = LISTS[row.of.what];
    const known = facts[list] ?? [];
    facts[list] = known;
    known.push(factOf(row, nameOf(row)));
  }
  const unknown = whyUnknown(whats, inForce, rows);
  return {
    facts,
    records: new Map(rows.map((row) => [nameOf(row), { register: row.register, id: row.id, title: row.title }])),
    rests: new Map(rows.map((row) => [nameOf(row), restsOn(row)])),
    ...(unknown === undefined ? {} : { unknown }),
  };
}

/** What a metric counts of what was measured. */
type Countable = MeasuredFact & { readonly what: CountedMeasure };

function isOf(whats: readonly CountedMeasure[]): (measured: MeasuredFact) => measured is Countable {
  return (measured): measured is Countable => whats.some((what) => what === measured.what);
}

type MemberRow = RowRecord & { readonly of: Countable; readonly counts: string };
/** The record that a number or a member is counted by, with where it is from and since when. */
function restsOn({ register, of: { name, source, from } }: MemberRow): readonly string[] {
  return [
    ...(register === "measuredUse" ? [] : [`counted by “${name}” of Measured use`]),
    ...(source === undefined ? [] : [`source ${source}`]),
    ...(from === undefined ? [] : [`from ${dayInWords(from)}`]),
  ];
}

/** A row for each record, or for each of its members; who is a member of several counts once. */
function rowsOf(inForce: readonly Countable[]): readonly MemberRow[] {
  const rows = new Map<string, MemberRow>();
  for (const of of inForce) {
    const { id, name, quantity, members } = of;
    if (members && (of.what !== "people" || of.included === true)) {
      for (const { register, id: member, title } of members)
        rows.set(`${of.what} ${member}`, { register, id: member, title, of, counts: "1" });
    } else {
      const counts = quantity ?? String(members?.length ?? 0);
      rows.set(id, { register: "measuredUse", id, title: name, of, counts });
    }
  }
  return [...rows.values()];
}

function factOf({ of, counts }: MemberRow, name: string): MeasuredRow {
  const { environment, included } = of;
  return {
    name,
    ...(of.what === "amount" ? { amount: counts } : { count: Number(counts) }),
    ...(environment === undefined ? {} : { environment }),
    ...(included === undefined ? {} : { included }),
  };
}

/** What to enter before a rule can count: what it counts first of all, and a number in each record. */
function whyUnknown(
  [first]: readonly CountedMeasure[],
  inForce: readonly Countable[],
  rows: readonly MemberRow[],
): string | undefined {
  if (first && !rows.some(({ of }) => of.what === first))
    return `No measured use counts on the day of the position: enter ${ASKED[first]}, under Measured use.`;
  const unusable = inForce.filter(({ what, quantity, members }) =>
    members ? false : quantity === undefined || (what !== "amount" && !/^\d{1,9}$/.test(quantity)),
  );
  if (unusable.length === 0) return undefined;
  const names = quotedNames(unusable.map(({ name }) => name));
  return `Enter the quantity of ${names} under Measured use; people, devices and peaks are whole numbers.`;
}
