import { create } from "zustand";
import type { Cover } from "../../../domain/licence/evidence/cover.ts";
import type { PositionLine } from "../../../domain/licence/position-line.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";

/**
 * What was entered about a pack. It outlives the screen, so that a look at a record loses nothing.
 *
 * @property publisher  null until one is chosen: then the first
 * @property leftOut    products of the publisher that are not to be in the pack; null until somebody chose: those that
 *                      need no licence, because an auditor is given what was asked for and no more
 * @property figures    whether the publisher's figures stand beside ours in it
 */
interface EvidenceSetup {
  readonly view: "pack" | "figures" | "handOvers";
  readonly publisher: string | null;
  readonly leftOut: readonly RecordId[] | null;
  readonly figures: boolean;
  readonly cover: Pick<Cover, "to" | "purpose" | "contact" | "authorisedBy" | "nda">;
}

/** Dies with the window. */
export const useEvidenceSetup = create<EvidenceSetup>(() => ({
  view: "pack",
  publisher: null,
  leftOut: null,
  figures: false,
  cover: { to: "", purpose: "", contact: "", authorisedBy: "", nda: false },
}));

/** The products of these lines that are left out of the pack. */
export function leftOutOf(
  lines: readonly PositionLine[],
  { leftOut }: Pick<EvidenceSetup, "leftOut">,
): readonly RecordId[] {
  return leftOut ?? lines.filter(({ status }) => status === "noLicenceNeeded").map(({ product }) => product);
}

/** Changes what was entered. */
export function changeSetup(change: Partial<EvidenceSetup>): void {
  useEvidenceSetup.setState(change);
}

/** Changes what stands on the cover sheet. */
export function changeCover(change: Partial<EvidenceSetup["cover"]>): void {
  useEvidenceSetup.setState(({ cover }) => ({ cover: { ...cover, ...change } }));
}

/** What is asked before a pack is handed over, with the sentence where it is missing. */
export const COVER_FIELDS = [
  { id: "to", label: "Handed to", placeholder: "Name and company", missing: "Say who gets the pack." },
  {
    id: "purpose",
    label: "Purpose",
    placeholder: "Audit letter of 3 March",
    missing: "Say what it is handed over for.",
  },
  {
    id: "contact",
    label: "Our contact",
    placeholder: "Name, mail or telephone",
    missing: "Name the one person who answers questions about it.",
  },
  {
    id: "authorisedBy",
    label: "Authorised by",
    placeholder: "Name",
    missing: "Say who allowed that it is handed over.",
  },
] as const satisfies readonly {
  readonly id: keyof EvidenceSetup["cover"];
  readonly label: string;
  readonly placeholder: string;
  readonly missing: string;
}[];

/** True when everything is said that a hand-over is logged with. */
export function isComplete(cover: EvidenceSetup["cover"]): boolean {
  return COVER_FIELDS.every(({ id }) => cover[id].trim() !== "");
}
