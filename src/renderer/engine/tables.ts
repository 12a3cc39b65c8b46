import { registerOf, registers } from "../../domain/registers/all.ts";
import type { Field } from "../../domain/registers/field.ts";
import { fieldOf, isRetired, type Register, type RegisterRecord } from "../../domain/registers/register.ts";
import type { RegisterId } from "../../domain/registers/register-id.ts";
import {
  isFound,
  isMoney,
  type TextFormat,
  textFormat,
  textFromValue,
} from "../../domain/registers/text-from-value.ts";
import { matchesFilter } from "../../domain/search/column-filter.ts";
import { comparison } from "../../domain/search/comparison.ts";
import { type Condition, type Conditions, meets, NO_CONDITIONS } from "../../domain/search/conditions.ts";
import { searchWords } from "../../domain/search/search-words.ts";
import { type FieldSum, groupsOf, type RecordGroup, sumsOf } from "../../domain/search/sums.ts";
import { decimalFromMoney } from "../../domain/value/money.ts";
import type { Core } from "./core.ts";
import type { Engine, TableView } from "./engine.ts";

/** Sorting, filtering and showing registers; keeps the last order of each. */
export interface Tables extends Pick<Engine, "counts" | "arrange" | "rows" | "indexOf" | "sums" | "groups"> {
  /** The records of a view in its order, for export. */
  readonly arranged: (view: TableView) => RegisterRecord[];
  /** The text of a field of a record. */
  readonly text: (record: RegisterRecord, field: string) => string;
}

interface Order {
  readonly records: readonly RegisterRecord[];
  readonly columns: readonly string[];
}

/** Tables over the registers of a core. */
export function createTables(core: Core): Tables {
  const format = textFormat(core.locale);
  const collator = new Intl.Collator(core.locale, { numeric: true, sensitivity: "base" });
  const orders = new Map<RegisterId, Order>();
  let haystacks = new WeakMap<RegisterRecord, string>();
  let haystackVersion = 0;

  const text = (record: RegisterRecord, id: string): string => {
    const field = fieldOf(registerOf(record.register), id);
    const { link } = field;
    return textFromValue(field, record.values[id], format, (to) => (link ? core.registers.nameOf(link, to) : to));
  };

  /** All texts of a record in lower case. Dropped with each commit, because a linked record may have a new name. */
  const haystack = (record: RegisterRecord): string => {
    if (haystackVersion !== core.version()) {
      haystacks = new WeakMap();
      haystackVersion = core.version();
    }
    const known = haystacks.get(record);
    if (known !== undefined) return known;
    const fields = registerOf(record.register).fields.map((field) => text(record, field.id));
    const all = [...fields, ...programsIn(record)].join("\n").toLowerCase();
    haystacks.set(record, all);
    return all;
  };

  const meetsConditions = ({ match, list }: Conditions, register: Register, record: RegisterRecord): boolean => {
    const isMet = (condition: Condition) => {
      const field = fieldOf(register, condition.field);
      return meets(condition, field, record.values[field.id], text(record, field.id), core.today());
    };
    return list.length === 0 || (match === "all" ? list.every(isMet) : list.some(isMet));
  };

  const listed = (view: TableView): RegisterRecord[] => {
    const register = registerOf(view.register);
    const words = searchWords(view.search);
    const filters = Object.entries(view.filters).filter(([, filter]) => filter.trim() !== "");
    return [...core.registers.of(view.register).values()].filter(
      (record) =>
        !record.withdrawn &&
        (view.retired || !isRetired(register, record)) &&
        words.every((word) => haystack(record).includes(word)) &&
        filters.every(([id, filter]) =>
          matchesFilter(fieldOf(register, id), record.values[id], text(record, id), filter),
        ) &&
        meetsConditions(view.conditions ?? NO_CONDITIONS, register, record),
    );
  };

  const arranged = (view: TableView): RegisterRecord[] => {
    const register = registerOf(view.register);
    const records = listed(view);
    const sort = view.sort.length > 0 ? view.sort : register.title.map((field) => ({ field, descending: false }));
    const keys = sort.map(({ field, descending }) => ({
      compare: comparison(fieldOf(register, field), collator, descending),
      texts: new Map(records.map((record) => [record, text(record, field)])),
      field,
    }));
    return records.sort((a, b) => {
      for (const { compare, texts, field } of keys) {
        const order = compare(a.values[field], b.values[field], texts.get(a) ?? "", texts.get(b) ?? "");
        if (order !== 0) return order;
      }
      return a.id < b.id ? -1 : 1;
    });
  };

  return {
    arranged,
    text,
    counts: async () => {
      const { counts, withdrawn } = core.registers.totals();
      const inUse: Partial<Record<RegisterId, number>> = {};
      for (const register of registers) {
        const retired = register.retire ? retiredIn(register, core.registers.of(register.id)) : 0;
        inUse[register.id] = (counts[register.id] ?? 0) - (withdrawn[register.id] ?? 0) - retired;
      }
      return inUse;
    },
    arrange: async (view) => {
      if (view.register === "installation") await core.registers.whole();
      const records = arranged(view);
      orders.set(view.register, { records, columns: view.columns });
      const register = registerOf(view.register);
      let total = 0;
      for (const record of core.registers.of(view.register).values()) {
        if (!record.withdrawn && (view.retired || !isRetired(register, record))) total++;
      }
      return { total, matching: records.length, version: core.version() };
    },
    rows: async (id, from, to) => {
      const order = orders.get(id);
      if (!order) return [];
      const register = registerOf(id);
      return order.records.slice(from, to).map((record) => ({
        id: record.id,
        cells: order.columns.map((column) => text(record, column)),
        retired: isRetired(register, record),
      }));
    },
    sums: async (id, fields) => sumTexts(sumsOf(orders.get(id)?.records ?? [], described(id, fields)), format),
    groups: async (id, field, summed) =>
      groupsOf(orders.get(id)?.records ?? [], field, (record) => text(record, field), described(id, summed)).map(
        (group) => ({
          text: group.text,
          count: group.count,
          condition: conditionOf(fieldOf(registerOf(id), field), group),
          sums: sumTexts(group.sums, format),
        }),
      ),
    indexOf: async (id, recordId) => orders.get(id)?.records.findIndex((record) => record.id === recordId) ?? -1,
  };
}

/** The names of the programs that an inventory lists; none of any other record. */
function programsIn(record: RegisterRecord): string[] {
  if (record.register !== "installation") return [];
  return Object.values(record.values).flatMap((value) => (isFound(value) ? [value.name] : []));
}

/** Records that are retired and not withdrawn as well. */
function retiredIn(register: Register, records: ReadonlyMap<string, RegisterRecord>): number {
  let count = 0;
  for (const record of records.values()) if (!record.withdrawn && isRetired(register, record)) count++;
  return count;
}

function described(register: RegisterId, fields: readonly string[]): Field[] {
  return fields.map((field) => fieldOf(registerOf(register), field));
}

/** Sums as people read them, by field; amounts of several currencies side by side. */
function sumTexts(sums: readonly FieldSum[], format: TextFormat): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const { field, total } of sums) {
    const text =
      typeof total === "number"
        ? format.integer(total)
        : typeof total === "string"
          ? format.decimal(total)
          : format.money(total);
    texts[field] = texts[field] === undefined ? text : `${texts[field]} + ${text}`;
  }
  return texts;
}

/** What narrows a table to one group of it. */
function conditionOf({ id, type }: Field, { value, text }: RecordGroup): Condition {
  if (value === undefined) return { field: id, op: "empty", values: [] };
  if (typeof value === "boolean") return { field: id, op: "anyOf", values: [value ? "yes" : "no"] };
  if (type === "choice" && typeof value === "string") return { field: id, op: "anyOf", values: [value] };
  if ((type === "date" || type === "decimal") && typeof value === "string")
    return { field: id, op: "equals", values: [value] };
  if (typeof value === "number") return { field: id, op: "equals", values: [String(value)] };
  if (typeof value === "object" && isMoney(value)) {
    return { field: id, op: "equals", values: [decimalFromMoney(value)] };
  }
  return { field: id, op: "is", values: [text] };
}
