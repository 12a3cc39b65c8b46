import { compareText } from "../installed-devices.ts";

/** A file of the pack by its path in it. */
export interface PackFile {
  readonly path: string;
  readonly sha256: string;
}

/** The text of SHA256SUMS, as `sha256sum --check` reads it: a line a file, sorted by path. */
export function checksums(files: readonly PackFile[]): string {
  return [...files]
    .sort((a, b) => compareText(a.path, b.path))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join("");
}
