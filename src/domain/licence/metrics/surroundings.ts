import type { CalendarDate } from "../../value/calendar-date.ts";
import type { RecordId } from "../../value/record-id.ts";
import type { DeviceFact, MeasuredFact, SeatFact } from "../facts.ts";
import type { Parameters } from "../parameters/parameter.ts";

/**
 * What a metric may ask besides the installations of its product.
 *
 * @property machines    all devices that aren't disposed of: a virtual machine's host need not have the product itself
 * @property seats       those of the product's cloud services
 * @property measured    what was measured of the product, on whatever days
 * @property parameters  those that hold on the day
 */
export interface Surroundings {
  readonly machines: ReadonlyMap<RecordId, DeviceFact>;
  readonly seats: readonly SeatFact[];
  readonly measured: readonly MeasuredFact[];
  readonly parameters: Parameters;
  readonly day: CalendarDate;
}
