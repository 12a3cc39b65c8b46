import { isUnread } from "../../../domain/intake/doubtful-reading.ts";
import type { ImportChoices, ImportDraft, RowKind } from "../../../domain/intake/draft.ts";
import { counted } from "../../../domain/licence/counted.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import { isRegisterId, type RegisterId } from "../../../domain/registers/register-id.ts";
import { failed, type Result } from "../../../domain/value/result.ts";
import { unheard } from "../../engine/client.ts";
import { recordsText, resultText } from "../../features/imports/result-text.ts";
import { choicesFrom, OPTIONS } from "./import-choices.ts";
import { importNotes } from "./import-notes.ts";
import { cannotRun, type ExitCode, type Job, outJson, textOption } from "./job.ts";
import { type NamedMapping, namedMapping } from "./named-mapping.ts";

/** What one file came to, as `--json` shows it. Fields: docs/command-line.md. */
export interface FileOutcome {
  readonly file: string;
  readonly register: RegisterId | null;
  readonly rows: Readonly<Record<RowKind, number>>;
  readonly alsoCreated: Readonly<Record<string, number>>;
  readonly rejected: readonly { readonly row: number; readonly reason: string }[];
  readonly notes: readonly string[];
  readonly event: number | null;
  readonly hash: string | null;
}

const MOST_REJECTED = 1_000;

/** `import FILE...`: each file is one change-set. A file that can't be read ends the run; those before it stay imported. */
export async function runImport(job: Job): Promise<ExitCode> {
  if (job.asked.files.length === 0) return cannotRun(job, "Name at least one file to import.");
  const named = textOption(job, "mapping");
  const mapping = named === undefined ? undefined : await namedMapping(job, named);
  if (named !== undefined && !mapping) {
    return cannotRun(
      job,
      `There is no import profile called “${named}”, and no file of this name was imported yet. Nothing was imported.`,
    );
  }
  const decided = choicesFrom(job);
  if (typeof decided === "string") return cannotRun(job, decided);
  const { choices, asText } = decided;
  const outcomes: FileOutcome[] = [];
  for (const { name, token } of job.asked.files) {
    const outcome = await importFile(job, token, choices, { mapping, known: asText });
    if (!outcome.ok) {
      if (job.json) await outJson(job, { dryRun: isDryRun(job), files: outcomes, problem: outcome.problem });
      return cannotRun(job, `${name}: ${outcome.problem.sentence}`);
    }
    outcomes.push(outcome.value);
    if (!job.json) {
      await tell(job, outcome.value);
      for (const note of outcome.value.notes) await job.say(`  ${note}`);
    }
  }
  if (job.json) await outJson(job, { dryRun: isDryRun(job), files: outcomes });
  return outcomes.some(({ rows, notes }) => rows.rejected > 0 || notes.some(isUnread)) ? 1 : 0;
}

/**
 * Reads, plans and, unless it is a dry run, accepts one file.
 *
 * @param given    what is decided by options: it is remembered for files of the same shape
 * @param mapping  how a file of another name was read
 * @param known    what is known of the file before it is opened; it is not remembered
 */
export async function importFile(
  job: Job,
  token: string,
  given: Partial<ImportChoices>,
  { mapping, known = {} }: { readonly mapping?: NamedMapping | undefined; readonly known?: Partial<ImportChoices> },
): Promise<Result<FileOutcome>> {
  const read = await job.host.request("file.read", { token });
  if (!read.ok) return read;
  const opened = await job.engine.openImport(read.value, unheard, known);
  const sheet = opened.ok ? sheetNamed(opened.value, textOption(job, OPTIONS.sheet)) : {};
  if (!sheet)
    return failed("no-sheet", `There is no sheet “${textOption(job, OPTIONS.sheet)}” in it. Nothing was imported.`);
  const mapped = opened.ok && mapping ? mapping(opened.value) : {};
  const choices = { ...mapped, ...given, ...sheet };
  const draft = opened.ok && Object.keys(choices).length > 0 ? await job.engine.changeImport(choices, unheard) : opened;
  if (!draft.ok) return draft;
  const { plan, questions } = draft.value;
  if (!plan) {
    const open = questions.map(({ id, sentence }) => `${sentence} (--${OPTIONS[id]})`).join(" ");
    return { ok: false, problem: { code: "question-open", sentence: `${open} Nothing was imported.` } };
  }
  const { rows } = await job.engine.planRows({ rows: "rejected", field: null }, 0, MOST_REJECTED);
  const committed = isDryRun(job) ? null : await job.engine.acceptImport(unheard);
  if (committed && !committed.ok) return committed;
  const made = committed && committed.value.records > 0 ? committed.value.head : null;
  return { ok: true, value: outcomeOf(draft.value, rows, made) };
}

function outcomeOf(
  draft: ImportDraft,
  rejected: readonly { readonly row: number; readonly reason: string }[],
  head: { readonly seq: number; readonly hash: string } | null,
): FileOutcome {
  const { file, choices, plan } = draft;
  return {
    file: file.name,
    register: plan && plan.sheets.length > 0 ? null : choices.register,
    rows: plan?.counts ?? { new: 0, changed: 0, unchanged: 0, ignored: 0, rejected: 0 },
    alsoCreated: Object.fromEntries((plan?.also ?? []).map(({ register, total }) => [register, total])),
    rejected: rejected.map(({ row, reason }) => ({ row, reason })),
    notes: importNotes(draft),
    event: head?.seq ?? null,
    hash: head?.hash ?? null,
  };
}

/** One file's outcome for people. */
export async function tell(job: Job, outcome: FileOutcome): Promise<void> {
  const also = outcome.alsoCreated;
  const made = Object.keys(also)
    .filter(isRegisterId)
    .map((register) => recordsText(register, also[register] ?? 0))
    .join(", ");
  const rest = made === "" ? "" : `; also created: ${made}`;
  await job.out(
    `${outcome.file} → ${outcome.register === null ? "all registers" : registerOf(outcome.register).label}: ${resultText(outcome.rows)}${rest}\n`,
  );
  for (const { reason } of outcome.rejected.slice(0, REASONS_TOLD)) await job.say(`  ${reason}`);
  const left = outcome.rows.rejected - REASONS_TOLD;
  if (left > 0) await job.say(`  and ${counted(left, "more row", "more rows")}; --json lists them`);
}

/** Reasons on a terminal; the JSON document has more. */
const REASONS_TOLD = 20;

/** The table with this name, or with this number from 1; undefined when there is none. */
function sheetNamed({ tables }: ImportDraft, text: string | undefined): Partial<ImportChoices> | undefined {
  if (text === undefined) return {};
  const named = tables.findIndex(({ name }) => name === text);
  const sheet = named === -1 ? Number(text) - 1 : named;
  return tables[sheet] ? { sheet } : undefined;
}

function isDryRun(job: Job): boolean {
  return job.asked.options["dry-run"] === true;
}
