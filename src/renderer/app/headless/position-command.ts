import { counted } from "../../../domain/licence/counted.ts";
import { numberWords } from "../../../domain/licence/line-numbers.ts";
import type { PositionLine } from "../../../domain/licence/position-line.ts";
import { positionReport } from "../../../domain/reports/position-report.ts";
import { sealText } from "../../../domain/reports/seal-text.ts";
import { statusWord } from "../../../domain/reports/status-words.ts";
import { calendarDateFromInstant } from "../../../domain/value/calendar-date.ts";
import type { PositionAnswer } from "../../engine/engine.ts";
import { valueFormat } from "../../ui/local-text.ts";
import { cannotRun, type ExitCode, type Job, outJson, textOption } from "./job.ts";
import { savePdf } from "./save-pdf.tsx";
import { shownDay } from "./shown-day.ts";
import { textTable } from "./text-table.ts";

/** `position [--as-at DATE] [--to FILE]`. */
export async function runPosition(job: Job): Promise<ExitCode> {
  const day = await shownDay(job);
  if (!day.ok) return cannotRun(job, day.problem.sentence);
  const answer = await job.engine.position(day.value);
  const token = job.asked.to.file;
  if (token !== undefined) {
    const saved = await savePosition(job, answer, token);
    if (!saved.ok) return cannotRun(job, saved.problem.sentence);
    await job.say(`Saved ${saved.value}`);
  }
  if (job.json) await outJson(job, jsonFromPosition(answer));
  else await job.out(positionText(answer));
  return 0;
}

/** Saves the position as xlsx, or as PDF when the file's name ends so. */
async function savePosition(job: Job, answer: PositionAnswer, token: string) {
  if (/\.pdf$/i.test(textOption(job, "to") ?? "")) return savePositionPdf(job, answer.asAt, token);
  return job.host.request("save.write", { token, bytes: new Uint8Array(await job.engine.exportPosition(answer.asAt)) });
}

/** The position report as PDF. */
export async function savePositionPdf(job: Job, asAt: string, token: string) {
  const answer = await job.engine.explainedPosition(asAt);
  const { name, paper } = await job.engine.settings();
  const document = positionReport({
    organisation: name,
    asAt: calendarDateFromInstant(answer.asAt),
    generatedOn: calendarDateFromInstant(job.asked.today),
    seal: sealText(answer.head),
    lines: answer.lines,
    money: await job.engine.positionMoney(asAt),
    basis: "all",
    moneyText: valueFormat().money,
    unrecognised: answer.unrecognised,
    unlinked: answer.unlinked,
  });
  return savePdf(job.host, document, paper, token);
}

/** The position as a table for a terminal. */
export function positionText(answer: PositionAnswer): string {
  const shown = answer.lines.filter(({ status }) => status !== "noLicenceNeeded");
  const free = answer.lines.length - shown.length;
  const rows = shown.map((line) => [
    line.name,
    line.publisher,
    line.metric ?? "–",
    line.unlimited ? "unlimited" : line.rights,
    line.required ?? numberWords(line, "required", "–"),
    line.shortfall ?? numberWords(line, "shortfall", "–"),
    line.surplus ?? numberWords(line, "surplus", "–"),
    statusWord(line),
  ]);
  const head = ["Product", "Publisher", "Metric", "Rights", "Required", "Shortfall", "Surplus", "Status"];
  const needNone = counted(free, "product needs", "products need");
  const unknown = counted(answer.unrecognised.length, "name found is", "names found are");
  return `${textTable([head, ...rows])}\n${needNone} no licence. ${unknown} not recognised. As at ${answer.asAt}.\n`;
}

/** The position as documented JSON: null stands for not evaluable, never 0. */
export function jsonFromPosition(answer: PositionAnswer) {
  return {
    asAt: answer.asAt,
    head: answer.head,
    lines: answer.lines.map(jsonFromLine),
    unrecognised: answer.unrecognised,
    entitlementsWithoutSoftware: answer.unlinked,
  };
}

function jsonFromLine(line: PositionLine) {
  const { product, name, publisher, unlimited, rights, provable, status, sentence } = line;
  const { metric = null, required = null, covered = null, shortfall = null, surplus = null } = line;
  return {
    product,
    name,
    publisher,
    metric,
    unlimited,
    rights,
    provable,
    required,
    covered,
    shortfall,
    surplus,
    status,
    sentence,
  };
}
