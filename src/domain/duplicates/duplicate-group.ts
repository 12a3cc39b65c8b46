import type { RegisterId } from "../registers/register-id.ts";
import type { RecordId } from "../value/record-id.ts";

/** How sure it is that records mean the same thing, the surest first. */
export const STRENGTHS = ["certain", "likely", "possible"] as const;

/** How sure it is that records mean the same thing. */
export type Strength = (typeof STRENGTHS)[number];

/**
 * Records of one register that probably mean the same thing.
 *
 * @property key      tells the group from others while its records stay the same
 * @property reasons  in words, the strongest first
 */
export interface DuplicateGroup {
  readonly key: string;
  readonly register: RegisterId;
  readonly ids: readonly RecordId[];
  readonly strength: Strength;
  readonly reasons: readonly string[];
}
