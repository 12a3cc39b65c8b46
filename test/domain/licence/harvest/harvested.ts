import { type Harvest, harvest } from "../../../../src/domain/licence/harvest/harvest.ts";
import { freedText } from "../../../../src/domain/licence/harvest/harvest-words.ts";
import type { Proposal } from "../../../../src/domain/licence/harvest/proposal.ts";
import type { Parameter } from "../../../../src/domain/licence/parameters/parameter.ts";
import { parametersAt } from "../../../../src/domain/licence/parameters/parameters-at.ts";
import { shippedParameters } from "../../../../src/domain/licence/parameters/shipped-parameters.ts";
import type { PositionLine } from "../../../../src/domain/licence/position-line.ts";
import { asRecordId } from "../../../../src/domain/value/record-id.ts";
import { type Given, registersWith } from "../../cost/registers-with.ts";

/** The harvest of 24 November 2026 in registers with these records, in an organisation that counts in euros. */
export function harvested(
  given: Given,
  lines: readonly PositionLine[] = [],
  parameters: readonly Parameter[] = shippedParameters,
): Harvest {
  const registers = registersWith(given);
  return harvest({
    registers,
    lines,
    recognise: (name) => asRecordId(name),
    parameters: parametersAt([parameters], registers.day),
    currency: "EUR",
  });
}

/** Proposals as kind, record and money. */
export function proposed({ proposals }: Harvest): readonly (readonly [string, string, string])[] {
  const { money } = registersWith({});
  return proposals.map(({ kind, record, money: figure }) => [kind, record.id, freedText(figure, money)]);
}

/** The only proposal there is. */
export function only({ proposals }: Harvest): Proposal {
  const [first, ...others] = proposals;
  if (!first || others.length > 0) throw new Error(`There are ${proposals.length} proposals`);
  return first;
}
