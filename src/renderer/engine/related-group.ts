import type { RegisterId } from "../../domain/registers/register-id.ts";
import type { Condition } from "../../domain/search/conditions.ts";
import type { RecordId } from "../../domain/value/record-id.ts";

/**
 * Records of one kind that belong to a record.
 *
 * @property rows   the first of them
 * @property total  how many there are
 * @property list   how a register's list shows the same; null where it can't
 */
export interface RelatedGroup {
  readonly label: string;
  readonly register: RegisterId;
  readonly rows: readonly { readonly id: RecordId; readonly title: string; readonly detail: string }[];
  readonly total: number;
  readonly list:
    | { readonly register: RegisterId; readonly condition: Condition }
    | { readonly register: RegisterId; readonly search: string }
    | null;
}
