import { registerOf } from "../registers/all.ts";
import { type RegisterRecord, recordTitle } from "../registers/register.ts";
import type { RegisterId } from "../registers/register-id.ts";
import type { PlanSummary, RowKind } from "./draft.ts";
import { createDraftRecords } from "./draft-records.ts";
import { lackingFacts } from "./lacking-facts.ts";
import { createLinks, type Links } from "./links.ts";
import { missingRecords } from "./missing-records.ts";
import { isNear } from "./plan-filter.ts";
import type { ImportPlan, PlanInput, PlannedRow } from "./plan-input.ts";
import { planInstallations } from "./plan-installations.ts";
import { planRecords } from "./plan-records.ts";
import { rowTexts } from "./row-texts.ts";

const SHOWN_TITLES = 1_000;

/** The dry run of a file: what would happen to each row, and the changes that would make it happen. */
export function planImport(input: PlanInput): ImportPlan {
  const draft = createDraftRecords(input);
  const links = createLinks(input, draft);
  const plan = input.choices.register === "installation" ? planInstallations : planRecords;
  const { rows, notes, unknown, seen, seenAgain } = plan(input, draft, links);
  const missing = missingFrom(input, rows, seen);
  const register = registerOf(input.choices.register);
  const { retire } = register;
  const retired = input.choices.missing === "retire" && retire ? missing : [];
  for (const { id } of retired) if (retire) draft.put(register.id, id, { [retire.field]: retire.to });
  const changes = draft.changes();
  return {
    changes,
    rows,
    summary: {
      counts: rowCounts(rows),
      also: alsoMade(input, rows, changes, links),
      chosen: links.chosen().map(({ register: of, name, id }) => ({ register: of, name, title: draft.nameOf(of, id) })),
      notes,
      lacking: lackingFacts(rows, register.id),
      unknown,
      seenAgain,
      near: rows.filter(isNear).length,
      missing: {
        total: missing.length,
        titles: missing.slice(0, SHOWN_TITLES).map((record) => recordTitle(register, record)),
        retired: retired.length,
      },
      sheets: [],
    },
    ...rowTexts(input.choices.register, draft, input.locale),
  };
}

/** How many rows come to what. */
export function rowCounts(rows: readonly Pick<PlannedRow, "kind">[]): Record<RowKind, number> {
  const counts: Record<RowKind, number> = { new: 0, changed: 0, unchanged: 0, ignored: 0, rejected: 0 };
  for (const { kind } of rows) counts[kind]++;
  return counts;
}

/** Records in use that no row means; none while nobody asked for them. */
function missingFrom(input: PlanInput, rows: readonly PlannedRow[], seen: ReadonlySet<string>): RegisterRecord[] {
  const { register, missing } = input.choices;
  if (missing === "leave") return [];
  return missingRecords(registerOf(register), input.records.get(register)?.values() ?? [], rows, seen);
}

/** Records that rows only name: in other registers, and in this one where no row of the file is about them. */
function alsoMade(
  input: PlanInput,
  rows: readonly PlannedRow[],
  changes: ImportPlan["changes"],
  links: Links,
): PlanSummary["also"] {
  const described = new Set(rows.map(({ id }) => id));
  const named = new Map<RegisterId, PlanSummary["also"][number]["records"]>();
  if (input.choices.register === "installation") {
    const devices = changes.filter(({ register, act }) => register === "hardware" && act === "create");
    named.set(
      "hardware",
      devices.map(({ label }) => ({ title: label, name: null })),
    );
  }
  for (const [register, made] of links.made()) {
    const others = made.filter(({ record }) => !described.has(record.id));
    named.set(
      register,
      others.map(({ record, name }) => ({ title: recordTitle(registerOf(register), record), name })),
    );
  }
  return [...named]
    .filter(([, list]) => list.length > 0)
    .map(([register, list]) => ({ register, records: list.slice(0, SHOWN_TITLES), total: list.length }));
}
