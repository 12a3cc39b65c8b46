import type { RecordId } from "../value/record-id.ts";

/**
 * What a name that was found means.
 *
 * title: a title on record · catalogue: a title of the catalogue, which is made · new: a title of its own ·
 * noLicence: a title of its own that needs no licence · system: a part of the operating system · ignore: nothing that
 * anybody has to license or count
 */
export type NameMeaning =
  | { readonly kind: "title"; readonly record: RecordId }
  | { readonly kind: "catalogue"; readonly product: string }
  | { readonly kind: "new"; readonly product: string; readonly licenceNeeded: boolean | null }
  | { readonly kind: "noLicence" }
  | { readonly kind: "system" }
  | { readonly kind: "ignore" };

/**
 * A decision about a name, once for all devices and all inventories to come.
 *
 * @property name       as found
 * @property publisher  as found, "" when no source named one
 * @property alias      by which the title recognises it from now on: the name, or a pattern with `*`
 */
export interface NameDecision {
  readonly name: string;
  readonly publisher: string;
  readonly alias: string;
  readonly meaning: NameMeaning;
}

/** Titles that gather names of one kind, so that the register doesn't get a title for every driver. */
export const GATHERING_TITLES = {
  system: "Parts of the operating system",
  ignore: "Names that are ignored",
} as const;

/** A name's version: the first number of its own, with what belongs to it and what follows. */
const VERSION = /^(.*?)[\s-]+v?(\d+(?:[.,_-]\w+)*)(\s.*)?$/i;

/** A year at the start of a version names the product rather than its build: it is licensed by the year. */
const YEAR = /^((?:19|20)\d\d)(?!\d)/;

/**
 * A pattern that fits all versions of a name, or undefined when the name carries none. A year stays in it: `Tool 2.1` and
 * `Tool 3` are one product, `Suite 2024` and `Suite 2025` are two.
 */
export function versionPattern(name: string): string | undefined {
  const [, product = "", version = "", more = ""] = VERSION.exec(withoutBrackets(name)) ?? [];
  const year = YEAR.exec(version)?.[1];
  if (version === "" || (year === version && more === "")) return undefined;
  const pattern = year === undefined ? `${product} *` : `${product} ${year}*`;
  return aliasRefusal(pattern, name) === undefined ? pattern : undefined;
}

/** What a new title for a name found would be called: without builds and brackets, with main version and year. */
export function productName(name: string): string {
  const [, product = "", version = "", more = ""] = VERSION.exec(withoutBrackets(name)) ?? [];
  const year = YEAR.exec(version)?.[1];
  if (version === "") return withoutBrackets(name);
  if (year !== undefined) return `${product} ${year}${more}`.trim();
  return version.includes(".") && product !== "" ? product : withoutBrackets(name);
}

function withoutBrackets(name: string): string {
  const bare = name.replace(/\s*[([].*$/, "").trim();
  return bare === "" ? name : bare;
}

/** Why a text can't be the alias of a name, or undefined when it can. */
export function aliasRefusal(alias: string, name: string): string | undefined {
  if (alias.trim() === "") return "Enter the name by which the title is recognised.";
  if (alias.includes("*") && letters(alias) < 3)
    return "A pattern needs at least three letters or digits besides the *, or it fits nearly everything.";
  const pattern = alias.trim().toLowerCase().split("*").map(escaped).join(".*");
  return new RegExp(`^${pattern}$`, "s").test(name.trim().toLowerCase())
    ? undefined
    : `“${alias.trim()}” does not fit “${name}”.`;
}

function letters(text: string): number {
  return text.replace(/[^\p{Letter}\p{Number}]/gu, "").length;
}

function escaped(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
}
