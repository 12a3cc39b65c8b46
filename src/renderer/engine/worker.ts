import { expose } from "comlink";
import type { AsAtCalls } from "./as-at-calls.ts";
import { createCellEdits } from "./cell-edits.ts";
import { type Core, customFieldsIn } from "./core.ts";
import { createCosts } from "./costs.ts";
import { createDays } from "./days.ts";
import { createDocuments } from "./documents.ts";
import { createDuplicates } from "./duplicates.ts";
import type { Engine } from "./engine.ts";
import { createEvidence } from "./evidence.ts";
import { createExports } from "./exports.ts";
import { createForms } from "./forms.ts";
import { createFoundNames } from "./found-names.ts";
import { createFoundPrograms } from "./found-programs.ts";
import { createHarvest } from "./harvest.ts";
import { createImportedFileCalls } from "./imported-files.ts";
import { createImports } from "./imports.ts";
import { createLabels } from "./labels.ts";
import { createLicences } from "./licences.ts";
import { createLifecycle } from "./lifecycle.ts";
import { createPositionSnapshots } from "./position-snapshots.ts";
import { createProfiles } from "./profiles.ts";
import { createRecognition } from "./recognition.ts";
import { recordDetail } from "./related.ts";
import { createSearch } from "./search.ts";
import { startCore } from "./start.ts";
import { createTables } from "./tables.ts";
import { createTerms } from "./terms.ts";
import { createTrail } from "./trail.ts";
import { createTrailSearch } from "./trail-search.ts";
import { createUndo } from "./undo.ts";
import { verify } from "./verify.ts";
import { createVersions } from "./versions.ts";
import { createViews } from "./views.ts";
import { createWhatIf } from "./what-if.ts";

type ViewedEngine = Omit<Engine, "start" | keyof AsAtCalls>;

interface Running {
  readonly core: Core;
  readonly engine: ViewedEngine;
}

let now: (Running & { readonly days: AsAtCalls }) | null = null;
/** The engine over an earlier day, while one is shown. */
let past: Running | null = null;

/** Everything the engine can do once journal and store agree. */
function engineOver(given: Core, searchBegins: "soon" | "asked"): ViewedEngine {
  const { core, calls } = createUndo(given);
  const tables = createTables(core);
  const recognition = createRecognition(core);
  const programs = createFoundPrograms(core, recognition);
  const licences = createLicences(core, recognition);
  return {
    ...calls,
    ...createForms(core),
    ...createCellEdits(core),
    ...createTrail(core),
    ...createTrailSearch(core),
    ...createImports(core, recognition),
    ...createImportedFileCalls(core),
    ...createProfiles(core),
    ...createLabels(core),
    ...licences,
    ...createHarvest(core, recognition, licences),
    ...createTerms(core, recognition, licences),
    ...createPositionSnapshots(core, recognition),
    ...createWhatIf(core, recognition, licences),
    ...createExports(core, tables),
    ...createEvidence(core, recognition),
    ...createLifecycle(core),
    ...createViews(core),
    ...createCosts(core),
    ...createVersions(core, programs),
    ...createDocuments(core),
    ...createDuplicates(core, tables),
    ...createFoundNames(core, recognition),
    ...createSearch(core, tables, recognition, searchBegins),
    ...tables.calls,
    settings: async () => core.settings(),
    customFields: async () => customFieldsIn(core.registers),
    record: async (register, id) => {
      const record = core.registers.of(register).get(id);
      return record ? recordDetail({ core, tables, recognition, programs }, record) : null;
    },
    verify: (onProgress) => verify(core, onProgress),
    snapshotIfDue: core.snapshotIfDue,
  };
}

const start: Engine["start"] = async (host, locale, onProgress) => {
  const { core, report } = await startCore(host, locale, onProgress);
  const days = createDays(core, (shown) => {
    past = shown && { core: shown, engine: engineOver(shown, "asked") };
  });
  now = { core, engine: engineOver(core, "soon"), days };
  return report;
};

/** What the first screens ask; it is answered before the largest register is read. */
const EARLY: readonly string[] = [
  "settings",
  "customFields",
  "counts",
  "trail",
  "arrange",
  "rows",
  "indexOf",
  "idsOf",
  "neighbours",
  "sums",
  "tally",
  "edgeOf",
  "listed",
  "sameAs",
  "duplicateCount",
  "search",
  "searchComplete",
  "recordsFound",
  "importedFiles",
];

/** What is asked of the registers as they are now, whatever day is shown. */
const PRESENT: readonly string[] = [
  "verify",
  "historyNow",
  "importedFiles",
  "takenBack",
  // A pack is mostly made as at an earlier day, and handed over today.
  "logHandOver",
  "handOvers",
  "publisherFigures",
];

/** Calls go to the engine over the day shown; one that comes before the start is a bug of the page. */
expose(
  new Proxy(
    { start },
    {
      get: (target, name) => {
        if (name === "start") return target.start;
        if (!now) throw new Error(`The engine was asked for ${String(name)} before it was started`);
        if (name in now.days) return Reflect.get(now.days, name);
        const { core, engine } = PRESENT.includes(String(name)) ? now : (past ?? now);
        const method: unknown = Reflect.get(engine, name);
        if (typeof method !== "function" || EARLY.includes(String(name))) return method;
        return async (...args: unknown[]) => {
          await core.registers.whole();
          return Reflect.apply(method, engine, args);
        };
      },
    },
  ),
);
