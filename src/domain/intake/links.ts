import { registerOf } from "../registers/all.ts";
import type { RegisterRecord } from "../registers/register.ts";
import type { RegisterId } from "../registers/register-id.ts";
import type { RecordId } from "../value/record-id.ts";
import { nameKey } from "./draft.ts";
import type { DraftRecords } from "./draft-records.ts";
import type { PlanInput } from "./plan-input.ts";
import { giveRoles } from "./roles.ts";

/** What a name in a file means: a record, nothing on record yet (undefined), or a sentence why it can't be told. */
export type NameMeaning = RecordId | { readonly sentence: string } | undefined;

/** Turns names in a file into links. Looking is kept apart from making: a rejected row makes nothing. */
export interface Links {
  readonly known: (register: RegisterId, name: string) => NameMeaning;
  /** The record that holds a text in a field; it is never made, because nothing else is known of it. */
  readonly holding: (register: RegisterId, field: string, text: string) => RecordId | { readonly sentence: string };
  readonly knownPerson: (by: PersonNames) => NameMeaning;
  /** The software title that a name is of, by its title or as names found on devices are recognised. */
  readonly knownSoftware: (name: string) => NameMeaning;
  /** The record of this name; made when there is none. */
  readonly to: (register: RegisterId, name: string) => RecordId;
  /** The person of these names, of which one must be there; made when there is none. */
  readonly toPerson: (by: PersonNames) => RecordId;
  /** The software title that a licence or program means; made when there is none. */
  readonly toSoftware: (name: string, publisher: RecordId | undefined, publisherName: string) => SoftwareLink;
  /** Names that a person said mean a record, as far as rows had them. */
  readonly chosen: () => readonly ChosenName[];
  /** Records made on the way, by register. */
  readonly made: () => ReadonlyMap<RegisterId, readonly MadeRecord[]>;
}

/**
 * A record that was made because the file names it.
 *
 * @property name  the name in the file; null when the record came from the catalogue under another one
 */
export interface MadeRecord {
  readonly record: RegisterRecord;
  readonly name: string | null;
}

/** A name in the file that means a record because a person said so. */
export interface ChosenName {
  readonly register: RegisterId;
  readonly name: string;
  readonly id: RecordId;
}

/** What an export says about a person. */
export interface PersonNames {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly username?: string | undefined;
}

/**
 * A software title.
 *
 * @property usualMetric  the metric that the catalogue calls usual for it
 * @property assumed      made from nothing but its name
 */
export interface SoftwareLink {
  readonly id: RecordId;
  readonly usualMetric: string | undefined;
  readonly assumed: boolean;
}

/** Links over a draft of the registers. */
export function createLinks(input: PlanInput, draft: DraftRecords): Links {
  const made = new Map<RegisterId, MadeRecord[]>();
  const chosen = new Map<string, ChosenName>();
  const make = (register: RegisterId, name: string | null, values: Parameters<DraftRecords["put"]>[2]): RecordId => {
    const record = draft.put(register, null, values);
    giveRoles(draft, register, values);
    const list = made.get(register);
    if (list) list.push({ record, name });
    else made.set(register, [{ record, name }]);
    return record.id;
  };
  /** The record that a person said this name means. */
  const meant = (register: RegisterId, name: string | undefined): RecordId | undefined => {
    if (name === undefined) return undefined;
    const key = nameKey(register, name);
    const id = input.choices.meant[key];
    if (id === undefined || draft.get(register, id)?.withdrawn === true) return undefined;
    if (!chosen.has(key)) chosen.set(key, { register, name, id });
    return id;
  };

  const known: Links["known"] = (register, name) => {
    const said = meant(register, name);
    if (said !== undefined) return said;
    const found = draft.titled(register, name);
    return found.length > 1 ? { sentence: `${found.length} records are called “${name}”` } : found[0]?.id;
  };

  const knownPerson: Links["knownPerson"] = (by) => {
    const { name, email, username } = spelledOut(by);
    const said = meant("person", name) ?? meant("person", email) ?? meant("person", username);
    if (said !== undefined) return said;
    const people = draft.index("person");
    for (const values of [{ email }, { username }, { email: username }, { username: email }]) {
      const found = people.find(values);
      if (found.length === 1) return found[0]?.id;
      if (found.length > 1) return { sentence: `${found.length} people have “${Object.values(values)[0]}”` };
    }
    const differs = (mine: string | undefined, theirs: unknown) =>
      mine !== undefined && typeof theirs === "string" && mine.toLowerCase() !== theirs.toLowerCase();
    const namesakes = (name === undefined ? [] : draft.titled("person", name)).filter(
      ({ values }) => !differs(email, values.email) && !differs(username, values.username),
    );
    return namesakes.length > 1 ? { sentence: `${namesakes.length} people are called “${name}”` } : namesakes[0]?.id;
  };

  const knownSoftware: Links["knownSoftware"] = (name) => {
    const titled = known("software", name);
    const meaning = titled === undefined ? input.recognise(name, "", "") : undefined;
    if (!meaning) return titled;
    return "record" in meaning ? meaning.record : draft.titled("software", meaning.title.product)[0]?.id;
  };

  const to: Links["to"] = (register, name) =>
    meant(register, name) ??
    draft.titled(register, name)[0]?.id ??
    make(register, name, register === "software" ? { product: name } : { name });

  return {
    known,
    knownPerson,
    knownSoftware,
    holding: (register, field, text) => {
      const found = draft.holding(register, field, text);
      if (found.length === 1 && found[0]) return found[0].id;
      const { one, fields } = registerOf(register);
      const label = fields.find(({ id }) => id === field)?.label ?? field;
      return {
        sentence: `${found.length === 0 ? "no" : found.length} ${one.toLowerCase()}${found.length > 1 ? " records have" : " has"} “${text}” as ${label.toLowerCase()}`,
      };
    },
    to,
    toPerson: (by) => {
      const found = knownPerson(by);
      if (typeof found === "string") return found;
      const { name, email, username } = spelledOut(by);
      return make("person", name ?? email ?? username ?? null, {
        name: name ?? email ?? username ?? null,
        email: email ?? null,
        username: username ?? null,
      });
    },
    toSoftware: (name, publisher, publisherName) => {
      const meaning = input.recognise(name, publisherName, "");
      const usualMetric = meaning?.title?.metric;
      const said = meant("software", name);
      if (said !== undefined) return { id: said, usualMetric, assumed: false };
      const titled = draft.titled("software", name)[0];
      if (titled) return { id: titled.id, usualMetric, assumed: false };
      if (meaning && "record" in meaning) return { id: meaning.record, usualMetric, assumed: false };
      if (!meaning) {
        const values = { product: name, publisher: publisher ?? null, class: "commercial", licenceNeeded: true };
        return { id: make("software", name, values), usualMetric, assumed: true };
      }
      const { title } = meaning;
      const recorded = draft.titled("software", title.product)[0];
      if (recorded) return { id: recorded.id, usualMetric, assumed: false };
      const id = make("software", null, {
        product: title.product,
        publisher: publisher ?? to("party", title.publisher),
        class: title.class,
        licenceNeeded: title.licenceNeeded,
        aliases: [...title.aliases],
      });
      return { id, usualMetric, assumed: false };
    },
    chosen: () => [...chosen.values()],
    made: () => made,
  };
}

/** A single text may be an e-mail address or a directory's `CN=Jane Doe,OU=Staff`. */
function spelledOut({ name, email, username }: PersonNames): PersonNames {
  const common =
    name === undefined ? undefined : (/^cn=((?:[^,\\]|\\.)+),/i.exec(name)?.[1]?.replace(/\\(.)/g, "$1") ?? name);
  return common?.includes("@") && !common.includes(" ")
    ? { email: email ?? common, username }
    : { name: common, email, username };
}
