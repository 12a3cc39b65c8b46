import type { RegisterId } from "../../domain/registers/register-id.ts";
import type { RecordId } from "../../domain/value/record-id.ts";
import type { Result } from "../../domain/value/result.ts";
import type { Committed } from "./engine.ts";

/** A file to be attached. */
export interface FileGiven {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A document of a record, as its panel shows it. `sha256` is null for one that is only on paper. */
export interface AttachedDocument {
  readonly id: RecordId;
  readonly name: string;
  readonly kind: string;
  readonly fileName: string;
  readonly bytes: number | null;
  readonly sha256: string | null;
}

/** Documents of records: files kept by the main process, and which records they belong to. */
export interface DocumentCalls {
  /** The documents of a record, in the order in which they were attached. */
  documentsOf(register: RegisterId, id: RecordId): Promise<readonly AttachedDocument[]>;
  /** Keeps the files and attaches them, as one change-set. A file that is a document already is attached, not doubled. */
  attachDocuments(register: RegisterId, id: RecordId, files: readonly FileGiven[]): Promise<Result<Committed>>;
  /** Takes a document off a record; the document itself stays. */
  detachDocument(register: RegisterId, id: RecordId, document: RecordId): Promise<Result<Committed>>;
}
