import { linked, present, type RecordsById, textOf, yesNoOf } from "../licence/licence-records.ts";
import type { RegisterRecord } from "../registers/register.ts";
import { isTexts } from "../registers/text-from-value.ts";
import { sha256Hex } from "../value/sha256.ts";

/** Who makes tags. `regid` is a domain or another URI that the organisation answers for. */
export interface TagCreator {
  readonly name: string;
  readonly regid: string;
}

/**
 * A supplemental software identification tag: what the organisation adds to the tag that came with a product.
 *
 * @property supplements  tag id of the product's own tag
 * @property version      rises when what the tag says was changed
 * @property rights       identities of the entitlements that the product is licensed by
 */
export interface SupplementalTag {
  readonly tagId: string;
  readonly version: number;
  readonly name: string;
  readonly creator: TagCreator;
  readonly supplements: string;
  readonly product: string;
  readonly edition: string;
  readonly titleId: string;
  readonly licenceNeeded: boolean | undefined;
  readonly rights: readonly string[];
}

/** The tags, and how many software titles have none because no tag of the product is on record. */
export interface SupplementalTags {
  readonly tags: readonly SupplementalTag[];
  readonly without: number;
}

/** A supplemental tag for each tag id that a software title in use has on record (docs/export-formats.md). */
export function supplementalTags(
  { software, entitlement }: { readonly software: RecordsById; readonly entitlement: RecordsById },
  creator: TagCreator,
): SupplementalTags {
  const rights = rightsByTitle(software, entitlement);
  const titles = present(software).filter(({ values }) => values.retired !== true);
  const tags = titles.flatMap((title) => {
    const ids = title.values.swidIds;
    const own = rights.get(title.id) ?? [];
    return ids !== undefined && isTexts(ids) ? ids.map((id) => tagOf(title, id, own, creator)) : [];
  });
  const tagged = new Set(tags.map(({ titleId }) => titleId));
  return { tags, without: titles.filter(({ id }) => !tagged.has(id)).length };
}

function tagOf(
  title: RegisterRecord,
  supplements: string,
  rights: readonly RegisterRecord[],
  creator: TagCreator,
): SupplementalTag {
  const product = textOf(title, "product") || title.id;
  return {
    tagId: uuidFrom(`${creator.regid} ${title.id} ${supplements}`),
    version: Math.max(0, ...[title, ...rights].map(({ trail }) => trail.at(-1) ?? 0)),
    name: `${product} – licences`,
    creator,
    supplements,
    product,
    edition: textOf(title, "edition"),
    titleId: title.id,
    licenceNeeded: yesNoOf(title, "licenceNeeded"),
    rights: rights.map(({ id }) => id),
  };
}

function rightsByTitle(software: RecordsById, entitlement: RecordsById): ReadonlyMap<string, RegisterRecord[]> {
  const rights = new Map<string, RegisterRecord[]>();
  for (const right of present(entitlement)) {
    const title = linked(software, right.values.software);
    if (!title || right.values.state === "retired") continue;
    rights.set(title.id, [...(rights.get(title.id) ?? []), right]);
  }
  return rights;
}

/** A UUID that a text always leads to (RFC 9562, version 8: made from a hash of our own choice). */
function uuidFrom(text: string): string {
  const hex = sha256Hex(text);
  const variant = "89ab"[Number.parseInt(hex[16] ?? "0", 16) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
