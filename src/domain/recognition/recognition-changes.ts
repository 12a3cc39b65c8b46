import type { RecordChange } from "../change/change-set.ts";
import { type NameOf, recordChange } from "../change/record-change.ts";
import { comparableName } from "../intake/comparable-name.ts";
import { registerOf } from "../registers/all.ts";
import type { Value } from "../registers/field.ts";
import type { RegisterRecord } from "../registers/register.ts";
import { isTexts } from "../registers/text-from-value.ts";
import type { RecordId } from "../value/record-id.ts";
import { failed, ok, type Result } from "../value/result.ts";
import { aliasRefusal, GATHERING_TITLES, type NameDecision } from "./name-decision.ts";
import type { CatalogueTitle } from "./recogniser.ts";

/** What the decisions are made over. */
export interface RecognitionInput {
  readonly software: ReadonlyMap<string, RegisterRecord>;
  readonly parties: ReadonlyMap<string, RegisterRecord>;
  readonly catalogue: readonly CatalogueTitle[];
  readonly nameOf: NameOf;
  readonly newId: () => RecordId;
}

interface Draft {
  readonly id: RecordId;
  readonly record: RegisterRecord | undefined;
  readonly values: Record<string, Value>;
}

/**
 * The changes by which software titles recognise these names from now on. Titles and publishers that aren't on record are
 * made, each once. Because the decision is an alias of a title, it holds for every import to come.
 */
export function recognitionChanges(
  decisions: readonly NameDecision[],
  input: RecognitionInput,
): Result<readonly RecordChange[]> {
  const titles = createDrafts("software", "product", input.software, (name) => name.trim().toLowerCase(), input);
  const parties = createDrafts("party", "name", input.parties, comparableName, input);
  const publisherOf = (name: string) => {
    if (name.trim() === "") return {};
    const { id, values } = parties.named(name, {});
    values.publisher ??= true;
    return { publisher: id };
  };
  for (const { name, publisher, alias, meaning } of decisions) {
    const refusal = aliasRefusal(alias, name);
    if (refusal) return failed("alias", `Nothing was saved. ${refusal}`);
    if (meaning.kind === "new" && meaning.product.trim() === "")
      return failed("no-title", `Nothing was saved: the new title for “${name}” needs a name.`);
    const titled = (): Draft | undefined => {
      switch (meaning.kind) {
        case "title":
          return titles.known(meaning.record);
        case "catalogue": {
          const title = input.catalogue.find(({ product }) => product === meaning.product);
          return (
            title && titles.named(title.product, () => ({ ...fromCatalogue(title), ...publisherOf(title.publisher) }))
          );
        }
        case "new": {
          const { licenceNeeded } = meaning;
          const own = licenceNeeded === null ? {} : { licenceNeeded };
          return titles.named(meaning.product, () => ({ ...own, ...publisherOf(publisher) }));
        }
        case "noLicence":
          return titles.named(name, () => ({ licenceNeeded: false, ...publisherOf(publisher) }));
        case "system":
        case "ignore":
          return titles.named(GATHERING_TITLES[meaning.kind], { class: "component", licenceNeeded: false });
      }
    };
    const title = titled();
    if (!title) return failed("title-gone", `Nothing was saved: the title chosen for “${name}” is no longer there.`);
    if (meaning.kind === "noLicence") title.values.licenceNeeded = false;
    addAlias(title, alias.trim());
  }
  return ok([...parties.changes(), ...titles.changes(parties.nameOf)]);
}

function fromCatalogue(title: CatalogueTitle): Record<string, Value> {
  return { class: title.class, licenceNeeded: title.licenceNeeded, aliases: [...title.aliases] };
}

function addAlias({ values }: Draft, alias: string): void {
  const now = values.aliases !== undefined && isTexts(values.aliases) ? values.aliases : [];
  if (!now.some((text) => text.toLowerCase() === alias.toLowerCase())) values.aliases = [...now, alias];
}

/** Records of a register as they would be, found by name; new ones are made once. */
function createDrafts(
  id: "software" | "party",
  title: string,
  records: ReadonlyMap<string, RegisterRecord>,
  comparable: (name: string) => string,
  input: RecognitionInput,
) {
  const register = registerOf(id);
  const drafts = new Map<string, Draft>();
  const byName = new Map<string, string>();
  for (const record of records.values()) {
    const name = record.values[title];
    if (record.withdrawn || typeof name !== "string") continue;
    if (!byName.has(comparable(name))) byName.set(comparable(name), record.id);
  }
  const known = (key: string): Draft | undefined => {
    const draft = drafts.get(key);
    const record = records.get(key);
    if (draft || !record || record.withdrawn) return draft;
    const made = { id: record.id, record, values: { ...record.values } };
    drafts.set(key, made);
    return made;
  };
  return {
    known,
    /** The record of this name; made with these values when there is none. */
    named: (name: string, values: Record<string, Value> | (() => Record<string, Value>)): Draft => {
      const found = known(byName.get(comparable(name)) ?? "");
      if (found) return found;
      const given = typeof values === "function" ? values() : values;
      const draft = { id: input.newId(), record: undefined, values: { [title]: name.trim(), ...given } };
      drafts.set(draft.id, draft);
      byName.set(comparable(name), draft.id);
      return draft;
    },
    nameOf: (key: string): string => String(drafts.get(key)?.values[title] ?? ""),
    changes: (partyName: (key: string) => string = () => ""): RecordChange[] =>
      [...drafts.values()].flatMap(({ id: key, record, values }) => {
        const nameOf: NameOf = (of, linked) => partyName(linked) || input.nameOf(of, linked);
        return recordChange(register, record, key, values, nameOf) ?? [];
      }),
  };
}
