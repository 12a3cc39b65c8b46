import type { RegisterId } from "../../domain/registers/register-id.ts";

/** What a new record's form begins with: texts by field, and the names of the records that links among them lead to. */
export interface Prefill {
  readonly texts: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, string>>;
}

const NOTHING: Prefill = { texts: {}, names: {} };

let waiting: (Prefill & { readonly register: RegisterId }) | null = null;

/** What the next new record's form of this register begins with. */
export function prefillRecord(register: RegisterId, prefill: Prefill): void {
  waiting = { register, ...prefill };
}

/** Takes what waits for a new record's form; nothing when it waits for another register. */
export function takePrefill(register: RegisterId): Prefill {
  const prefill = waiting?.register === register ? waiting : NOTHING;
  waiting = null;
  return prefill;
}
