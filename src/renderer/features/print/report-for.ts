import { auditQuestions, questionGroups } from "../../../domain/audits/question-bank.ts";
import { controls } from "../../../domain/controls/catalogue.ts";
import { dayInWords } from "../../../domain/licence/day-in-words.ts";
import type { RightsBasis } from "../../../domain/licence/proven-rights.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import { auditChecklist } from "../../../domain/reports/audit-checklist.ts";
import { comparisonReport } from "../../../domain/reports/comparison-report.ts";
import type { ReportDocument } from "../../../domain/reports/document.ts";
import { positionReport } from "../../../domain/reports/position-report.ts";
import { type ListedLine, registerReport } from "../../../domain/reports/register-report.ts";
import { sealText } from "../../../domain/reports/seal-text.ts";
import { termReport } from "../../../domain/reports/term-report.ts";
import { calendarDateFromInstant } from "../../../domain/value/calendar-date.ts";
import type { Problem } from "../../../domain/value/result.ts";
import { engine } from "../../engine/client.ts";
import type { OpenedSnapshot } from "../../engine/position-snapshots-calls.ts";
import type { TableGroup } from "../../engine/table-calls.ts";
import { timeText, valueFormat } from "../../ui/local-text.ts";
import { localToday } from "../../ui/local-today.ts";
import type { Printed } from "../../ui/route.ts";
import { recordReport } from "./record-report.ts";

type ListColumns = Extract<Printed, { report: "list" }>["columns"];

/** What is to be printed, as it stands now, and the paper it is usually printed on. */
export async function reportFor(
  print: Printed,
): Promise<{ readonly document: ReportDocument; readonly paper: "A4" | "Letter" }> {
  const { name, paper } = await engine.settings();
  const [newest] = await engine.trail(null, 1);
  const seal = sealText({ seq: newest?.header.seq ?? 0, hash: newest?.hash ?? "0".repeat(64) });
  const today = calendarDateFromInstant(localToday());
  const common = { organisation: name, date: dayInWords(today), seal };
  // A snapshot whose taking is undone in the preview, or whose file was lost, leaves a page that says so.
  const refused = ({ sentence }: Problem): ReportDocument => ({
    ...common,
    title: "Position snapshot",
    blocks: [{ kind: "paragraph", text: sentence }],
  });
  switch (print.report) {
    case "position":
      return { document: await positionDocument(print.asAt, print.basis ?? "all", name), paper };
    case "terms": {
      const { money: moneyText } = valueFormat();
      const asAt = calendarDateFromInstant(print.asAt);
      const findings = await engine.termFindings();
      return { document: termReport({ organisation: name, asAt, seal, findings, moneyText }), paper };
    }
    case "checklist":
      return {
        document: auditChecklist({ ...common, groups: questionGroups, questions: auditQuestions, controls }),
        paper,
      };
    case "list": {
      const listed = await engine.rows(print.register, 0, print.lines);
      const { label: title } = registerOf(print.register);
      const { columns, view, records } = print;
      const lines = listed.map((line) => (line.kind === "record" ? line : printedGroup(line, columns)));
      return { document: registerReport({ ...common, title, view, columns, records, lines }), paper };
    }
    case "snapshot": {
      const read = await engine.explainedSnapshot(print.id);
      return { document: read.ok ? frozenDocument(read.value, name) : refused(read.problem), paper };
    }
    case "comparison": {
      const read = await engine.compareSnapshots(print.before, print.after);
      return {
        document: read.ok ? comparisonReport({ ...common, comparison: read.value }) : refused(read.problem),
        paper,
      };
    }
    case "record":
      return {
        document: await recordReport(print.register, print.id, { organisation: name, today, seal }),
        paper,
      };
  }
}

/** The heading of a group on paper, where nothing but its indentation tells how deep it lies. */
function printedGroup({ level, label, text, count, sums }: TableGroup, columns: ListColumns): ListedLine {
  const indent = "\u2003".repeat(level - 1);
  return {
    kind: "group",
    text: `${indent}${label}: ${text === "" ? "blank" : text}`,
    count,
    cells: columns.map(({ id }) => sums[id] ?? ""),
  };
}

async function positionDocument(asAt: string, basis: RightsBasis, organisation: string): Promise<ReportDocument> {
  const { lines, unrecognised, unlinked, head } = await engine.explainedPosition(asAt, basis);
  const money = await engine.positionMoney(asAt, basis);
  return positionReport({
    organisation,
    asAt: calendarDateFromInstant(asAt),
    generatedOn: calendarDateFromInstant(localToday()),
    seal: sealText(head),
    lines,
    money,
    basis,
    moneyText: valueFormat().money,
    unrecognised,
    unlinked,
  });
}

function frozenDocument({ snapshot, answer, money }: OpenedSnapshot, organisation: string): ReportDocument {
  const { lines, unrecognised, unlinked, head } = answer;
  return positionReport({
    organisation,
    asAt: calendarDateFromInstant(answer.asAt),
    generatedOn: calendarDateFromInstant(localToday()),
    seal: sealText(head),
    lines,
    money,
    basis: snapshot.basis,
    moneyText: valueFormat().money,
    unrecognised,
    unlinked,
    frozen: `Frozen as “${snapshot.name}” on ${timeText(snapshot.taken)} by ${snapshot.by}, from event ${snapshot.seq}; not recomputed. SHA-256 of its file ${snapshot.sha256}`,
  });
}
