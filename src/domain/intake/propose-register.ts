import type { RegisterId } from "../registers/register-id.ts";
import type { Table } from "./cell.ts";
import { cellsFit } from "./cells-fit.ts";
import { IMPORTABLE } from "./import-fields.ts";
import { type ColumnMatch, matchColumns } from "./match-columns.ts";

/**
 * A register for the rows of a table.
 *
 * @property matches   what the headings mean in it
 * @property matched   how many of them mean something
 * @property strength  2 when its own marks are among them, 1 when they may be, 0 when not
 */
export interface RankedRegister {
  readonly register: RegisterId;
  readonly matches: readonly (ColumnMatch | undefined)[];
  readonly matched: number;
  readonly score: number;
  readonly strength: number;
}

/** Registers for the rows of a table, the best first. */
export type RankedRegisters = readonly [RankedRegister, ...RankedRegister[]];

/** The register whose fields the headings fit best. `fits` is false when no register's own marks are among them. */
export interface RegisterProposal {
  readonly register: RegisterId;
  readonly score: number;
  readonly fits: boolean;
}

/** A register that explains fewer of the columns than this isn't what the file is about. */
const LEAST_SHARE = 0.3;

/** Fields of which at least so many must be there. */
interface Mark {
  readonly atLeast: number;
  readonly of: readonly string[];
}

/** Fields that tell a register from the others. */
const MARKS: Readonly<Partial<Record<RegisterId, readonly Mark[]>>> = {
  hardware: [
    { atLeast: 1, of: ["tag", "serial", "uuid", "class", "operatingSystem"] },
    { atLeast: 1, of: ["tag", "serial", "uuid"] },
  ],
  software: [
    { atLeast: 1, of: ["product"] },
    { atLeast: 1, of: ["publisher", "version", "edition", "licenceNeeded", "approval"] },
  ],
  entitlement: [
    { atLeast: 1, of: ["name", "software", "sku"] },
    {
      atLeast: 2,
      of: [
        "quantity",
        "validTo",
        "validFrom",
        "kind",
        "metric",
        "sku",
        "agreement",
        "reference",
        "unitCost",
        "maintenanceTo",
      ],
    },
  ],
  person: [
    { atLeast: 1, of: ["name", "firstName", "lastName"] },
    { atLeast: 1, of: ["email", "username", "employeeNumber", "directoryId", "jobTitle"] },
  ],
  installation: [
    { atLeast: 1, of: ["program"] },
    { atLeast: 1, of: ["deviceName", "deviceSerial", "deviceTag", "deviceUuid"] },
  ],
  party: [
    { atLeast: 1, of: ["name"] },
    { atLeast: 1, of: ["website", "customerNumber"] },
  ],
  location: [
    { atLeast: 1, of: ["name"] },
    { atLeast: 1, of: ["address", "city", "within", "country"] },
  ],
  contract: [
    { atLeast: 1, of: ["number", "name"] },
    { atLeast: 1, of: ["endsOn", "noticeBy", "noticeDays"] },
    { atLeast: 1, of: ["party", "kind", "owner", "noticeDays", "autoRenew"] },
  ],
  cloudService: [
    { atLeast: 1, of: ["name"] },
    { atLeast: 2, of: ["provider", "seatsBought", "kind", "address", "dataClass", "singleSignOn", "owner"] },
  ],
  seat: [
    { atLeast: 1, of: ["service"] },
    { atLeast: 1, of: ["account", "person"] },
    { atLeast: 1, of: ["account", "plan", "lastUsed", "assignedOn"] },
  ],
  allocation: [
    { atLeast: 1, of: ["entitlement"] },
    { atLeast: 1, of: ["device", "person"] },
  ],
  softwareVersion: [
    { atLeast: 1, of: ["software"] },
    { atLeast: 1, of: ["version"] },
    { atLeast: 1, of: ["releasedOn", "supportEnd", "approval"] },
  ],
  measuredUse: [
    { atLeast: 1, of: ["software"] },
    { atLeast: 1, of: ["what"] },
    { atLeast: 1, of: ["quantity", "countedFrom"] },
  ],
};

/** An inventory of one device needn't name it: that programs have a version and a day of installation tells what it is. */
const OF_ONE_DEVICE: readonly Mark[] = ["program", "version", "installed"].map((id) => ({ atLeast: 1, of: [id] }));
/** Programs with their versions and makers are an inventory too, where they are no titles of software. */
const PERHAPS_OF_ONE_DEVICE: readonly Mark[] = ["program", "version", "publisher"].map((id) => ({
  atLeast: 1,
  of: [id],
}));

/** Between registers that fit alike, the one that says more about a row wins. */
const ORDER: readonly RegisterId[] = [
  "installation",
  "entitlement",
  "hardware",
  "person",
  "seat",
  "allocation",
  "contract",
  "cloudService",
  "software",
  "location",
  "party",
];

/** The best register for these headings. */
export function proposeRegister(table: Table, headerRow: number, headers: readonly string[]): RegisterProposal {
  const [best] = rankedRegisters(table, headerRow, headers);
  return { register: best.register, score: best.score, fits: best.strength > 0 };
}

/** How well each register fits these headings, the best first. */
export function rankedRegisters(table: Table, headerRow: number, headers: readonly string[]): RankedRegisters {
  const named = headers.filter((header) => header !== "").length;
  const proposals = IMPORTABLE.map((register): RankedRegister => {
    const matches = matchColumns(headers, register, cellsFit(table, headerRow, register));
    const fields = new Set(matches.map((match) => match?.field));
    const matched = matches.filter((match) => match !== undefined).length;
    const strength = matched >= named * LEAST_SHARE ? strengthOf(register, fields) : 0;
    const score = matches.reduce((sum, match) => sum + (match?.weight ?? 0), 0);
    return { register, matches, matched, score, strength };
  });
  const [best, ...others] = proposals.sort(
    (a, b) => b.strength - a.strength || b.score - a.score || ORDER.indexOf(a.register) - ORDER.indexOf(b.register),
  );
  if (!best) throw new Error("There is no register to import into");
  return [best, ...others];
}

/** Whether the marks of a register are among the fields: 2 when they are, 1 when it may be so, else 0. */
function strengthOf(register: RegisterId, fields: ReadonlySet<string | undefined>): number {
  const has = (marks: readonly Mark[]) =>
    marks.every(({ atLeast, of }) => of.filter((id) => fields.has(id)).length >= atLeast);
  const { [register]: marks } = MARKS;
  if (marks && has(marks)) return 2;
  if (register !== "installation") return 0;
  return has(OF_ONE_DEVICE) ? 2 : has(PERHAPS_OF_ONE_DEVICE) ? 1 : 0;
}
