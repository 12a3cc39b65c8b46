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

/** A pattern that fits all versions of a name, or undefined when the name carries no version. */
export function versionPattern(name: string): string | undefined {
  const pattern = name
    .replace(/\s*[([].*$/, "")
    .replace(/[\s-]+v?\d+([.,_-]\w+)*(\s.*)?$/i, " *")
    .trim();
  return pattern.endsWith(" *") && letters(pattern) >= 3 ? pattern : undefined;
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
