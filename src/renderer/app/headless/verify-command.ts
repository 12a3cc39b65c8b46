import { unheard } from "../../engine/client.ts";
import { type ExitCode, type Job, outJson } from "./job.ts";

/** `verify`: exit code 1 when the chain is broken or the registers aren't what the journal says. */
export async function runVerify(job: Job): Promise<ExitCode> {
  const report = await job.engine.verify(unheard);
  if (job.json) await outJson(job, report);
  else if (report.ok)
    await job.out(
      `The trail is intact: ${report.events} events, ${report.records} records. Head ${report.head.hash}\n`,
    );
  for (const { sentence } of report.problems) await job.say(sentence);
  return report.ok ? 0 : 1;
}
