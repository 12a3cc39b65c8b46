import type { RegisterId } from "../../registers/register-id.ts";
import type { RecordId } from "../../value/record-id.ts";
import type { Term } from "../allocation/fit.ts";
import type { MoneyFigure } from "../money/money-figure.ts";

/** Terms that are compared with the registers, each with the words for it. Source: docs/licence-rules.md#terms-compared. */
export const TERM_LABELS = {
  region: "Countries or sites",
  site: "Bound to a site",
  entity: "Legal entity",
  environment: "Environment",
  edition: "Edition",
  version: "Version",
  device: "Bound to a device",
  person: "Bound to a person",
  virtual: "OEM on a virtual machine",
  devicesPerUser: "Devices a user",
  reassignment: "Reassignment",
  copies: "Copies",
  modified: "Modification",
  expiry: "Last day passed",
  notice: "Notice",
} as const satisfies Readonly<Record<Exclude<Term, "pin">, string>> & Readonly<Record<string, string>>;

/** The terms that are compared, for a sentence. */
export const TERMS_COMPARED =
  "versions, editions, countries and sites, legal entities, environments, bindings, devices a user, reassignment, copies, modification, last days and notices";

/** Name of a term that is compared. */
export type TermId = keyof typeof TERM_LABELS;

/** A record that doesn't keep to a term, and how. */
export interface TermRow {
  readonly register: RegisterId;
  readonly id: RecordId;
  readonly title: string;
  readonly sentence: string;
}

/**
 * A term that the registers say isn't kept.
 *
 * @property product  the software title; null where the term is a contract's
 * @property source   the record that the term stands on
 * @property rights   how many rights as many uses would need; undefined where it isn't a number of rights
 */
export interface Breach {
  readonly term: TermId;
  readonly product: RecordId | null;
  readonly source: { readonly register: "entitlement" | "contract"; readonly id: RecordId };
  readonly sentence: string;
  readonly rows: readonly TermRow[];
  readonly rights: number | undefined;
}

/**
 * A breach with names and money.
 *
 * @property key          the same for the same breach at any time
 * @property productName  "" where the term is a contract's
 * @property cost         what as many rights cost, or what the contract costs that nobody gave notice of
 */
export interface TermFinding extends Breach {
  readonly key: string;
  readonly productName: string;
  readonly sourceTitle: string;
  readonly cost: MoneyFigure;
}
