import { create } from "zustand";
import type { Cover } from "../../../domain/licence/evidence/cover.ts";
import type { PositionLine } from "../../../domain/licence/position-line.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";

/**
 * What was entered about a pack. It outlives the screen, so that a look at a record loses nothing.
 *
 * @property leftOut  by publisher: its products that are not to be in the pack
 * @property figures  whether the publisher's figures stand beside ours in it
 */
interface EvidenceSetup {
  readonly leftOut: ReadonlyMap<string, readonly RecordId[]>;
  readonly figures: boolean;
  readonly cover: Pick<Cover, "to" | "purpose" | "contact" | "authorisedBy" | "nda">;
}

/** Dies with the window. */
export const useEvidenceSetup = create<EvidenceSetup>(() => ({
  leftOut: new Map(),
  figures: false,
  cover: { to: "", purpose: "", contact: "", authorisedBy: "", nda: false },
}));

/**
 * The products of a publisher's lines that are left out of the pack: until somebody chose, those that need no licence,
 * because an auditor is given what was asked for and no more.
 */
export function useLeftOut(publisher: string, lines: readonly PositionLine[]): readonly RecordId[] {
  const chosen = useEvidenceSetup(({ leftOut }) => leftOut.get(publisher));
  return chosen ?? lines.filter(({ status }) => status === "noLicenceNeeded").map(({ product }) => product);
}

/** Chooses which products of a publisher are left out. */
export function leaveOut(publisher: string, products: readonly RecordId[]): void {
  useEvidenceSetup.setState(({ leftOut }) => ({ leftOut: new Map(leftOut).set(publisher, products) }));
}

/** Chooses whether the publisher's figures stand beside ours. */
export function printFigures(figures: boolean): void {
  useEvidenceSetup.setState({ figures });
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
