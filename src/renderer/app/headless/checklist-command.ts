import { auditQuestions, questionGroups } from "../../../domain/audits/question-bank.ts";
import { controls } from "../../../domain/controls/catalogue.ts";
import { dayInWords } from "../../../domain/licence/day-in-words.ts";
import { auditChecklist } from "../../../domain/reports/audit-checklist.ts";
import { sealText } from "../../../domain/reports/seal-text.ts";
import { calendarDateFromInstant } from "../../../domain/value/calendar-date.ts";
import { cannotRun, type ExitCode, type Job, outJson, textOption } from "./job.ts";
import { savePdf } from "./save-pdf.tsx";

/** `checklist --to FILE.pdf [--paper A4|Letter]`. */
export async function runChecklist(job: Job): Promise<ExitCode> {
  const token = job.asked.to.file;
  const paper = textOption(job, "paper");
  if (token === undefined) return cannotRun(job, "Say where to save the checklist: --to FILE.pdf");
  if (paper !== undefined && paper !== "A4" && paper !== "Letter") return cannotRun(job, "--paper takes A4 or Letter.");
  const saved = await saveChecklist(job, token, paper);
  if (!saved.ok) return cannotRun(job, saved.problem.sentence);
  if (job.json) await outJson(job, { file: saved.value, questions: auditQuestions.length });
  else await job.out(`${saved.value}\n`);
  return 0;
}

/** The internal audit checklist as PDF; on the organisation's paper unless another is named. */
export async function saveChecklist(job: Job, token: string, paper: "A4" | "Letter" | undefined) {
  const settings = await job.engine.settings();
  const [newest] = await job.engine.trail(null, 1);
  const document = auditChecklist({
    organisation: settings.name,
    date: dayInWords(calendarDateFromInstant(job.asked.today)),
    seal: sealText({ seq: newest?.header.seq ?? 0, hash: newest?.hash ?? "0".repeat(64) }),
    groups: questionGroups,
    questions: auditQuestions,
    controls,
  });
  return savePdf(job.host, document, paper ?? settings.paper, token);
}
