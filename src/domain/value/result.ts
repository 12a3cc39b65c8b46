/** What a function that can fail for reasons a user can meet gives back. Plain data, so it survives messages and storage. */
export type Result<T, E = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: E };

/**
 * Something the administrator has to be told.
 *
 * @property code      stable name for tests and for `--json` output, e.g. `file-encrypted`
 * @property sentence  what happened, to what, what was kept and what to do, in words
 */
export interface Problem {
  readonly code: string;
  readonly sentence: string;
}

/** A success. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** A failure that the user is told about. */
export function failed(code: string, sentence: string): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code, sentence } };
}

/** Proves to the compiler that every case was handled; reaching it at run time is a bug. */
export function unreachable(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
