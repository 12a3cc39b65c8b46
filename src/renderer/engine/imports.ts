import { proxy, type Remote, wrap } from "comlink";
import type { ImportMapping } from "../../domain/change/change-set.ts";
import { cellText } from "../../domain/intake/cell-text.ts";
import type { ImportChoices, ImportDraft } from "../../domain/intake/draft.ts";
import { firstFilledRow } from "../../domain/intake/find-header.ts";
import { nextChoices } from "../../domain/intake/next-choices.ts";
import { isShown } from "../../domain/intake/plan-filter.ts";
import { planImport } from "../../domain/intake/plan-import.ts";
import type { ImportPlan } from "../../domain/intake/plan-input.ts";
import { type Proposal, proposeChoices } from "../../domain/intake/propose.ts";
import { rejectedTable } from "../../domain/intake/rejected-table.ts";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import { csvFromTable } from "../formats/csv-writer.ts";
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

/** An import that is being prepared. */
interface Preparing {
  readonly file: FileGiven;
  readonly intake: Intake;
  readonly proposal: Proposal;
  readonly given: Partial<ImportChoices>;
  readonly plan: ImportPlan | null;
  readonly version: number;
}

const PREVIEW_ROWS = 40;
const MOST_MS = 180_000;

/**
 * Imports, one at a time: a file is read in a worker of its own, planned here, and committed as one change-set.
 *
 * @param mostMs  after which a worker that still reads is ended
 */
export function createImports(core: Core, recognition: Recognition, mostMs = MOST_MS): Imports {
  let preparing: Preparing | null = null;
  let stop: (() => void) | null = null;

  /** Reads a file in a worker that lives just as long; cancelling ends the worker. */
  const read = (file: FileGiven, given: Partial<ImportChoices>, onProgress: OnProgress): Promise<Result<Intake>> => {
    stop?.();
    const worker = new Worker(new URL("./intake-worker.ts", import.meta.url), { type: "module", name: "intake" });
    const remote: Remote<IntakeWorker> = wrap<IntakeWorker>(worker);
    const options = {
      encoding: given.encoding ?? undefined,
      delimiter: given.delimiter ?? undefined,
      quote: given.quote ?? undefined,
    };
    return new Promise<Result<Intake>>((resolve) => {
      const end = (answer: Result<Intake>) => {
        clearTimeout(timer);
        worker.terminate();
        if (stop === cancel) stop = null;
        resolve(answer);
      };
      const timer = setTimeout(
        () =>
          end(
            failed(
              "file-too-slow",
              `“${file.name}” took more than ${Math.ceil(mostMs / 60_000)} minutes to read. Nothing was changed.`,
            ),
          ),
        mostMs,
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
    const { encoding, delimiter, quote, tables } = intake;
    const { currency } = core.settings();
    const profiles = knownProfiles(core);
    const proposal = proposeChoices({ file: file.name, tables, encoding, delimiter, quote, currency, profiles, given });
    onProgress({ sentence: "Comparing with the registers", fraction: null });
    const plan = proposal.questions.length === 0 ? planned(core, recognition, proposal) : null;
    preparing = { file, intake, proposal, given, plan, version: core.version() };
    return ok(draftOf(preparing));
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
      const { table, choices } = preparing?.proposal ?? {};
      const own = (choices?.columns.length ?? 0) - (choices?.derived.length ?? 0);
      return Array.from({ length: own }, (_, column) => cellText(table?.rows[row - 1]?.[column]));
    },
    exportRejected: async (format) => {
      if (!preparing?.plan) return new Uint8Array();
      const { file, proposal, plan } = preparing;
      const table = rejectedTable(`${file.name}, rejected`, proposal.table, ownHeadings(proposal), plan.rows);
      if (format === "csv") return csvFromTable(table);
      return (await import("../formats/xlsx-writer.ts")).xlsxFromTables([table]);
    },
    acceptImport: async (onProgress) => {
      if (!preparing?.plan) return noImport();
      const { intake, proposal, plan, file, version } = preparing;
      if (version !== core.version()) {
        const again = planned(core, recognition, proposal);
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
      const forgotten = await rememberProfile(core, file.name, preparing.given, proposal);
      const committed = await core.commit(
        {
          why: `Import of ${file.name}`,
          source: {
            kind: "import",
            file: file.name,
            sha256: intake.sha256,
            register: proposal.choices.register,
            mapping: mappingOf(proposal),
            rows: accepted.summary.counts,
          },
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

function planned(core: Core, recognition: Recognition, proposal: Proposal): ImportPlan {
  return planImport({
    table: proposal.table,
    choices: proposal.choices,
    records: core.registers.maps(),
    nameOf: core.registers.nameOf,
    recognise: recognition.recogniser(),
    today: core.today(),
    newId: core.newId,
    locale: core.locale,
  });
}

/** A large import may make a snapshot due. It is saved without one, so nobody waits for it and a failure is only noted. */
function writeSnapshot(core: Core): void {
  core.snapshotIfDue().catch((error: unknown) => {
    const message = `No snapshot could be written after event ${core.head().seq}. ${String(error)}`;
    return core.host.request("log.write", { level: "error", message: message.slice(0, 2_000) });
  });
}

/** Only another encoding, delimiter or quote makes another table of the same bytes. */
function isReadOtherwise(intake: Intake, { encoding, delimiter, quote }: Partial<ImportChoices>): boolean {
  const isOther = (chosen: string | null | undefined, now: string | null) => chosen != null && chosen !== now;
  return isOther(encoding, intake.encoding) || isOther(delimiter, intake.delimiter) || isOther(quote, intake.quote);
}

function draftOf({ file, intake, proposal, plan }: Preparing): ImportDraft {
  const table = proposal.tables[proposal.choices.sheet];
  const start = table ? Math.max(0, firstFilledRow(table) - 2) : 0;
  return {
    file: { name: file.name, bytes: intake.bytes, sha256: intake.sha256, kind: intake.kind },
    choices: proposal.choices,
    tables: proposal.tables.map(({ name, rows, hidden }) => ({ name, rows: rows.length, hidden })),
    previewFrom: start + 1,
    preview: (table?.rows ?? [])
      .slice(start, Math.max(start + PREVIEW_ROWS, proposal.choices.headerRow + 10))
      .map((row) => row.map((cell) => cellText(cell))),
    profiles: proposal.profiles.map(({ key, profile }) => ({ key, name: profile.name, register: profile.register })),
    fields: proposal.fields,
    columns: proposal.columns,
    readings: [...intake.readings, ...proposal.readings],
    questions: proposal.questions,
    plan: plan ? plan.summary : null,
  };
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
