import { counted } from "../../../domain/licence/counted.ts";
import { KNOWN_OF_SAMPLE } from "../../features/overview/import-sample.ts";
import { saveChecklist } from "./checklist-command.ts";
import { type FileOutcome, importFile, tell } from "./import-command.ts";
import { cannotRun, type ExitCode, type Job, outJson } from "./job.ts";
import { jsonFromPosition, positionText, savePositionPdf } from "./position-command.ts";

/** `demo [--to FOLDER]`: the sample organisation through the main job, from files to paper. */
export async function runDemo(job: Job): Promise<ExitCode> {
  const { engine, host } = job;
  const tellPeople = async (text: string) => (job.json ? undefined : job.out(text));
  await engine.saveSettings({ name: "Sample organisation", administrator: "Demo", currency: "EUR", paper: "A4" });
  await tellPeople("Importing the sample organisation\n");
  const imports: FileOutcome[] = [];
  for (const { name, token } of await host.request("sample.files", undefined)) {
    const outcome = await importFile(job, token, {}, { known: KNOWN_OF_SAMPLE });
    if (!outcome.ok) return cannotRun(job, `${name}: ${outcome.problem.sentence}`);
    imports.push(outcome.value);
    if (!job.json) await tell(job, outcome.value);
  }
  const answer = await engine.position(job.asked.today);
  await tellPeople(`\nLicence position\n\n${positionText(answer)}\n`);
  const saved: string[] = [];
  for (const file of await savedFiles(job, answer)) {
    if (!file.ok) return cannotRun(job, file.problem.sentence);
    saved.push(file.value);
    await tellPeople(`${file.value}\n`);
  }
  const { seq, hash } = answer.head;
  await tellPeople(`\nAudit trail: ${counted(seq, "event", "events")}, head ${hash}\n`);
  if (job.json) await outJson(job, { imports, position: jsonFromPosition(answer), saved, events: seq, head: hash });
  return 0;
}

async function savedFiles(job: Job, answer: Awaited<ReturnType<Job["engine"]["position"]>>) {
  const { to } = job.asked;
  const [report, checklist, workbook] = [to["position.pdf"], to["checklist.pdf"], to["position.xlsx"]];
  const saved = [];
  if (report !== undefined) saved.push(await savePositionPdf(job, answer.asAt, report));
  if (checklist !== undefined) saved.push(await saveChecklist(job, checklist, undefined));
  if (workbook !== undefined) {
    const bytes = new Uint8Array(await job.engine.exportPosition(answer.asAt));
    saved.push(await job.host.request("save.write", { token: workbook, bytes }));
  }
  return saved;
}
