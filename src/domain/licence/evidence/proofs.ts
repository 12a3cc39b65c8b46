import { registers as allRegisters } from "../../registers/all.ts";
import { document as documents } from "../../registers/document.ts";
import { fieldOf, type RegisterRecord } from "../../registers/register.ts";
import { DOCUMENTS } from "../../registers/shared-fields.ts";
import { choiceLabel } from "../../registers/text-from-value.ts";
import { compareText } from "../installed-devices.ts";
import { linked, present, textOf, textsOf } from "../licence-records.ts";
import type { EvidenceSection, ScopedFacts } from "./section.ts";

/** A file that proves rights, by its path in the pack; `title` is what the document is called. */
export interface ProofFile {
  readonly path: string;
  readonly title: string;
  readonly sha256: string;
}

/**
 * A document attached to rights of the pack.
 *
 * @property rights   names of the rights it proves
 * @property file     null for one that is only on paper
 * @property outside  true when it is attached to something else as well, so that it may tell of what isn't in the pack
 */
interface Proof {
  readonly record: RegisterRecord;
  readonly rights: readonly string[];
  readonly file: ProofFile | null;
  readonly outside: boolean;
}

/** The rights of the pack as they are on record, by product and name. */
export function rightsOf({ registers, facts }: ScopedFacts): readonly RegisterRecord[] {
  const within = new Set<string>(facts.entitlements.map(({ id }) => id));
  const product = (right: RegisterRecord) => registers.nameOf("software", textOf(right, "software"));
  return present(registers.of("entitlement"))
    .filter(({ id }) => within.has(id))
    .sort(
      (a, b) =>
        compareText(product(a), product(b)) ||
        compareText(textOf(a, "name"), textOf(b, "name")) ||
        compareText(a.id, b.id),
    );
}

/** The documents attached to rights of the pack, each once, in the order of the rights. */
export function proofsOf(scoped: ScopedFacts): readonly Proof[] {
  const { registers } = scoped;
  const rights = rightsOf(scoped);
  const within = new Set<string>(rights.map(({ id }) => id));
  const elsewhere = new Set(
    allRegisters
      .filter(({ fields }) => fields.some(({ id }) => id === DOCUMENTS.id))
      .flatMap(({ id }) => present(registers.of(id)))
      .filter(({ id }) => !within.has(id))
      .flatMap((record) => textsOf(record, DOCUMENTS.id)),
  );
  const proves = new Map<string, string[]>();
  for (const right of rights) {
    for (const id of textsOf(right, DOCUMENTS.id)) proves.set(id, [...(proves.get(id) ?? []), textOf(right, "name")]);
  }
  const taken = new Set<string>();
  return [...proves].flatMap(([id, names]): Proof[] => {
    const record = linked(registers.of("document"), id);
    if (!record) return [];
    const sha256 = textOf(record, "sha256");
    const title = textOf(record, "name");
    const file = sha256 === "" ? null : { path: `proofs/${freeName(record, taken)}`, title, sha256 };
    return [{ record, rights: names, file, outside: elsewhere.has(id) }];
  });
}

/** The documents behind the rights with their SHA-256. */
export function proofSection(proofs: readonly Proof[]): EvidenceSection {
  return {
    title: "Proofs",
    said: "Documents attached to the entitlements. The files are in the pack under the names given here, and were compared with their SHA-256 when it was saved.",
    none: "No document is attached to the entitlements of these products.",
    columns: [
      { label: "Document", type: "text", printed: true },
      { label: "Kind", type: "text", printed: true },
      { label: "Number", type: "text" },
      { label: "Date", type: "date" },
      { label: "Proves", type: "text", printed: true },
      { label: "File in the pack", type: "text", printed: true },
      { label: "SHA-256", type: "text", printed: true },
    ],
    rows: proofs.map(({ record, rights, file }) => [
      textOf(record, "name"),
      choiceLabel(fieldOf(documents, "kind"), textOf(record, "kind")),
      textOf(record, "number"),
      textOf(record, "datedOn") || null,
      rights.join("; "),
      file?.path ?? `On paper${textOf(record, "place") === "" ? "" : `: ${textOf(record, "place")}`}`,
      file?.sha256 ?? "",
    ]),
  };
}

/** A file name that stands once in the pack, and that every system can write. */
function freeName(record: RegisterRecord, taken: Set<string>): string {
  const wanted = textOf(record, "fileName") || textOf(record, "name");
  const plain = wanted.replace(/[^\p{Letter}\p{Number} ._()-]/gu, "_").replace(/^[. ]+|[. ]+$/g, "_");
  const [, stem = plain, ending = ""] = /^(.+?)(\.[^.]{1,10})?$/.exec(plain.slice(-120)) ?? [];
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${stem}${ending}` : `${stem} (${number})${ending}`;
    // Windows and macOS take names that differ only in case for one.
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
