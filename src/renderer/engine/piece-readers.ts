import { type Remote, wrap } from "comlink";
import type { Result } from "../../domain/value/result.ts";
import type { SheetPiece } from "../formats/read-piece.ts";
import type { ZipParts } from "../formats/unpacked-zip.ts";
import type { PieceWorker } from "./piece-worker.ts";

/** Workers beside the one that reads a file, each for a piece of its largest sheet. */
export interface PieceReaders {
  readonly count: number;
  /** Has the next worker read a piece. */
  readonly take: (piece: ZipParts) => void;
  /** The pieces in the order in which they were given. @throws what ended a worker */
  readonly pieces: () => Promise<readonly Result<SheetPiece | null>[]>;
  readonly end: () => void;
}

/**
 * Starts such workers. They must run before anything is given to them: while this worker is busy none would begin.
 *
 * @param name   of the file, for messages
 * @param count  0 for none
 */
export async function startPieceReaders(name: string, count: number): Promise<PieceReaders> {
  const workers = Array.from({ length: count }, startWorker);
  await Promise.all(workers.map(({ remote, broken }) => Promise.race([remote.isReady(), broken])));
  const read: Promise<Result<SheetPiece | null>>[] = [];
  return {
    count,
    take: (piece) => {
      const next = workers[read.length];
      if (!next) throw new Error("More pieces than workers");
      read.push(Promise.race([next.remote.read(name, piece), next.broken]));
    },
    pieces: () => Promise.all(read),
    end: () => {
      for (const { worker } of workers) worker.terminate();
    },
  };
}

function startWorker() {
  const worker = new Worker(new URL("./piece-worker.ts", import.meta.url), { type: "module", name: "piece" });
  const remote: Remote<PieceWorker> = wrap<PieceWorker>(worker);
  const broken = new Promise<never>((_, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
  });
  return { worker, remote, broken };
}
