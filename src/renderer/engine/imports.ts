import { proxy, type Remote, wrap } from "comlink";
import type { ChangeSource, ImportMapping } from "../../domain/change/change-set.ts";
import { cellText } from "../../domain/intake/cell-text.ts";
import { type ImportChoices, type ImportDraft, NOTHING_DECIDED } from "../../domain/intake/draft.ts";
import { nextChoices } from "../../domain/intake/next-choices.ts";
import { isShown } from "../../domain/intake/plan-filter.ts";
import { planImport } from "../../domain/intake/plan-import.ts";
import type { ImportPlan } from "../../domain/intake/plan-input.ts";
import { type Proposal, proposeChoices } from "../../domain/intake/propose.ts";
import { rejectedTable } from "../../domain/intake/rejected-table.ts";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import { type MusterWorkbook, musterWorkbook } from "../../domain/workbook/muster-workbook.ts";
import { planWorkbook } from "../../domain/workbook/plan-workbook.ts";
import { csvFromTable } from "../formats/csv-writer.ts";
import { xlsxFromTables } from "../formats/xlsx-writer.ts";
import type { Core } from "./core.ts";
import type { Engine, OnProgress } from "./engine.ts";
import type { Intake, IntakeWorker } from "./intake-worker.ts";
import { knownProfiles } from "./profiles.ts";
import type { Recognition } from "./recognition.ts";
import { ownHeadings, rememberProfile } from "./remembered-profile.ts";

type Imports = Pick<
  Engine,
  "openImport" | "changeImport" | "planRows" | "fileRow" | "exportRejected" | "acceptImport" | "cancelImport"
>;
type FileGiven = Parameters<Engine["openImport"]>[0];

/** What a file holds: a table whose reading was proposed, or Muster's own workbook, in which nothing is open. */
type Content =
  | { readonly kind: "table"; readonly proposal: Proposal }
  | { readonly kind: "workbook"; readonly workbook: MusterWorkbook };

/** An import that is being prepared. */
interface Preparing {
  readonly file: FileGiven;
  readonly intake: Intake;
  readonly content: Content;
  readonly given: Partial<ImportChoices>;
  readonly plan: ImportPlan | null;
  readonly version: number;
}

const PREVIEW_ROWS = 40;
const MOST_MS = 180_000;

/** Imports, one at a time: a file is read in a worker of its own, planned here, and committed as one change-set. */
export function createImports(core: Core, recognition: Recognition): Imports {
  let preparing: Preparing | null = null;
  let stop: (() => void) | null = null;

  /** Reads a file in a worker that lives just as long; cancelling ends the worker. */
  const read = (file: FileGiven, given: Partial<ImportChoices>, onProgress: OnProgress): Promise<Result<Intake>> => {
    stop?.();
    const worker = new Worker(new URL("./intake-worker.ts", import.meta.url), { type: "module", name: "intake" });
    const remote: Remote<IntakeWorker> = wrap<IntakeWorker>(worker);
    const options = { encoding: given.encoding ?? undefined, delimiter: given.delimiter ?? undefined };
    return new Promise<Result<Intake>>((resolve) => {
      const end = (answer: Result<Intake>) => {
        clearTimeout(timer);
        worker.terminate();
        if (stop === cancel) stop = null;
        resolve(answer);
      };
      const timer = setTimeout(
        () => end(failed("file-too-slow", `“${file.name}” took more than three minutes to read. Nothing was changed.`)),
        MOST_MS,
      );
      const cancel = () => end(failed("cancelled", `The import of “${file.name}” was cancelled. Nothing was changed.`));
      stop = cancel;
      worker.onerror = (event) => end(crashed(file.name, event.message));
      const onStage = proxy((sentence: string) => onProgress({ sentence, fraction: null }));
      remote.read(file, options, onStage).then(end, (error: unknown) => end(crashed(file.name, String(error))));
    });
  };

  const prepare = (
    file: FileGiven,
    intake: Intake,
    given: Partial<ImportChoices>,
    onProgress: OnProgress,
  ): Result<ImportDraft> => {
    const content = contentOf(core, file.name, intake, given);
    onProgress({ sentence: "Comparing with the registers", fraction: null });
    const isOpen = content.kind === "table" && content.proposal.questions.length > 0;
    const plan = isOpen ? null : planned(core, recognition, content);
    preparing = { file, intake, content, given, plan, version: core.version() };
    return ok(draftOf(preparing, core.settings().currency));
  };

  return {
    openImport: async (file, onProgress) => {
      preparing = null;
      onProgress({ sentence: `Reading “${file.name}”`, fraction: null });
      const intake = await read(file, {}, onProgress);
      return intake.ok ? prepare(file, intake.value, {}, onProgress) : intake;
    },
    changeImport: async (choices, onProgress) => {
      if (!preparing) return noImport();
      const { file, given } = preparing;
      const next = nextChoices(given, choices);
      const readAnew = isReadOtherwise(preparing.intake, choices);
      if (readAnew) onProgress({ sentence: `Reading “${file.name}” again`, fraction: null });
      const intake: Result<Intake> = readAnew ? await read(file, next, onProgress) : ok(preparing.intake);
      return intake.ok ? prepare(file, intake.value, next, onProgress) : intake;
    },
    planRows: async (filter, from, to) => {
      const plan = preparing?.plan;
      if (!plan) return { total: 0, rows: [] };
      const rows = plan.rows.filter((row) => isShown(row, filter));
      return { total: rows.length, rows: rows.slice(from, to).map(plan.shown) };
    },
    fileRow: async (row) => {
      const { table, choices } = preparing?.content.kind === "table" ? preparing.content.proposal : {};
      const own = (choices?.columns.length ?? 0) - (choices?.derived.length ?? 0);
      return Array.from({ length: own }, (_, column) => cellText(table?.rows[row - 1]?.[column]));
    },
    exportRejected: async (format) => {
      if (!preparing?.plan || preparing.content.kind === "workbook") return new Uint8Array();
      const { file, plan } = preparing;
      const { proposal } = preparing.content;
      const table = rejectedTable(`${file.name}, rejected`, proposal.table, ownHeadings(proposal), plan.rows);
      return format === "csv" ? csvFromTable(table) : xlsxFromTables([table]);
    },
    acceptImport: async (onProgress) => {
      if (!preparing?.plan) return noImport();
      const { content, plan, file, version } = preparing;
      if (version !== core.version()) {
        const again = planned(core, recognition, content);
        preparing = { ...preparing, plan: again, version: core.version() };
        if (JSON.stringify(again.summary) !== JSON.stringify(plan.summary)) {
          return failed(
            "changed-meanwhile",
            "The registers were changed since this dry run. Nothing was imported. Look at the new dry run and accept again.",
          );
        }
      }
      const accepted = preparing.plan ?? plan;
      onProgress({ sentence: "Saving", fraction: null });
      const forgotten =
        content.kind === "table" ? await rememberProfile(core, file.name, preparing.given, content.proposal) : "";
      const committed = await core.commit(
        {
          why: `Import of ${file.name}`,
          source: sourceOf(preparing, accepted),
          changes: accepted.changes,
        },
        onProgress,
      );
      if (!committed.ok) return committed;
      preparing = null;
      writeSnapshot(core);
      const { value } = committed;
      return ok(forgotten === "" ? value : { ...value, skipped: [...value.skipped, forgotten] });
    },
    cancelImport: async () => {
      stop?.();
      preparing = null;
    },
  };
}

function contentOf(core: Core, file: string, intake: Intake, given: Partial<ImportChoices>): Content {
  const { encoding, delimiter, tables } = intake;
  const workbook = musterWorkbook(tables);
  if (workbook) return { kind: "workbook", workbook };
  const { currency } = core.settings();
  const profiles = knownProfiles(core);
  const proposal = proposeChoices({ file, tables, encoding, delimiter, currency, profiles, given });
  return { kind: "table", proposal };
}

function planned(core: Core, recognition: Recognition, content: Content): ImportPlan {
  const { newId, locale } = core;
  const registers = { records: core.registers.maps(), nameOf: core.registers.nameOf, newId, locale };
  if (content.kind === "workbook") {
    const { currency } = core.settings();
    return planWorkbook({ ...registers, workbook: content.workbook, log: core.head().log, currency });
  }
  const { table, choices } = content.proposal;
  return planImport({ ...registers, table, choices, recognise: recognition.recogniser(), today: core.today() });
}

function sourceOf({ file, intake, content }: Preparing, { summary }: ImportPlan): ChangeSource {
  const read = { file: file.name, sha256: intake.sha256, rows: summary.counts };
  if (content.kind === "workbook") return { kind: "workbook", ...read };
  const { proposal } = content;
  return { kind: "import", ...read, register: proposal.choices.register, mapping: mappingOf(proposal) };
}

/** A large import may make a snapshot due. It is saved without one, so nobody waits for it and a failure is only noted. */
function writeSnapshot(core: Core): void {
  core.snapshotIfDue().catch((error: unknown) => {
    const message = `No snapshot could be written after event ${core.head().seq}. ${String(error)}`;
    return core.host.request("log.write", { level: "error", message: message.slice(0, 2_000) });
  });
}

/** Only another encoding or delimiter makes another table of the same bytes. */
function isReadOtherwise(intake: Intake, { encoding, delimiter }: Partial<ImportChoices>): boolean {
  const isOther = (chosen: string | null | undefined, now: string | null) => chosen != null && chosen !== now;
  return isOther(encoding, intake.encoding) || isOther(delimiter, intake.delimiter);
}

function draftOf({ file, intake, content, plan }: Preparing, currency: string): ImportDraft {
  const read = {
    file: { name: file.name, bytes: intake.bytes, sha256: intake.sha256, kind: intake.kind },
    tables: intake.tables.map(({ name, rows, hidden }) => ({ name, rows: rows.length, hidden })),
    plan: plan ? plan.summary : null,
  };
  if (content.kind === "workbook") return { ...read, ...NOTHING_TO_CHOOSE, choices: workbookChoices(currency) };
  const { proposal } = content;
  const table = intake.tables[proposal.choices.sheet];
  return {
    ...read,
    choices: proposal.choices,
    preview: (table?.rows ?? [])
      .slice(0, Math.max(PREVIEW_ROWS, proposal.choices.headerRow + 10))
      .map((row) => row.map((cell) => cellText(cell))),
    profiles: proposal.profiles.map(({ key, profile }) => ({ key, name: profile.name, register: profile.register })),
    fields: proposal.fields,
    columns: proposal.columns,
    readings: [...intake.readings, ...proposal.readings],
    questions: proposal.questions,
  };
}

/** Muster's own workbook says itself how it is read. */
const NOTHING_TO_CHOOSE = { preview: [], profiles: [], fields: [], columns: [], readings: [], questions: [] };

function workbookChoices(currency: string): ImportChoices {
  const open = { encoding: null, delimiter: null, profile: null, dateOrder: null, decimalMark: null };
  return { ...NOTHING_DECIDED, ...open, sheet: 0, headerRow: 1, register: "organisation", columns: [], currency };
}

function crashed(name: string, reason: string) {
  return failed(
    "file-crashed",
    `“${name}” could not be read to its end (${reason}). Nothing was changed. Save it as xlsx or csv and try again.`,
  );
}

function mappingOf({ choices, columns }: Proposal): ImportMapping {
  const { dateOrder, decimalMark, currency } = choices;
  return { headings: columns.map(({ header }) => header), columns: choices.columns, dateOrder, decimalMark, currency };
}

function noImport() {
  return failed("no-import", "There is no file being imported. Choose one first.");
}
