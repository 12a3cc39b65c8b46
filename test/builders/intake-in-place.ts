import { createHash } from "node:crypto";
import { expose } from "comlink";
import { ok } from "../../src/domain/value/result.ts";
import type { IntakeWorker } from "../../src/renderer/engine/intake-worker.ts";
import { readTables } from "../../src/renderer/formats/read-tables.ts";

/** What a stand-in for the reading worker does with a file; the default reads it. */
export type Read = IntakeWorker["read"];

/** Reads a file as the worker does. */
export const readNow: Read = async (file, options, onStage) => {
  if (file instanceof File) throw new Error("Tests give bytes");
  const read = readTables(file.name, file.bytes, options, onStage);
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  return read.ok ? ok({ ...read.value, bytes: file.bytes.length, sha256 }) : read;
};

/** A class to stand for `Worker` where there is none: it talks over a channel, as a worker does. */
export function workerThatReads(read: Read): { readonly Worker: unknown; readonly ended: () => number } {
  let ended = 0;
  class InPlace {
    readonly #channel = new MessageChannel();
    onerror: ((event: { readonly message: string }) => void) | null = null;
    constructor() {
      expose({ read } satisfies IntakeWorker, this.#channel.port2);
      this.#channel.port1.start();
    }
    postMessage(message: unknown, transfer: Transferable[] = []): void {
      this.#channel.port1.postMessage(message, transfer);
    }
    addEventListener(type: "message", listener: (event: MessageEvent) => void): void {
      this.#channel.port1.addEventListener(type, listener);
    }
    removeEventListener(type: "message", listener: (event: MessageEvent) => void): void {
      this.#channel.port1.removeEventListener(type, listener);
    }
    terminate(): void {
      ended += 1;
      this.#channel.port1.close();
      this.#channel.port2.close();
    }
  }
  return { Worker: InPlace, ended: () => ended };
}
