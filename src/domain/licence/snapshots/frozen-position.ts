import type { Head } from "../../journal/event.ts";
import type { CalendarDate } from "../../value/calendar-date.ts";
import type { RecordId } from "../../value/record-id.ts";
import type { LicenceFacts } from "../facts.ts";
import type { UnrecognisedName } from "../facts-from-registers.ts";
import type { PositionMoney } from "../money/position-money.ts";
import type { Parameter } from "../parameters/parameter.ts";
import type { PositionLine } from "../position-line.ts";
import type { RightsBasis } from "../proven-rights.ts";

/**
 * A licence position with everything it was computed from, so that it can be read, compared and computed again by others.
 * Muster itself never computes it anew.
 *
 * @property day         as at which it was computed
 * @property taken       instant, ISO text
 * @property head        the last event of the registers it was taken from
 * @property app         version of Muster
 * @property rules       `RULE_VERSION` of then
 * @property facts       as recorded, whatever `basis` is
 * @property parameters  those in force on the day, by id
 * @property lines       with the rows of their steps
 * @property money       of the lines, in their order
 */
export interface FrozenPosition {
  readonly name: string;
  readonly day: CalendarDate;
  readonly taken: string;
  readonly head: Head;
  readonly app: string;
  readonly rules: number;
  readonly basis: RightsBasis;
  readonly facts: LicenceFacts;
  readonly parameters: readonly Parameter[];
  readonly lines: readonly PositionLine[];
  readonly money: PositionMoney;
  readonly unrecognised: readonly UnrecognisedName[];
  readonly unlinked: readonly { readonly id: RecordId; readonly title: string }[];
}
