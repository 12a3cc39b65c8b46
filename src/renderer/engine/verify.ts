import { emptyHead } from "../../domain/journal/event-from-line.ts";
import type { RegisterRecord } from "../../domain/registers/register.ts";
import { REGISTER_IDS } from "../../domain/registers/register-id.ts";
import { canonicalJson } from "../../domain/value/canonical-json.ts";
import type { Problem } from "../../domain/value/result.ts";
import type { Core } from "./core.ts";
import type { OnProgress, VerifyReport } from "./engine.ts";
import { walkJournal } from "./journal-reader.ts";
import { emptyRegisters } from "./registers.ts";

const MOST_PROBLEMS = 50;
const AT_ONCE = 500;

/**
 * Walks the whole chain and compares the registers, as the store holds them on disk, with what the journal says they are.
 *
 * @returns every difference, at most 50; `ok` only when there is none
 */
export async function verify(core: Core, onProgress: OnProgress): Promise<VerifyReport> {
  await core.settled();
  const head = core.head();
  const expected = emptyRegisters();
  const sentence = "Walking the chain";
  onProgress({ sentence, fraction: 0 });
  const walked = await walkJournal(core.host, emptyHead(head.log), (event) => {
    expected.apply(event.changes, event.header.seq);
    if (event.header.seq % 200 === 0) onProgress({ sentence, fraction: event.header.seq / Math.max(1, head.seq) });
  });
  const problems: Problem[] = walked.ok ? [] : [walked.problem];
  const readOnly = core.readOnly();
  if (readOnly) problems.push(readOnly);
  if (walked.ok && (walked.value.seq !== head.seq || walked.value.hash !== head.hash)) {
    const sentence = `The journal ends at event ${walked.value.seq}, but this session knows of event ${head.seq}.`;
    problems.push({ code: "journal-end", sentence });
  }
  let records = 0;
  for (const register of REGISTER_IDS) {
    onProgress({ sentence: "Comparing the registers with the journal", fraction: null });
    const found = core.store ? await core.store.read(register) : [...core.registers.of(register).values()];
    records += found.length;
    if (walked.ok) problems.push(...differences(register, expected.of(register), found));
  }
  problems.push(...(await damagedDocuments(core)));
  return {
    ok: problems.length === 0,
    events: walked.ok ? walked.value.seq : head.seq,
    head,
    records,
    problems: problems.slice(0, MOST_PROBLEMS),
  };
}

const FILED = [
  { register: "document", called: "document", since: "attached" },
  { register: "positionSnapshot", called: "position snapshot", since: "frozen" },
] as const;

/** Documents and snapshots whose files are gone or were changed since they were kept. */
async function damagedDocuments(core: Core): Promise<Problem[]> {
  const sentences = new Map<string, string>();
  for (const { register, called, since } of FILED) {
    for (const { values, withdrawn } of core.registers.of(register).values()) {
      if (withdrawn || typeof values.sha256 !== "string") continue;
      const name = String(values.name ?? "");
      sentences.set(
        values.sha256,
        `The file of the ${called} “${name}” is missing or was changed since it was ${since}.`,
      );
    }
  }
  const found: Problem[] = [];
  const all = [...sentences.keys()];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const damaged = await core.host.request("document.damaged", { sha256s: all.slice(from, from + AT_ONCE) });
    for (const sha256 of damaged) {
      found.push({ code: "document-damaged", sentence: sentences.get(sha256) ?? sha256 });
    }
  }
  return found;
}

function differences(
  register: string,
  expected: ReadonlyMap<string, RegisterRecord>,
  found: readonly RegisterRecord[],
): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const record of found) {
    seen.add(record.id);
    const should = expected.get(record.id);
    if (!should || fingerprint(should) !== fingerprint(record)) {
      problems.push({
        code: "register-differs",
        sentence: `The record ${record.id} in ${register} is not what the journal says it is.`,
      });
    }
  }
  for (const id of expected.keys()) {
    if (!seen.has(id))
      problems.push({ code: "register-lacks", sentence: `The record ${id} in ${register} is missing from the store.` });
  }
  return problems;
}

function fingerprint(record: RegisterRecord): string {
  return canonicalJson({ values: record.values, trail: record.trail, withdrawn: record.withdrawn === true });
}
