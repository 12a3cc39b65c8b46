import { applied } from "../../../src/domain/change/applied.ts";
import type { RecordChange } from "../../../src/domain/change/change-set.ts";
import type { Cell, Layout, Table } from "../../../src/domain/intake/cell.ts";
import type { ImportChoices, PlanRow } from "../../../src/domain/intake/draft.ts";
import type { KnownProfile } from "../../../src/domain/intake/import-profile.ts";
import { planImport } from "../../../src/domain/intake/plan-import.ts";
import type { ImportPlan } from "../../../src/domain/intake/plan-input.ts";
import { type Proposal, proposeChoices } from "../../../src/domain/intake/propose.ts";
import { createRecogniser } from "../../../src/domain/recognition/create-recogniser.ts";
import type { CatalogueTitle } from "../../../src/domain/recognition/recogniser.ts";
import { registerOf } from "../../../src/domain/registers/all.ts";
import { type RegisterRecord, recordTitle } from "../../../src/domain/registers/register.ts";
import type { RegisterId } from "../../../src/domain/registers/register-id.ts";
import { type CalendarDate, isCalendarDate } from "../../../src/domain/value/calendar-date.ts";
import { asRecordId } from "../../../src/domain/value/record-id.ts";
import { answered } from "../../builders/imported.ts";

/** A table whose rows are texts with columns parted by `|`; a blank part is a blank cell. */
export function aTable(...lines: readonly string[]): Table {
  return tableOf(lines.map((line) => line.split("|").map((text) => (text.trim() === "" ? null : text.trim()))));
}

/** A visible table of cells. */
export function tableOf(rows: readonly (readonly Cell[])[]): Table {
  return { name: "Sheet1", hidden: false, rows };
}

/** A table with a layout; what isn't said is nothing. */
export function laid(table: Table, layout: Partial<Layout>): Table {
  return { ...table, layout: { merged: [], hiddenRows: [], hiddenColumns: [], ...layout } };
}

/** What Muster finds out about a table by itself. The other tables stand behind it in the file. */
export function proposalFor(
  table: Table,
  given: Partial<ImportChoices> = {},
  profiles: readonly KnownProfile[] = [],
  others: readonly Table[] = [],
): Proposal {
  return proposeChoices({
    file: table.name,
    tables: [table, ...others],
    encoding: "utf-8",
    delimiter: ",",
    quote: '"',
    currency: "EUR",
    profiles,
    given,
  });
}

/** Registers in memory that imports can be planned against and accepted into. */
export interface Office {
  readonly plan: (table: Table, given?: Partial<ImportChoices>) => ImportPlan;
  /** Plans and accepts; answers the plan. */
  readonly accept: (table: Table, given?: Partial<ImportChoices>) => ImportPlan;
  readonly all: (register: RegisterId) => RegisterRecord[];
  /** The values of the one record with this title. */
  readonly values: (register: RegisterId, title: string) => RegisterRecord["values"];
  /** The title of a linked record. */
  readonly named: (register: RegisterId, id: unknown) => string;
}

/** An office with these records. */
export function anOffice(
  records: readonly RegisterRecord[] = [],
  catalogue: readonly CatalogueTitle[] = [],
  today = "2026-03-31",
): Office {
  const maps = new Map<RegisterId, Map<string, RegisterRecord>>();
  const of = (register: RegisterId) => {
    const map = maps.get(register) ?? new Map<string, RegisterRecord>();
    maps.set(register, map);
    return map;
  };
  for (const record of records) of(record.register).set(record.id, record);
  let made = 0;
  let seq = 1;
  const nameOf = (register: RegisterId, id: string): string => {
    const record = of(register).get(id);
    return record ? recordTitle(registerOf(register), record) : "";
  };
  const plan: Office["plan"] = (table, given = {}) => {
    const { table: prepared, choices, questions } = answered((all) => proposalFor(table, all), given);
    if (questions.length > 0) throw new Error(`Open question: ${questions[0]?.sentence}`);
    return planImport({
      table: prepared,
      choices,
      records: maps,
      nameOf,
      recognise: createRecogniser(of("software").values(), catalogue),
      today: aDay(today),
      newId: () => asRecordId(`new${++made}`),
      locale: "en-GB",
    });
  };
  const commit = (changes: readonly RecordChange[]) => {
    seq++;
    for (const change of changes) {
      const map = of(change.register);
      map.set(change.id, applied(map.get(change.id), change, seq));
    }
  };
  return {
    plan,
    accept: (table, given) => {
      const accepted = plan(table, given);
      commit(accepted.changes);
      return accepted;
    },
    all: (register) => [...of(register).values()].filter((record) => !record.withdrawn),
    values: (register, title) => {
      const found = [...of(register).values()].filter((record) => nameOf(register, record.id) === title);
      const [only] = found;
      if (!only || found.length > 1) throw new Error(`${found.length} records are called ${title}`);
      return only.values;
    },
    named: (register, id) => nameOf(register, String(id)),
  };
}

/** All rows of a plan with their texts. */
export function shownRows(plan: ImportPlan): PlanRow[] {
  return plan.rows.map(plan.shown);
}

function aDay(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new Error(`No day: ${text}`);
  return text;
}
