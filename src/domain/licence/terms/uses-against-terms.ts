import type { RecordId } from "../../value/record-id.ts";
import { counted } from "../counted.ts";
import { midSentence } from "../mid-sentence.ts";
import type { PositionLine, PositionRow } from "../position-line.ts";
import { type Breach, TERM_LABELS, type TermId } from "./term-finding.ts";

/**
 * Uses that no right covers because a term of the nearest right is against it: a breach for each product, term and right.
 * Source: docs/licence-rules.md#terms-compared.
 */
export function usesAgainstTerms(lines: readonly PositionLine[]): Breach[] {
  return lines.flatMap(({ product, name, steps }) => {
    const byTerm = new Map<string, { term: TermId; right: RecordId; rows: PositionRow[] }>();
    for (const { side, rows } of steps) {
      if (side !== "coverage") continue;
      for (const row of rows) {
        if (!isAgainst(row)) continue;
        const { term, right } = row.against;
        const known = byTerm.get(`${term} ${right}`);
        if (known) known.rows.push(row);
        else byTerm.set(`${term} ${right}`, { term, right, rows: [row] });
      }
    }
    return [...byTerm.values()].map(({ term, right, rows }): Breach => {
      const rights = rows.reduce((sum, { counts }) => sum + counts, 0);
      return {
        term,
        product,
        source: { register: "entitlement", id: right },
        sentence: `${counted(rights, "use", "uses")} of ${name} without a right, because this one doesn't allow it (${midSentence(TERM_LABELS[term])}).`,
        rows: rows.map(({ register, id, title, sentence }) => ({ register, id, title, sentence })),
        rights,
      };
    });
  });
}

/** True for a use that a term of the nearest right is against; a pin is a decision and no term. */
export function isAgainst(row: PositionRow): row is PositionRow & { readonly against: { readonly term: TermId } } {
  return row.against !== undefined && row.against.term !== "pin";
}
