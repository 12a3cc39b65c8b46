import { expose } from "comlink";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import { fileKind } from "../formats/file-kind.ts";
import { type SheetPiece, withPieces } from "../formats/read-piece.ts";
import { type ReadFile, type ReadOptions, readTables } from "../formats/read-tables.ts";
import { startPieceReaders } from "./piece-readers.ts";

/** A file that was read, with its size and SHA-256. */
export interface Intake extends ReadFile {
  readonly bytes: number;
  readonly sha256: string;
}

/** The worker that reads files. It is ended, not asked, when somebody cancels or a file proves hostile. */
export interface IntakeWorker {
  /** @param onStage  is told in words what is being done */
  read(
    file: File | { readonly name: string; readonly bytes: Uint8Array },
    options: ReadOptions,
    onStage: (sentence: string) => void,
  ): Promise<Result<Intake>>;
}

const worker: IntakeWorker = {
  read: async (file, options, onStage) => {
    const bytes = await bytesOf(file);
    if (!bytes.ok) return bytes;
    const [digest, beside] = await Promise.all([
      crypto.subtle.digest("SHA-256", bytes.value),
      startPieceReaders(file.name, piecesBeside(bytes.value)),
    ]);
    const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
    const first = readTables(file.name, bytes.value, options, onStage, beside);
    const pieces = await beside.pieces();
    beside.end();
    const read =
      pieces.length === 0 ? first : (whole(first, pieces) ?? readTables(file.name, bytes.value, options, onStage));
    return read.ok ? ok({ ...read.value, bytes: bytes.value.length, sha256 }) : read;
  },
};

/** Smaller files are read before further workers would run. */
const LARGE = 1_000_000;
const MOST_PIECES = 4;

/** In how many further workers a file is best read: one a processor that this one leaves free. */
function piecesBeside(bytes: Uint8Array): number {
  const isLarge = bytes.length > LARGE && fileKind(bytes) === "zip";
  return isLarge ? Math.min(MOST_PIECES, navigator.hardwareConcurrency) - 1 : 0;
}

/** The file with its pieces; undefined where they make no whole, so that it has to be read at once. */
function whole(first: Result<ReadFile>, pieces: readonly Result<SheetPiece | null>[]): Result<ReadFile> | undefined {
  const read = pieces.flatMap((piece) => (piece.ok ? [piece.value] : []));
  const joined = first.ok && read.length === pieces.length ? withPieces(first.value, read) : undefined;
  return joined && ok(joined);
}

const MOST_BYTES = 200_000_000;

async function bytesOf(
  file: File | { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (!(file instanceof File)) return ok(new Uint8Array(file.bytes));
  if (file.size > MOST_BYTES) {
    return failed(
      "file-too-large",
      `“${file.name}” has more than 200 MB. Nothing was read. Split it and import the parts.`,
    );
  }
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return failed(
      "file-changed",
      `“${file.name}” changed or vanished while it was being read. Nothing was imported. Close it elsewhere and try again.`,
    );
  }
}

expose(worker);
