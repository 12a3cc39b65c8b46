import { expose } from "comlink";
import type { Core } from "./core.ts";
import type { Engine } from "./engine.ts";
import { createExports } from "./exports.ts";
import { createForms } from "./forms.ts";
import { createImports } from "./imports.ts";
import { createLabels } from "./labels.ts";
import { createLicences } from "./licences.ts";
import { createRecognition } from "./recognition.ts";
import { recordDetail } from "./related.ts";
import { startCore } from "./start.ts";
import { createTables } from "./tables.ts";
import { createTrail } from "./trail.ts";
import { verify } from "./verify.ts";

type StartedEngine = Omit<Engine, "start">;

let started: { readonly core: Core; readonly engine: StartedEngine } | null = null;

/** Everything the engine can do once journal and store agree. */
function engineOver(core: Core): StartedEngine {
  const tables = createTables(core);
  const recognition = createRecognition(core);
  return {
    ...createForms(core),
    ...createTrail(core),
    ...createImports(core, recognition),
    ...createLabels(core),
    ...createLicences(core, recognition),
    ...createExports(core, tables),
    counts: tables.counts,
    arrange: tables.arrange,
    rows: tables.rows,
    indexOf: tables.indexOf,
    settings: async () => core.settings(),
    record: async (register, id) => {
      const record = core.registers.of(register).get(id);
      return record ? recordDetail(core, tables, recognition.productOf, record) : null;
    },
    verify: (onProgress) => verify(core, onProgress),
    snapshotIfDue: core.snapshotIfDue,
  };
}

const start: Engine["start"] = async (host, locale, onProgress) => {
  const { core, report } = await startCore(host, locale, onProgress);
  started = { core, engine: engineOver(core) };
  return report;
};

/** What the first screens ask; it is answered before the largest register is read. */
const EARLY: readonly string[] = ["settings", "counts", "trail", "arrange", "rows", "indexOf"];

/** Calls go to the started engine; one that comes before the start is a bug of the page. */
expose(
  new Proxy(
    { start },
    {
      get: (target, name) => {
        if (name === "start") return target.start;
        if (!started) throw new Error(`The engine was asked for ${String(name)} before it was started`);
        const { core, engine } = started;
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
