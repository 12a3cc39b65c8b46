import type { CostRegisters } from "../../cost/cost-line.ts";
import { entitlementLines, unitLines } from "../../cost/entitlement-cost.ts";
import type { RegisterRecord } from "../../registers/register.ts";
import { counted } from "../counted.ts";
import { dateOf, integerOf, isOver, linked, present, textOf } from "../licence-records.ts";
import { freedFigure } from "./freed-figure.ts";
import { type Gone, goneDevice, leaver, named } from "./gone.ts";
import { type Proposal, proposalKey } from "./proposal.ts";

/**
 * Pinned allocations to people who left and to devices out of use, and rights that are bound to such. A right that an
 * allocation is proposed of isn't listed a second time as bound.
 */
export function rightProposals(registers: CostRegisters): Proposal[] {
  const allocations = present(registers.of("allocation")).flatMap((record) => allocationProposal(registers, record));
  const allocated = new Set<string>(allocations.flatMap(({ others }) => others.map(({ id }) => id)));
  const bound = present(registers.of("entitlement"))
    .filter(({ id }) => !allocated.has(id))
    .flatMap((record) => boundProposal(registers, record));
  return [...allocations, ...bound];
}

function allocationProposal(registers: CostRegisters, record: RegisterRecord): Proposal[] {
  const right = linked(registers.of("entitlement"), record.values.entitlement);
  const gone = leaver(registers, record, "person") ?? goneDevice(registers, record, "device");
  const end = dateOf(record, "to");
  const isPinned = textOf(record, "state") === "pinned" && (end === undefined || end > registers.day);
  if (!isPinned || !right || !gone || isOver(right, registers.day)) return [];
  return [
    {
      key: proposalKey("allocation", record.id),
      kind: "allocation",
      record: named(registers, "allocation", record),
      others: [gone.record, named(registers, "entitlement", right)],
      sentence: `Pinned to ${goneText(gone)}${reassignmentNote(right)}`,
      money: freedFigure(unitLines(registers, right, integerOf(record, "quantity"), "Allocated")),
    },
  ];
}

/** What a right is bound to is a term of its agreement, so it is for people to say what becomes of it. */
function boundProposal(registers: CostRegisters, right: RegisterRecord): Proposal[] {
  const gone = leaver(registers, right, "boundPerson") ?? goneDevice(registers, right, "boundDevice");
  if (!gone || isOver(right, registers.day)) return [];
  const goesAlong = textOf(right, "kind") === "oem" && gone.record.register === "hardware";
  const next = goesAlong
    ? "An OEM right goes with its device: retire it."
    : "Where its agreement allows it, bind it to another; otherwise don't renew it, or retire it.";
  return [
    {
      key: proposalKey("boundRight", right.id),
      kind: "boundRight",
      record: named(registers, "entitlement", right),
      others: [gone.record],
      sentence: `Bound to ${goneText(gone)}${reassignmentNote(right)} ${next}`,
      money: freedFigure(entitlementLines(registers, right)),
    },
  ];
}

function goneText({ record, words, note }: Gone): string {
  return `“${record.title}”, ${record.register === "person" ? "who" : "which"} ${words}.${note}`;
}

function reassignmentNote(right: RegisterRecord): string {
  switch (textOf(right, "reassign")) {
    case "never":
      return " By its terms it may never be assigned anew.";
    case "afterDays": {
      const days = integerOf(right, "reassignDays");
      const time = days === undefined ? "a number of days" : counted(days, "day", "days");
      return ` By its terms it may be assigned anew ${time} after it was assigned last.`;
    }
    default:
      return "";
  }
}
