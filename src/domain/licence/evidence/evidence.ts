import type { CostRegisters } from "../../cost/cost-line.ts";
import { plainName } from "../../duplicates/plain-name.ts";
import type { CalendarDate } from "../../value/calendar-date.ts";
import type { RecordId } from "../../value/record-id.ts";
import { factsFromRegisters, type RegisterFacts } from "../facts-from-registers.ts";
import type { Recognise } from "../found-on-device.ts";
import { licenceRecords, linked, textOf } from "../licence-records.ts";
import { position } from "../position.ts";
import type { PositionLine } from "../position-line.ts";
import { assumptionSection, ruleSection } from "./assumption-sections.ts";
import { deploymentSection } from "./deployment-section.ts";
import { exclusionSection } from "./exclusion-section.ts";
import { comparedFigures, figureSection, type PublisherFigure } from "./figures.ts";
import { machineSection } from "./machine-section.ts";
import { measuredSection } from "./measured-section.ts";
import { positionSections } from "./position-sections.ts";
import { type ProofFile, proofSection, proofsOf } from "./proofs.ts";
import { remediationSection } from "./remediation-section.ts";
import { rightSection } from "./right-section.ts";
import { factsWithin, scopeOf } from "./scope.ts";
import type { EvidenceSection, ScopedFacts } from "./section.ts";

/**
 * What a pack is asked to tell.
 *
 * @property registers  as they stood on the day of the position
 * @property products   those chosen; what shares rights with them comes with them
 * @property figures    the publisher's, to stand beside ours; null where they are no part of the pack
 */
export interface EvidenceAsked {
  readonly registers: CostRegisters;
  readonly recognise: Recognise;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly products: readonly RecordId[];
  readonly figures: readonly PublisherFigure[] | null;
}

/**
 * Everything that a pack tells, from which its pages, its workbook and its list of files are made.
 *
 * @property head     the trail's end that it was made at
 * @property lines    the position of its products, with the rows of the steps
 * @property proofs   files to go with it
 * @property outside  titles of proofs that are attached to something outside of the pack as well
 */
export interface Evidence {
  readonly asAt: CalendarDate;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly lines: readonly PositionLine[];
  readonly sections: readonly EvidenceSection[];
  readonly proofs: readonly ProofFile[];
  readonly outside: readonly string[];
}

/** Gathers what proves the position of the chosen products, and nothing about others. */
export function evidenceOf({ registers, recognise, head, products: chosen, figures }: EvidenceAsked): Evidence {
  const all = factsFromRegisters(licenceRecords(registers.of), recognise);
  const products = scopeOf(all.facts, chosen);
  const facts = factsWithin(all.facts, products);
  const lines = position(facts, registers.day);
  const scoped = { registers, recognise, products, facts, lines, ...leftOut(all, lines, registers) };
  const proofs = proofsOf(scoped);
  const compared = comparedFigures(lines, figures ?? []);
  return {
    asAt: registers.day,
    head,
    lines,
    sections: [
      ...positionSections(scoped),
      rightSection(scoped),
      proofSection(proofs),
      deploymentSection(scoped),
      machineSection(scoped),
      measuredSection(scoped),
      exclusionSection(scoped),
      ruleSection(scoped),
      assumptionSection(scoped),
      remediationSection(scoped, compared),
      ...(figures ? [figureSection(compared)] : []),
    ],
    proofs: proofs.flatMap(({ file }) => file ?? []),
    outside: proofs.flatMap(({ file, outside }) => (file && outside ? [file.title] : [])),
  };
}

/** What of the publishers of these lines is in no line: the publisher is the one recorded, or begins the name. */
function leftOut(
  { unrecognised, unlinked }: RegisterFacts,
  lines: readonly PositionLine[],
  { of }: CostRegisters,
): Pick<ScopedFacts, "unrecognised" | "unlinked"> {
  const publishers = [...new Set(lines.map(({ publisher }) => plainName(publisher)))].filter((name) => name !== "");
  const isTheirs = (...names: readonly string[]) =>
    names.some((name) => publishers.some((publisher) => `${plainName(name)} `.startsWith(`${publisher} `)));
  return {
    unrecognised: unrecognised.filter(({ name, publisher }) => isTheirs(publisher === "" ? name : publisher)),
    unlinked: unlinked.filter(({ id, title }) => {
      const right = of("entitlement").get(id);
      const publisher = right && linked(of("party"), right.values.publisher);
      return isTheirs(publisher ? textOf(publisher, "name") : title);
    }),
  };
}
