import type { PackFile } from "../../domain/licence/evidence/checksums.ts";
import type { Cover } from "../../domain/licence/evidence/cover.ts";
import type { Evidence } from "../../domain/licence/evidence/evidence.ts";
import type { PublisherFigure } from "../../domain/licence/evidence/figures.ts";
import type { RecordId } from "../../domain/value/record-id.ts";
import type { Result } from "../../domain/value/result.ts";
import type { Committed } from "./engine.ts";

/** A pack as one file, with its own SHA-256 and those of the files in it. */
export interface EvidencePack {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly files: readonly PackFile[];
}

/** A pack that was saved to be handed over. `name` is that of its file. */
export interface SavedPack {
  readonly cover: Cover;
  readonly name: string;
  readonly sha256: string;
  readonly files: readonly PackFile[];
}

/** A hand-over on record. `seq` is the event that logged it. */
export interface ListedHandOver {
  readonly id: RecordId;
  readonly seq: number;
  readonly to: string;
  readonly publisher: string;
  readonly purpose: string;
  readonly on: string;
  readonly asAt: string;
  readonly authorisedBy: string;
  readonly pack: string;
  readonly sha256: string;
  readonly products: readonly string[];
  readonly files: readonly string[];
}

/** Evidence for publishers' audits. What was handed over and what publishers say is that of now, whatever day is shown. */
export interface EvidenceCalls {
  /** What a pack about these products tells as at the day shown, with the publisher's figures where they are given. */
  evidence(products: readonly RecordId[], figures: readonly PublisherFigure[] | null): Promise<Evidence>;
  /** The pack as a zip: its pages as PDF, its workbook, the files of proof after checking each, and the checksums. */
  evidencePack(evidence: Evidence, cover: Cover, pdf: Uint8Array): Promise<Result<EvidencePack>>;
  /** Logs that a pack was saved to be handed over. */
  logHandOver(evidence: Pick<Evidence, "asAt" | "head" | "lines">, saved: SavedPack): Promise<Result<Committed>>;
  /** What was handed over, the newest first. */
  handOvers(): Promise<readonly ListedHandOver[]>;
  publisherFigures(): Promise<readonly PublisherFigure[]>;
  /** Records what a publisher says, as one change. A figure of which nothing is left is taken back. */
  savePublisherFigures(publisher: string, figures: readonly PublisherFigure[]): Promise<Result<Committed>>;
}
