import { saveChecklist } from "./checklist-command.ts";
import { importFile, tell } from "./import-command.ts";
import { cannotRun, type ExitCode, type Job } from "./job.ts";
import { positionText, savePositionPdf } from "./position-command.ts";

/** `demo [--to FOLDER]`: the sample organisation through the main job, from files to paper. */
export async function runDemo(job: Job): Promise<ExitCode> {
  const { engine, host } = job;
  await engine.saveSettings({ name: "Sample organisation", administrator: "Demo", currency: "EUR", paper: "A4" });
  await job.out("Importing the sample organisation\n");
  for (const { name, token } of await host.request("sample.files", undefined)) {
    const outcome = await importFile(job, token, {});
    if (!outcome.ok) return cannotRun(job, `${name}: ${outcome.problem.sentence}`);
    await tell(job, outcome.value);
  }
  const answer = await engine.position(job.asked.today);
  await job.out(`\nLicence position\n\n${positionText(answer)}\n`);
  for (const saved of await savedFiles(job, answer)) {
    if (!saved.ok) return cannotRun(job, saved.problem.sentence);
    await job.out(`${saved.value}\n`);
  }
  const [newest] = await engine.trail(null, 1);
  await job.out(`\nAudit trail: ${newest?.header.seq ?? 0} events, head ${newest?.hash ?? ""}\n`);
  return 0;
}

async function savedFiles(job: Job, answer: Awaited<ReturnType<Job["engine"]["position"]>>) {
  const { to } = job.asked;
  const [report, checklist, workbook] = [to["position.pdf"], to["checklist.pdf"], to["position.xlsx"]];
  const saved = [];
  if (report !== undefined) saved.push(await savePositionPdf(job, answer, report));
  if (checklist !== undefined) saved.push(await saveChecklist(job, checklist, undefined));
  if (workbook !== undefined) {
    const bytes = new Uint8Array(await job.engine.exportPosition(answer.asAt));
    saved.push(await job.host.request("save.write", { token: workbook, bytes }));
  }
  return saved;
}
