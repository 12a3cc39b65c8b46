import type { RegisterId } from "../../domain/registers/register-id.ts";

interface Prefill {
  readonly register: RegisterId;
  readonly texts: Readonly<Record<string, string>>;
}

let waiting: Prefill | null = null;

/** Texts with which the next new record's form of this register begins. */
export function prefillRecord(register: RegisterId, texts: Readonly<Record<string, string>>): void {
  waiting = { register, texts };
}

/** Takes the texts that wait for a new record's form; empty when there are none. */
export function takePrefill(register: RegisterId): Readonly<Record<string, string>> {
  const texts = waiting?.register === register ? waiting.texts : {};
  waiting = null;
  return texts;
}
