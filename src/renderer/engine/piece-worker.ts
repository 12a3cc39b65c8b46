import { expose } from "comlink";
import type { Result } from "../../domain/value/result.ts";
import { readPiece, type SheetPiece } from "../formats/read-piece.ts";
import type { ZipParts } from "../formats/unpacked-zip.ts";

/** A worker that reads a piece of a large sheet while other pieces are read elsewhere. */
export interface PieceWorker {
  /** Answers as soon as the worker runs. */
  isReady(): boolean;
  read(name: string, parts: ZipParts): Result<SheetPiece | null>;
}

const worker: PieceWorker = { isReady: () => true, read: readPiece };

expose(worker);
