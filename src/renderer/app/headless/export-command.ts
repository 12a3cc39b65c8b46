import { registerOf, registers } from "../../../domain/registers/all.ts";
import { cannotRun, type ExitCode, type Job, outJson, textOption } from "./job.ts";
import { shownDay } from "./shown-day.ts";

const FORMATS = ["xlsx", "csv", "json"] as const;

/** `export REGISTER --to FILE [--as-at DATE]`: all fields of all records, in the format that the file's name asks for. */
export async function runExport(job: Job): Promise<ExitCode> {
  const [name = ""] = job.asked.args;
  const register = registers.find(({ id }) => id === name);
  if (!register)
    return cannotRun(job, `There is no register “${name}”. There are: ${registers.map(({ id }) => id).join(", ")}.`);
  const to = textOption(job, "to") ?? "";
  const token = job.asked.to.file;
  const format = FORMATS.find((ending) => to.toLowerCase().endsWith(`.${ending}`));
  if (token === undefined || !format)
    return cannotRun(job, "Say where to save it: --to FILE.xlsx, FILE.csv or FILE.json");
  const day = await shownDay(job);
  if (!day.ok) return cannotRun(job, day.problem.sentence);
  const view = {
    register: register.id,
    columns: registerOf(register.id).fields.map(({ id }) => id),
    sort: [],
    filters: {},
    search: "",
    retired: true,
  };
  const bytes = new Uint8Array(await job.engine.exportRegister(view, format));
  const saved = await job.host.request("save.write", { token, bytes });
  if (!saved.ok) return cannotRun(job, saved.problem.sentence);
  const { total } = await job.engine.arrange(view);
  if (job.json) await outJson(job, { register: register.id, records: total, file: saved.value });
  else await job.out(`${total} records saved to ${saved.value}\n`);
  return 0;
}
