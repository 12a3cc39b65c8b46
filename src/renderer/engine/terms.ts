import type { TermFinding } from "../../domain/licence/terms/term-finding.ts";
import { termFindings } from "../../domain/licence/terms/term-findings.ts";
import { termTables } from "../../domain/reports/term-tables.ts";
import { xlsxFromTables } from "../formats/xlsx-writer.ts";
import type { Core } from "./core.ts";
import { costRegisters } from "./costs.ts";
import type { Engine } from "./engine.ts";
import { licenceFacts } from "./licence-facts.ts";
import type { Recognition } from "./recognition.ts";

/** What of the terms of entitlements and contracts isn't kept. */
export interface TermCalls {
  /** The findings of the day shown. */
  termFindings(): Promise<readonly TermFinding[]>;
  /** The findings and the records behind them as an Excel workbook. */
  exportTerms(): Promise<Uint8Array>;
}

/** Terms compared with the registers of a core, as they stand on its day. */
export function createTerms(
  core: Core,
  recognition: Recognition,
  licences: Pick<Engine, "explainedPosition">,
): TermCalls {
  const findings = async () => {
    const day = core.today();
    const { lines } = await licences.explainedPosition(day);
    return termFindings(costRegisters(core, day), lines, licenceFacts(core, recognition).facts);
  };
  return {
    termFindings: findings,
    exportTerms: async () => xlsxFromTables(termTables(await findings(), core.today())),
  };
}
