import { recordChange } from "../../domain/change/record-change.ts";
import { headerFromLine } from "../../domain/journal/event-from-line.ts";
import { positionMoney } from "../../domain/licence/money/position-money.ts";
import { allParametersOn } from "../../domain/licence/parameters/parameters-at.ts";
import { position } from "../../domain/licence/position.ts";
import { type PositionLine, withoutRows } from "../../domain/licence/position-line.ts";
import { type RightsBasis, withProvenRightsOnly } from "../../domain/licence/proven-rights.ts";
import { RULE_VERSION } from "../../domain/licence/rule-version.ts";
import { comparePositions, type PositionComparison } from "../../domain/licence/snapshots/compare.ts";
import type { FrozenPosition } from "../../domain/licence/snapshots/frozen-position.ts";
import { snapshotFromText, snapshotText } from "../../domain/licence/snapshots/snapshot-file.ts";
import { snapshotOf, snapshotValues } from "../../domain/licence/snapshots/snapshot-record.ts";
import { oldestFirst } from "../../domain/licence/snapshots/trend.ts";
import { positionSnapshot } from "../../domain/registers/position-snapshot.ts";
import type { RegisterRecord } from "../../domain/registers/register.ts";
import { comparisonTables } from "../../domain/reports/comparison-table.ts";
import { positionTables } from "../../domain/reports/position-tables.ts";
import type { RecordId } from "../../domain/value/record-id.ts";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import { xlsxFromTables } from "../formats/xlsx-writer.ts";
import type { Core } from "./core.ts";
import { costRegisters } from "./costs.ts";
import { licenceFacts } from "./licence-facts.ts";
import type { ListedSnapshot, OpenedSnapshot, PositionSnapshotCalls } from "./position-snapshots-calls.ts";
import type { Recognition } from "./recognition.ts";

const GONE = "This snapshot does not exist, or its taking was undone. Do it again to have it back.";

/** Opened at once at most: two to be compared. */
const MOST_KEPT = 2;

/** Frozen positions over the registers of a core. */
export function createPositionSnapshots(core: Core, recognition: Recognition): PositionSnapshotCalls {
  const frozenNow = async (name: string, basis: RightsBasis): Promise<FrozenPosition> => {
    const { appVersion } = await core.host.request("session.info", undefined);
    await core.quiet();
    // Nothing is awaited from here on, so that facts and head are of the same moment.
    const { facts, unrecognised, unlinked } = licenceFacts(core, recognition);
    const day = core.today();
    const all = position(facts, day);
    const lines = basis === "proven" ? position(withProvenRightsOnly(facts), day) : all;
    return {
      ...{ name, day, taken: core.now(), head: core.head(), app: appVersion, rules: RULE_VERSION, basis, facts },
      parameters: allParametersOn(facts.parameters, day),
      lines,
      money: positionMoney(costRegisters(core, day), lines, all, core.settings().currency),
      unrecognised,
      unlinked,
    };
  };

  const recordOf = (id: RecordId): RegisterRecord | undefined => {
    const record = core.registers.of("positionSnapshot").get(id);
    return record?.withdrawn ? undefined : record;
  };

  // What was read and found whole can't change: a file is named by its SHA-256.
  const kept = new Map<string, FrozenPosition>();
  const opened = async (id: RecordId): Promise<Result<FrozenPosition>> => {
    const record = recordOf(id);
    if (!record) return failed("no-snapshot", GONE);
    const { name, sha256 } = snapshotOf(record);
    const known = kept.get(sha256);
    if (known) return ok(known);
    const file = await core.host.request("document.read", { sha256, name: name.slice(0, 300) });
    if (!file.ok) {
      return failed(
        "snapshot-damaged",
        `The file of “${name}” is missing from the data folder or was changed since it was frozen, so its lines can't be shown. Its figures are kept in the register. Put documents/${sha256.slice(0, 2)}/${sha256} back from a backup.`,
      );
    }
    const read = snapshotFromText(name, new TextDecoder().decode(file.value));
    if (!read.ok) return read;
    const [oldest] = kept.keys();
    if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(sha256, read.value);
    return read;
  };

  /** Who took each, from the events that made them. */
  const listed = async (records: readonly RegisterRecord[]): Promise<readonly ListedSnapshot[]> => {
    const seqs = records.map(({ trail: [first = 0] }) => first);
    const lines = await core.host.request("journal.lines", { seqs, headersOnly: true });
    const people = lines.map((line) => headerFromLine(line).header.by);
    return records.map((record, at) => ({
      ...snapshotOf(record),
      by: people[at]?.name || (people[at]?.account ?? ""),
    }));
  };

  const shown = async (id: RecordId, asLine: (line: PositionLine) => PositionLine): Promise<Result<OpenedSnapshot>> => {
    const frozen = await opened(id);
    if (!frozen.ok) return frozen;
    const record = recordOf(id);
    const [snapshot] = record ? await listed([record]) : [];
    if (!snapshot) return failed("no-snapshot", GONE);
    const { day: asAt, head, lines, unrecognised, unlinked, money, parameters } = frozen.value;
    const answer = { asAt, head, lines: lines.map(asLine), unrecognised, unlinked };
    return ok({ snapshot, answer, money, parameters: parameters.length });
  };

  const compared = async (before: RecordId, after: RecordId | null): Promise<Result<PositionComparison>> => {
    const first = await opened(before);
    if (!first.ok) return first;
    const second = after === null ? ok(await frozenNow("Now", first.value.basis)) : await opened(after);
    return second.ok ? ok(comparePositions(first.value, second.value)) : second;
  };

  return {
    takeSnapshot: async ({ basis, ...given }) => {
      const [name, why, authorisedBy] = [given.name.trim(), given.why.trim(), given.authorisedBy.trim()];
      if (name === "") return failed("snapshot-unnamed", "No snapshot was taken: give it a name.");
      const readOnly = core.readOnly();
      if (readOnly) return failed("read-only", `No snapshot was taken: ${readOnly.sentence}`);
      const frozen = await frozenNow(name, basis);
      const bytes = new TextEncoder().encode(snapshotText(frozen));
      const file = await core.host.request("document.keep", { bytes });
      if (!file.ok) return file;
      const id = core.newId();
      const values = snapshotValues(frozen, { why, authorisedBy }, file.value);
      const change = recordChange(positionSnapshot, undefined, id, values, core.registers.nameOf);
      const saved = await core.commit({
        why: `Froze the licence position as “${name}”${why === "" ? "" : `: ${why}`}`,
        source: { kind: "form" },
        ...(authorisedBy === "" ? {} : { authorisation: authorisedBy }),
        changes: change ? [change] : [],
      });
      return saved.ok ? ok({ ...saved.value, id }) : saved;
    },
    positionSnapshots: async () => {
      const records = [...core.registers.of("positionSnapshot").values()].filter(({ withdrawn }) => !withdrawn);
      const all = await listed(records);
      const place = new Map(oldestFirst(all).map(({ id }, at) => [id, at]));
      return [...all].sort((a, b) => (place.get(b.id) ?? 0) - (place.get(a.id) ?? 0));
    },
    openSnapshot: (id) => shown(id, withoutRows),
    explainedSnapshot: (id) => shown(id, (line) => line),
    snapshotLine: async (id, product) => {
      const frozen = await opened(id);
      return frozen.ok ? (frozen.value.lines.find((line) => line.product === product) ?? null) : null;
    },
    exportSnapshot: async (id) => {
      const frozen = whole(await opened(id));
      return xlsxFromTables(positionTables({ ...frozen, asAt: frozen.day, money: frozen.money.lines }));
    },
    compareSnapshots: compared,
    exportComparison: async (before, after) => xlsxFromTables(comparisonTables(whole(await compared(before, after)))),
  };
}

/** What is exported is on the screen already, so it was read. @throws Error when its file was lost since */
function whole<T>(read: Result<T>): T {
  if (!read.ok) throw new Error(read.problem.sentence);
  return read.value;
}
