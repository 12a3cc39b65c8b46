import { proxy, type Remote, wrap } from "comlink";
import type { Engine, EngineHost, OnProgress, StartReport } from "./engine.ts";

/** The engine, running in its worker. Every call is a message; big answers are pages. */
export const engine: Remote<Engine> = wrap<Engine>(
  new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "engine" }),
);

/** Starts the engine with what it may ask of the main process. Call once, before anything else. */
export function startEngine(host: EngineHost, locale: string, onProgress: OnProgress): Promise<StartReport> {
  // What the preload script exposes is frozen, and a proxy needs a mark of its own: hence an object of ours.
  return withProgress(onProgress, (listener) => engine.start(proxy({ request: host.request }), locale, listener));
}

/** For work whose progress nobody looks at. */
export const unheard: OnProgress = proxy(() => undefined);

/**
 * Has the engine do something that tells how far it is. Progress travels a way of its own and may come after the answer;
 * what comes late is dropped.
 */
export async function withProgress<T>(onProgress: OnProgress, job: (listener: OnProgress) => Promise<T>): Promise<T> {
  let isOver = false;
  const tell: OnProgress = (progress) => {
    if (!isOver) onProgress(progress);
  };
  try {
    return await job(proxy(tell));
  } finally {
    isOver = true;
  }
}
