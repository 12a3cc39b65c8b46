import { type Zippable, zipSync } from "fflate";

/** Endings of files that are packed already: packing them again takes time and saves nothing. */
const PACKED = /\.(zip|xlsx|docx|pptx|ods|odt|odp|png|jpe?g|gif|webp|pdf)$/i;

/** A zip archive of files by their paths. */
export function zipFromFiles(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const packed: Zippable = {};
  for (const { path, bytes } of files) packed[path] = [bytes, { level: PACKED.test(path) ? 0 : 6 }];
  return zipSync(packed);
}
