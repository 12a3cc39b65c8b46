import { catalogue } from "../../domain/recognition/catalogue.ts";
import { createRecogniser } from "../../domain/recognition/create-recogniser.ts";
import { type FoundName, foundNames } from "../../domain/recognition/found-names.ts";
import type { AliasPreview, ListedName, NameProposal } from "../../domain/recognition/listed-name.ts";
import type { NameDecision } from "../../domain/recognition/name-decision.ts";
import { createTitleProposals, type KnownTitle, type ProposeTitles } from "../../domain/recognition/propose-titles.ts";
import { recognitionChanges } from "../../domain/recognition/recognition-changes.ts";
import type { RegisterId } from "../../domain/registers/register-id.ts";
import { isTexts } from "../../domain/registers/text-from-value.ts";
import { asRecordId, type RecordId } from "../../domain/value/record-id.ts";
import type { Result } from "../../domain/value/result.ts";
import type { Core } from "./core.ts";
import type { Committed } from "./engine.ts";
import type { Recognition } from "./recognition.ts";

/** Deciding once for all devices what a raw name means. */
export interface FoundNameCalls {
  /** Names that no title on record recognises and that contain the text, the most widespread first. */
  unrecognisedNames(
    search: string,
    most: number,
  ): Promise<{ readonly total: number; readonly matching: number; readonly names: readonly ListedName[] }>;
  /** What an alias would recognise that isn't recognised now, and what it would take from other titles. */
  previewAlias(alias: string): Promise<AliasPreview>;
  /** Saves decisions as one change-set. */
  decideNames(decisions: readonly NameDecision[], why: string): Promise<Result<Committed>>;
}

interface Title extends KnownTitle {
  readonly product: string;
  readonly meaning: NameProposal["meaning"];
}

interface Made {
  readonly all: readonly FoundName[];
  readonly unrecognised: readonly FoundName[];
  readonly propose: ProposeTitles<Title>;
}

/** What names and programs found are gathered from: half a million installations are not gone through again because somebody edits a person. */
export const GATHERED_FROM: ReadonlySet<RegisterId> = new Set(["hardware", "installation", "software", "party"]);

const PROPOSALS = 3;
const EXAMPLES = 12;
const TRIED = asRecordId("tried");

/** Names found on the devices of the registers as they are now; gathered anew only after a commit that touches them. */
export function createFoundNames(core: Core, recognition: Recognition): FoundNameCalls {
  let made: Made | null = null;
  const of = core.registers.of;
  core.onChanged((changed) => {
    if (changed.some(({ register }) => GATHERED_FROM.has(register))) made = null;
  });

  const now = (): Made => {
    if (made) return made;
    const all = foundNames(of("hardware"), of("installation"));
    const unrecognised = all.filter(({ name, publishers }) =>
      publishers.some((publisher) => recognition.productOf(name, publisher, "") === undefined),
    );
    made = { all, unrecognised, propose: createTitleProposals(titlesOf(core)) };
    return made;
  };

  return {
    unrecognisedNames: async (search, most) => {
      const { unrecognised, propose } = now();
      const wanted = search.trim().toLowerCase();
      const matching = unrecognised.filter(
        ({ key, publishers }) =>
          key.includes(wanted) || publishers.some((publisher) => publisher.toLowerCase().includes(wanted)),
      );
      const names = matching.slice(0, most).map((found) => ({
        ...found,
        proposals: propose(found.name, found.publishers, PROPOSALS).map(({ title, likeness, differs, tied }) => ({
          meaning: title.meaning,
          product: title.product,
          publisher: title.publisher,
          likeness,
          clear: !differs && !tied,
        })),
      }));
      return { total: unrecognised.length, matching: matching.length, names };
    },
    previewAlias: async (alias) => {
      const tried = {
        id: TRIED,
        register: "software" as const,
        values: { product: alias, aliases: [alias] },
        trail: [],
      };
      const recognise = createRecogniser([...of("software").values(), tried], catalogue);
      const fits = now().all.filter(({ name, publishers }) => {
        const meaning = recognise(name, publishers[0] ?? "", "");
        return meaning !== undefined && "record" in meaning && meaning.record === TRIED;
      });
      const before = (found: FoundName): RecordId | undefined =>
        recognition.productOf(found.name, found.publishers[0] ?? "", "");
      const fresh = fits.filter((found) => before(found) === undefined);
      return {
        names: fresh.length,
        devices: fresh.reduce((total, { devices }) => total + devices, 0),
        examples: fresh.slice(0, EXAMPLES).map(({ name }) => name),
        taken: fits.flatMap((found) => {
          const from = before(found);
          return from === undefined ? [] : [{ name: found.name, from: core.registers.nameOf("software", from) }];
        }),
      };
    },
    decideNames: async (decisions, why) => {
      const changes = recognitionChanges(decisions, {
        software: of("software"),
        parties: of("party"),
        catalogue,
        nameOf: core.registers.nameOf,
        newId: core.newId,
      });
      if (!changes.ok) return changes;
      return core.commit({ why, source: { kind: "form" }, changes: changes.value });
    },
  };
}

/** Titles on record, then those of the catalogue that aren't. */
function titlesOf(core: Core): Title[] {
  const recorded = new Set<string>();
  const own = [...core.registers.of("software").values()].flatMap((record): Title[] => {
    const { product, publisher, aliases } = record.values;
    if (record.withdrawn || typeof product !== "string") return [];
    recorded.add(product.trim().toLowerCase());
    return [
      {
        product,
        names: [product, ...(aliases !== undefined && isTexts(aliases) ? aliases : [])],
        publisher: typeof publisher === "string" ? core.registers.nameOf("party", publisher) : "",
        meaning: { kind: "title", record: record.id },
      },
    ];
  });
  const shipped = catalogue
    .filter(({ product }) => !recorded.has(product.toLowerCase()))
    .map(
      ({ product, publisher, aliases }): Title => ({
        product,
        names: [product, ...aliases],
        publisher,
        meaning: { kind: "catalogue", product },
      }),
    );
  return [...own, ...shipped];
}
