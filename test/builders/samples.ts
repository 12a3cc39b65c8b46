import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder of files that tools really wrote. It is no part of the project: who tests over it asks whether it exists. */
export const SAMPLES = resolve(import.meta.dirname, "../../../shared/samples");

/** The bytes of one of them. */
export function sampleBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(SAMPLES, path)));
}
