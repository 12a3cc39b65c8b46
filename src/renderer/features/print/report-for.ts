import { auditQuestions, questionGroups } from "../../../domain/audits/question-bank.ts";
import { controls } from "../../../domain/controls/catalogue.ts";
import { dayInWords } from "../../../domain/licence/day-in-words.ts";
import { auditChecklist } from "../../../domain/reports/audit-checklist.ts";
import type { ReportDocument } from "../../../domain/reports/document.ts";
import { positionReport } from "../../../domain/reports/position-report.ts";
import { sealText } from "../../../domain/reports/seal-text.ts";
import { calendarDateFromInstant } from "../../../domain/value/calendar-date.ts";
import { engine } from "../../engine/client.ts";
import { localToday } from "../../ui/local-today.ts";

/** A report as it stands now, and the paper it is usually printed on. */
export async function reportFor(
  report: "position" | "checklist",
  asAt: string,
): Promise<{ readonly document: ReportDocument; readonly paper: "A4" | "Letter" }> {
  const { name, paper } = await engine.settings();
  const today = calendarDateFromInstant(localToday());
  if (report === "position") {
    const { lines, unrecognised, unlinked, head } = await engine.explainedPosition(asAt);
    const day = calendarDateFromInstant(asAt);
    const document = positionReport({
      organisation: name,
      asAt: day,
      generatedOn: today,
      seal: sealText(head),
      lines,
      unrecognised,
      unlinked,
    });
    return { document, paper };
  }
  const [newest] = await engine.trail(null, 1);
  const seal = sealText({ seq: newest?.header.seq ?? 0, hash: newest?.hash ?? "0".repeat(64) });
  const document = auditChecklist({
    organisation: name,
    date: dayInWords(today),
    seal,
    groups: questionGroups,
    questions: auditQuestions,
    controls,
  });
  return { document, paper };
}
