import type { RecordId } from "../../value/record-id.ts";

/**
 * Where a use is: what its location and those around it say, its own first, in the words of the records.
 *
 * @property locations  their names, one at least
 */
export interface Place {
  readonly locations: readonly string[];
  readonly cities: readonly string[];
  readonly countries: readonly string[];
}

/**
 * One use that needs a right: of a device, a user or a host. Undefined is unknown.
 *
 * @property quantity     rights it takes; more than 1 is all or nothing (the cores of a host)
 * @property form         what kind of device: a second use needs a portable one, and none that is virtual
 * @property priceMinor   what one such use costs to buy, in minor units of one currency; it decides only between solutions
 *                        that cover equally much
 * @property pinnedTo     the right that somebody decided for it: no other may cover it
 */
export interface Need {
  readonly id: string;
  readonly product: RecordId;
  readonly edition: string | undefined;
  readonly version: string | undefined;
  readonly quantity: number;
  readonly device: RecordId | undefined;
  readonly person: RecordId | undefined;
  readonly site: RecordId | undefined;
  readonly place: Place | undefined;
  readonly environment: string | undefined;
  readonly entity: RecordId | undefined;
  readonly form: "desktop" | "portable" | "virtual" | "server" | undefined;
  readonly priceMinor: number;
  readonly pinnedTo: RecordId | undefined;
}
