import { proxy, type Remote, wrap } from "comlink";
import type { Engine, EngineHost, OnProgress, StartReport } from "./engine.ts";

/** The engine, running in its worker. Every call is a message; big answers are pages. */
export const engine: Remote<Engine> = wrap<Engine>(
  new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "engine" }),
);

/** Starts the engine with what it may ask of the main process. Call once, before anything else. */
export function startEngine(host: EngineHost, locale: string, onProgress: OnProgress): Promise<StartReport> {
  // What the preload script exposes is frozen, and a proxy needs a mark of its own: hence an object of ours.
  return engine.start(proxy({ request: host.request }), locale, proxy(onProgress));
}

/** A progress listener that can be passed to the engine. */
export function listener(onProgress: OnProgress): OnProgress {
  return proxy(onProgress);
}
