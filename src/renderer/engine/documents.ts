import type { RecordChange } from "../../domain/change/change-set.ts";
import { recordChange } from "../../domain/change/record-change.ts";
import { registerOf } from "../../domain/registers/all.ts";
import type { RegisterRecord } from "../../domain/registers/register.ts";
import { isTexts } from "../../domain/registers/text-from-value.ts";
import type { RecordId } from "../../domain/value/record-id.ts";
import { failed } from "../../domain/value/result.ts";
import type { Core } from "./core.ts";
import type { AttachedDocument, DocumentCalls } from "./documents-calls.ts";

/** Documents over the registers of a core. */
export function createDocuments(core: Core): DocumentCalls {
  const { nameOf } = core.registers;
  const documents = registerOf("document");

  const known = (sha256: string): RecordId | undefined => {
    for (const record of core.registers.of("document").values()) {
      if (!record.withdrawn && record.values.sha256 === sha256) return record.id;
    }
    return undefined;
  };

  const withDocuments = (record: RegisterRecord, ids: readonly string[], names: ReadonlyMap<string, string>) =>
    recordChange(
      registerOf(record.register),
      record,
      record.id,
      { documents: ids.length === 0 ? null : ids },
      (register, id) => names.get(id) ?? nameOf(register, id),
    );

  return {
    documentsOf: async (register, id) => {
      const record = core.registers.of(register).get(id);
      return documentIds(record).flatMap((each) => {
        const found = core.registers.of("document").get(each);
        return found && !found.withdrawn ? [shown(found)] : [];
      });
    },
    attachDocuments: async (register, id, files) => {
      const record = core.registers.of(register).get(id);
      if (!record) return failed("no-record", "Nothing was attached: the record does not exist.");
      const ids = [...documentIds(record)];
      const names = new Map<string, string>();
      const madeNow = new Map<string, RecordId>();
      const changes: RecordChange[] = [];
      for (const { name, bytes } of files) {
        const kept = await core.host.request("document.keep", { bytes });
        if (!kept.ok) return kept;
        const { sha256, bytes: size } = kept.value;
        const existing = known(sha256) ?? madeNow.get(sha256);
        const document = existing ?? core.newId();
        if (existing === undefined) {
          const values = { name, fileName: name, sha256, bytes: size };
          const change = recordChange(documents, undefined, document, values, nameOf);
          if (change) changes.push(change);
          names.set(document, name);
          madeNow.set(sha256, document);
        }
        if (!ids.includes(document)) ids.push(document);
      }
      const change = withDocuments(record, ids, names);
      if (change) changes.push(change);
      const why = `Attached ${files.map(({ name }) => `“${name}”`).join(", ")}`;
      return core.commit({ why, source: { kind: "form" }, changes });
    },
    detachDocument: async (register, id, document) => {
      const record = core.registers.of(register).get(id);
      if (!record) return failed("no-record", "Nothing was changed: the record does not exist.");
      const change = withDocuments(
        record,
        documentIds(record).filter((each) => each !== document),
        new Map(),
      );
      const why = `Took off “${nameOf("document", document)}”`;
      return core.commit({ why, source: { kind: "form" }, changes: change ? [change] : [] });
    },
  };
}

function documentIds(record: RegisterRecord | undefined): readonly string[] {
  const value = record?.values.documents;
  return value !== undefined && isTexts(value) ? value : [];
}

function shown({ id, values }: RegisterRecord): AttachedDocument {
  const text = (field: string) => (typeof values[field] === "string" ? values[field] : "");
  const kinds = registerOf("document").fields.find((field) => field.id === "kind")?.choices ?? [];
  return {
    id,
    name: text("name"),
    kind: kinds.find((choice) => choice.id === values.kind)?.label ?? "",
    fileName: text("fileName"),
    bytes: typeof values.bytes === "number" ? values.bytes : null,
    sha256: text("sha256") === "" ? null : text("sha256"),
  };
}
