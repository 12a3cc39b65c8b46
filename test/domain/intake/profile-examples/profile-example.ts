import type { RegisterId } from "../../../../src/domain/registers/register-id.ts";

/**
 * A file of our own making that looks as a vendor's export does, with what it must become in an empty office.
 *
 * @property profile  name of the profile's file
 * @property also     another profile that knows the same file: it feeds another register
 * @property made     rows that make a record (for an inventory: devices)
 * @property leftOut  rows that hold none
 * @property is       records by their title or by a text that only they hold, with fields as people see them; of an inventory, versions by program
 */
export interface ProfileExample {
  readonly profile: string;
  readonly also?: string;
  readonly file: string;
  readonly lines: readonly string[];
  readonly made: number;
  readonly leftOut?: number;
  readonly is: readonly (readonly [RegisterId, string, Readonly<Record<string, string>>])[];
}
