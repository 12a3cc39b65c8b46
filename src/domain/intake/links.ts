import type { RegisterRecord } from "../registers/register.ts";
import type { RegisterId } from "../registers/register-id.ts";
import type { RecordId } from "../value/record-id.ts";
import type { DraftRecords } from "./draft-records.ts";
import type { PlanInput } from "./plan-input.ts";

/** Turns names in a file into links, and makes the records that are missing. */
export interface Links {
  /** The record that a name means; made when there is none. A sentence when several have that name. */
  readonly to: (register: RegisterId, name: string) => RecordId | { readonly sentence: string };
  /** A person by any of these; made when none is known by them. */
  readonly toPerson: (by: PersonNames) => RecordId | { readonly sentence: string } | undefined;
  /** A person who is on record already; undefined otherwise. */
  readonly toKnownPerson: (text: string) => RecordId | undefined;
  /** The software title that a licence or program means; made when there is none. */
  readonly toSoftware: (name: string, publisher: RecordId | undefined, publisherName: string) => SoftwareLink;
  /** Records made on the way, by register. */
  readonly made: () => ReadonlyMap<RegisterId, readonly RegisterRecord[]>;
}

/** What an export says about a person. */
export interface PersonNames {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly username?: string | undefined;
}

/** A software title, and the metric that the catalogue calls usual for it when it was made from there. */
export interface SoftwareLink {
  readonly id: RecordId;
  readonly usualMetric: string | undefined;
  readonly assumedCommercial: boolean;
}

/** Links over a draft of the registers. */
export function createLinks(input: PlanInput, draft: DraftRecords): Links {
  const made = new Map<RegisterId, RegisterRecord[]>();
  const make = (register: RegisterId, values: Parameters<DraftRecords["put"]>[2]): RecordId => {
    const record = draft.put(register, null, values);
    const list = made.get(register);
    if (list) list.push(record);
    else made.set(register, [record]);
    return record.id;
  };

  const to: Links["to"] = (register, name) => {
    const found = draft.titled(register, name);
    if (found.length > 1) return { sentence: `${found.length} records are called “${name}”` };
    return found[0]?.id ?? make(register, register === "software" ? { product: name } : { name });
  };

  const toKnownPerson: Links["toKnownPerson"] = (text) => {
    const index = draft.index("person");
    const found = [...index.find({ email: text }), ...index.find({ username: text }), ...draft.titled("person", text)];
    return found[0]?.id;
  };

  return {
    to,
    toKnownPerson,
    toPerson: ({ name, email, username }) => {
      const known = [email, username]
        .map((text) => (text ? toKnownPerson(text) : undefined))
        .find((id) => id !== undefined);
      if (known) return known;
      const title = name ?? email ?? username;
      if (title === undefined) return undefined;
      const namesakes = name === undefined ? [] : draft.titled("person", name);
      if (namesakes.length > 1) return { sentence: `${namesakes.length} people are called “${name}”` };
      return namesakes[0]?.id ?? make("person", { name: title, email: email ?? null, username: username ?? null });
    },
    toSoftware: (name, publisher, publisherName) => {
      const titled = draft.titled("software", name)[0];
      if (titled) return { id: titled.id, usualMetric: undefined, assumedCommercial: false };
      const meaning = input.recognise(name, publisherName, "");
      if (meaning && "record" in meaning)
        return { id: meaning.record, usualMetric: undefined, assumedCommercial: false };
      if (!meaning) {
        const values = { product: name, publisher: publisher ?? null, class: "commercial", licenceNeeded: true };
        return { id: make("software", values), usualMetric: undefined, assumedCommercial: true };
      }
      const { title } = meaning;
      const known = draft.titled("software", title.product)[0];
      if (known) return { id: known.id, usualMetric: title.metric, assumedCommercial: false };
      const by = to("party", title.publisher);
      const id = make("software", {
        product: title.product,
        publisher: typeof by === "string" ? by : null,
        class: title.class,
        licenceNeeded: title.licenceNeeded,
        aliases: [...title.aliases],
      });
      return { id, usualMetric: title.metric, assumedCommercial: false };
    },
    made: () => made,
  };
}
