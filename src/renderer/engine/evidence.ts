import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { RecordChange } from "../../domain/change/change-set.ts";
import { recordChange } from "../../domain/change/record-change.ts";
import { quotedNames } from "../../domain/licence/counted.ts";
import { checksums } from "../../domain/licence/evidence/checksums.ts";
import { evidenceOf } from "../../domain/licence/evidence/evidence.ts";
import { evidenceTables } from "../../domain/licence/evidence/evidence-tables.ts";
import type { PublisherFigure } from "../../domain/licence/evidence/figures.ts";
import type { ProofFile } from "../../domain/licence/evidence/proofs.ts";
import { integerOf, present, textOf, textsOf } from "../../domain/licence/licence-records.ts";
import { handOver } from "../../domain/registers/hand-over.ts";
import { publisherFigure } from "../../domain/registers/publisher-figure.ts";
import type { RegisterRecord } from "../../domain/registers/register.ts";
import { asRecordId } from "../../domain/value/record-id.ts";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import { xlsxFromTables } from "../formats/xlsx-writer.ts";
import { zipFromFiles } from "../formats/zip-writer.ts";
import type { Core } from "./core.ts";
import { costRegisters } from "./costs.ts";
import type { EvidenceCalls } from "./evidence-calls.ts";
import type { Recognition } from "./recognition.ts";

interface FileOfPack {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Evidence over the registers of a core. */
export function createEvidence(core: Core, recognition: Recognition): EvidenceCalls {
  const { of, nameOf } = core.registers;

  const figureOf = (product: string): RegisterRecord | undefined =>
    present(of("publisherFigure")).find(({ values }) => values.software === product);

  return {
    evidence: async (products, figures) =>
      evidenceOf({
        registers: costRegisters(core, core.today()),
        recognise: recognition.productOf,
        head: core.head(),
        products,
        figures,
      }),
    evidencePack: async (evidence, cover, pdf) => {
      const proofs = await proofFiles(core, evidence.proofs);
      if (!proofs.ok) return proofs;
      const contents: readonly FileOfPack[] = [
        { path: "evidence.pdf", bytes: pdf },
        { path: "evidence.xlsx", bytes: xlsxFromTables(evidenceTables(evidence, cover)) },
        ...proofs.value,
      ];
      const files = contents.map(({ path, bytes }) => ({ path, sha256: hashOf(bytes) }));
      const sums = { path: "SHA256SUMS", bytes: new TextEncoder().encode(checksums(files)) };
      const bytes = zipFromFiles([...contents, sums]);
      return ok({ bytes, sha256: hashOf(bytes), files });
    },
    logHandOver: async ({ asAt, head, lines }, { cover, name, sha256: hash, files }) => {
      const values = {
        publisher: cover.publisher,
        to: cover.to,
        on: cover.madeOn,
        asAt,
        purpose: cover.purpose,
        contact: cover.contact,
        nda: cover.nda,
        authorisedBy: cover.authorisedBy,
        products: lines.map(({ product }) => product),
        pack: name,
        sha256: hash,
        files: files.map(({ path, sha256 }) => `${sha256}  ${path}`),
        head: `${head.seq} ${head.hash}`,
      };
      const known = Object.fromEntries(Object.entries(values).map(([id, value]) => [id, value === "" ? null : value]));
      const change = recordChange(handOver, undefined, core.newId(), known, nameOf);
      return core.commit({
        why: `Evidence about ${cover.publisher || "chosen products"} saved for ${cover.to}`,
        source: { kind: "form" },
        authorisation: cover.authorisedBy,
        changes: change ? [change] : [],
      });
    },
    handOvers: async () =>
      present(of("handOver"))
        .map((record) => ({
          id: record.id,
          seq: record.trail[0] ?? 0,
          to: textOf(record, "to"),
          publisher: textOf(record, "publisher"),
          purpose: textOf(record, "purpose"),
          on: textOf(record, "on"),
          asAt: textOf(record, "asAt"),
          authorisedBy: textOf(record, "authorisedBy"),
          pack: textOf(record, "pack"),
          sha256: textOf(record, "sha256"),
          products: textsOf(record, "products").map((id) => nameOf("software", id)),
          files: textsOf(record, "files"),
        }))
        .sort((a, b) => b.seq - a.seq),
    publisherFigures: async () => present(of("publisherFigure")).map(figureFrom),
    savePublisherFigures: async (publisher, figures) => {
      const changes = figures.flatMap(({ product, ...figure }): RecordChange[] => {
        const record = figureOf(product);
        const values = Object.fromEntries(Object.entries(figure).map(([id, each]) => [id, each === "" ? null : each]));
        const isBlank = Object.values(values).every((value) => value === null);
        if (isBlank) return record ? [withdrawal(record, nameOf("publisherFigure", record.id))] : [];
        const id = record?.id ?? core.newId();
        const change = recordChange(publisherFigure, record, id, { ...values, software: product }, nameOf);
        return change ? [change] : [];
      });
      const why = `Figures of ${publisher === "" ? "a publisher" : publisher} entered`;
      return core.commit({ why, source: { kind: "form" }, changes });
    },
  };
}

/** The files of proof, each after checking that it is still what was attached. A pack that lacks one is not made. */
async function proofFiles(core: Core, proofs: readonly ProofFile[]): Promise<Result<readonly FileOfPack[]>> {
  const files: FileOfPack[] = [];
  const lost: string[] = [];
  for (const { path, title, sha256 } of proofs) {
    const read = await core.host.request("document.read", { sha256, name: title.slice(0, 300) });
    if (read.ok) files.push({ path, bytes: read.value });
    else lost.push(title);
  }
  if (lost.length === 0) return ok(files);
  return failed(
    "proof-lost",
    `The pack was not saved: the file of ${quotedNames(lost)} is missing from the data folder or was changed since it was attached. Attach it again or put it back from a backup, or take the document off its entitlement.`,
  );
}

function figureFrom(record: RegisterRecord): PublisherFigure {
  return {
    product: asRecordId(textOf(record, "software")),
    rights: integerOf(record, "rights") ?? null,
    rightsReason: textOf(record, "rightsReason"),
    required: integerOf(record, "required") ?? null,
    requiredReason: textOf(record, "requiredReason"),
    note: textOf(record, "note"),
  };
}

function withdrawal({ register, id }: RegisterRecord, label: string): RecordChange {
  return { register, id, label, act: "withdraw", fields: {} };
}

function hashOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
