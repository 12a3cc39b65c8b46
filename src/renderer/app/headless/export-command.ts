import { DUE_KINDS } from "../../../domain/exchange/due-dates.ts";
import { registerOf, registers } from "../../../domain/registers/all.ts";
import type { Register } from "../../../domain/registers/register.ts";
import type { Exported } from "../../engine/exports-calls.ts";
import { LIST_FORMATS } from "../../engine/exports-calls.ts";
import { cannotRun, type ExitCode, type Job, outJson, textOption } from "./job.ts";
import { shownDay } from "./shown-day.ts";

/** What is exported besides registers: the ending of its file, how it is made, and what is counted in it. */
const WHOLE: Readonly<Record<string, { readonly ending: string; readonly make: (job: Job) => Promise<Exported> }>> = {
  workbook: { ending: "xlsx", make: ({ engine }) => engine.exportWorkbook("records") },
  template: { ending: "xlsx", make: ({ engine }) => engine.exportWorkbook("template") },
  ics: {
    ending: "ics",
    make: ({ engine }) => engine.exportCalendar({ kinds: DUE_KINDS.map(({ id }) => id), from: null, to: null }),
  },
  swid: { ending: "zip", make: ({ engine }) => engine.exportTags() },
  ent: { ending: "json", make: ({ engine }) => engine.exportEntitlements() },
};

/** `export WHAT --to FILE [--as-at DATE]`: a register with all fields and records, or what is made from all registers. */
export async function runExport(job: Job): Promise<ExitCode> {
  const [name = ""] = job.asked.args;
  const { [name]: whole } = WHOLE;
  const register = registers.find(({ id }) => id === name);
  if (register) return exportRegister(job, register);
  if (whole) return exportWhole(job, name, whole);
  const names = [...registers.map(({ id }) => id), ...Object.keys(WHOLE)];
  return cannotRun(job, `There is no register “${name}”. There are: ${names.join(", ")}.`);
}

async function exportRegister(job: Job, register: Register): Promise<ExitCode> {
  const to = textOption(job, "to") ?? "";
  const format = LIST_FORMATS.find((ending) => to.toLowerCase().endsWith(`.${ending}`));
  if (!format) return cannotRun(job, `Say where to save it: --to FILE with the ending ${LIST_FORMATS.join(", ")}`);
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
  const bytes = await job.engine.exportRegister(view, format);
  const { total } = await job.engine.arrange(view);
  return save(job, bytes, { register: register.id, records: total }, `${total} records`);
}

async function exportWhole(job: Job, name: string, { ending, make }: (typeof WHOLE)[string]): Promise<ExitCode> {
  const to = textOption(job, "to") ?? "";
  if (!to.toLowerCase().endsWith(`.${ending}`)) return cannotRun(job, `Say where to save it: --to FILE.${ending}`);
  const day = await shownDay(job);
  if (!day.ok) return cannotRun(job, day.problem.sentence);
  const { bytes, count, without } = await make(job);
  if (name === "swid" && without > 0)
    await job.say(`${without} software titles have no SWID tag id on record; there is no tag to supplement for them.`);
  return save(job, bytes, { export: name, count, without }, `${name}, ${count} entries,`);
}

async function save(job: Job, bytes: Uint8Array, facts: Readonly<Record<string, unknown>>, what: string) {
  const token = job.asked.to.file;
  if (token === undefined) return cannotRun(job, "Say where to save it: --to FILE");
  const saved = await job.host.request("save.write", { token, bytes: new Uint8Array(bytes) });
  if (!saved.ok) return cannotRun(job, saved.problem.sentence);
  if (job.json) await outJson(job, { ...facts, file: saved.value });
  else await job.out(`${what} saved to ${saved.value}\n`);
  return 0;
}
