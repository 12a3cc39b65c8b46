import { proxy, type Remote, wrap } from "comlink";
import type { ImportChoices, ImportDraft } from "../../domain/intake/draft.ts";
import { nextChoices } from "../../domain/intake/next-choices.ts";
import type { PlanField } from "../../domain/intake/plan-fields.ts";
import { filteredRows, type PlanFilter } from "../../domain/intake/plan-filter.ts";
import type { ImportPlan, PlannedRow } from "../../domain/intake/plan-input.ts";
import { ownHeadings } from "../../domain/intake/profile-choices.ts";
import { rejectedTable } from "../../domain/intake/rejected-table.ts";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import { rejectedWorkbook } from "../../domain/workbook/rejected-workbook.ts";
import { xlsxFromTables } from "../formats/xlsx-writer.ts";
import type { Core } from "./core.ts";
import type { OnProgress } from "./engine.ts";
import type { ImportCalls } from "./import-calls.ts";
import type { Intake, IntakeWorker } from "./intake-worker.ts";
import {
  contentOf,
  draftOf,
  type FileGiven,
  fileRowOf,
  type Preparing,
  planned,
  sourceOf,
} from "./preparing-import.ts";
import type { Recognition } from "./recognition.ts";
import { rememberProfile } from "./remembered-profile.ts";

const MOST_MS = 180_000;

/**
 * Imports, one at a time: a file is read in a worker of its own, planned here, and committed as one change-set.
 *
 * @param mostMs  after which a worker that still reads is ended
 */
export function createImports(core: Core, recognition: Recognition, mostMs = MOST_MS): ImportCalls {
  let preparing: Preparing | null = null;
  let stop: (() => void) | null = null;
  const lists = new WeakMap<ImportPlan, { readonly filter: string; readonly rows: readonly PlannedRow[] }>();
  const fields = new WeakMap<ImportPlan, Map<string, readonly PlanField[]>>();

  /** Kept, because scrolling asks for them page by page. */
  const rowsShown = (plan: ImportPlan, by: PlanFilter): readonly PlannedRow[] => {
    const filter = JSON.stringify(by);
    const known = lists.get(plan);
    if (known?.filter === filter) return known.rows;
    const rows = filteredRows(plan, by);
    lists.set(plan, { filter, rows });
    return rows;
  };

  /** Kept, because the same rows are looked at again and again. */
  const fieldsShown = (plan: ImportPlan, of: Pick<PlanFilter, "rows" | "register">): readonly PlanField[] => {
    const known = fields.get(plan) ?? new Map<string, readonly PlanField[]>();
    fields.set(plan, known);
    const kind = `${of.rows} ${of.register ?? ""}`;
    const found = known.get(kind) ?? plan.fields(filteredRows(plan, { ...of, field: null }));
    known.set(kind, found);
    return found;
  };

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
    { file, intake, opened, given }: Pick<Preparing, "file" | "intake" | "opened" | "given">,
    onProgress: OnProgress,
  ): Result<ImportDraft> => {
    const content = contentOf(core, file.name, intake, given);
    onProgress({ sentence: "Comparing with the registers", fraction: null });
    const isOpen = content.kind === "table" && content.proposal.questions.length > 0;
    const plan = isOpen ? null : planned(core, recognition, content);
    preparing = { file, intake, content, opened, given, plan, version: core.version() };
    return ok(draftOf(preparing, core.settings().currency));
  };

  return {
    openImport: async (file, onProgress, opened = {}) => {
      preparing = null;
      onProgress({ sentence: `Reading “${file.name}”`, fraction: null });
      const intake = await read(file, opened, onProgress);
      return intake.ok ? prepare({ file, intake: intake.value, opened, given: opened }, onProgress) : intake;
    },
    changeImport: async (choices, onProgress) => {
      if (!preparing) return noImport();
      const { file, opened, given } = preparing;
      const next = nextChoices(given, choices);
      const readAnew = isReadOtherwise(preparing.intake, choices);
      if (readAnew) onProgress({ sentence: `Reading “${file.name}” again`, fraction: null });
      const intake: Result<Intake> = readAnew ? await read(file, next, onProgress) : ok(preparing.intake);
      return intake.ok ? prepare({ file, intake: intake.value, opened, given: next }, onProgress) : intake;
    },
    planRows: async (filter, from, to) => {
      const plan = preparing?.plan;
      if (!plan) return { total: 0, rows: [] };
      const rows = rowsShown(plan, filter);
      return { total: rows.length, rows: rows.slice(from, to).map(plan.shown) };
    },
    planFields: async (of) => (preparing?.plan ? fieldsShown(preparing.plan, of) : []),
    planEvents: async () => {
      const unchanged = (preparing?.plan?.rows ?? []).filter(({ kind }) => kind === "unchanged");
      return [...new Set(unchanged.flatMap(({ before }) => before?.trail ?? []))];
    },
    fileRow: async (place) => (preparing ? fileRowOf(preparing.content, place) : []),
    exportRejected: async () => {
      if (!preparing?.plan) return new Uint8Array();
      const { file, content, plan } = preparing;
      if (content.kind === "workbook") return xlsxFromTables(rejectedWorkbook(content.tables, plan.rows));
      const { proposal } = content;
      const table = rejectedTable(`${file.name}, rejected`, proposal.table, ownHeadings(proposal), plan.rows);
      return xlsxFromTables([table]);
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
      const forgotten = content.kind === "table" ? await rememberProfile(core, preparing, content.proposal) : "";
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

function crashed(name: string, reason: string) {
  return failed(
    "file-crashed",
    `“${name}” could not be read to its end (${reason}). Nothing was changed. Save it as xlsx or csv and try again.`,
  );
}

function noImport() {
  return failed("no-import", "There is no file being imported. Choose one first.");
}
