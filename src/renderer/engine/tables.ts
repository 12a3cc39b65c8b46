import { registerOf, registers } from "../../domain/registers/all.ts";
import { dateOrderOf } from "../../domain/registers/form-text.ts";
import { fieldOf, type Register, type RegisterRecord, valueIn } from "../../domain/registers/register.ts";
import type { RegisterId } from "../../domain/registers/register-id.ts";
import { textFormat, textFromValue } from "../../domain/registers/text-from-value.ts";
import { columnFilter } from "../../domain/search/column-filter.ts";
import { comparison } from "../../domain/search/comparison.ts";
import { type Condition, type Conditions, meets, NO_CONDITIONS } from "../../domain/search/conditions.ts";
import { groupedLines, UNFOLDED } from "../../domain/search/record-groups.ts";
import { searchWords } from "../../domain/search/search-words.ts";
import type { Core } from "./core.ts";
import type { Engine } from "./engine.ts";
import { isOutOfUse } from "./out-of-use.ts";
import type { Registers } from "./registers.ts";
import type { TableCalls, TableView } from "./table-calls.ts";
import { createTableLines, type TableOrder } from "./table-lines.ts";

/** Sorting, filtering, grouping and showing registers; keeps the last order of each. */
export interface Tables {
  readonly calls: Pick<Engine, "counts" | "inventoriesRead"> & TableCalls;
  /** The records of a view in its order, for export. */
  readonly arranged: (view: TableView) => RegisterRecord[];
  /** The text of a field of a record. */
  readonly text: (record: RegisterRecord, field: string) => string;
}

/** Tables over the registers of a core. */
export function createTables(core: Core): Tables {
  const format = textFormat(core.locale);
  const order = dateOrderOf(core.locale);
  const collator = new Intl.Collator(core.locale, { numeric: true, sensitivity: "base" });
  const orders = new Map<RegisterId, TableOrder>();
  let haystacks = new WeakMap<RegisterRecord, string>();
  let haystackVersion = 0;

  const text = (record: RegisterRecord, id: string): string => {
    const field = fieldOf(registerOf(record.register), id);
    const { link } = field;
    return textFromValue(field, valueIn(field, record), format, (to) => (link ? core.registers.nameOf(link, to) : to));
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
    const all = fields.join("\n").toLowerCase();
    haystacks.set(record, all);
    return all;
  };

  const meetsConditions = ({ match, list }: Conditions, register: Register, record: RegisterRecord): boolean => {
    const isMet = (condition: Condition) => {
      const field = fieldOf(register, condition.field);
      return meets(condition, field, valueIn(field, record), text(record, field.id), core.today());
    };
    return list.length === 0 || (match === "all" ? list.every(isMet) : list.some(isMet));
  };

  const listed = (view: TableView): RegisterRecord[] => {
    const register = registerOf(view.register);
    const words = searchWords(view.search);
    const filters = Object.entries(view.filters)
      .filter(([, filter]) => filter.trim() !== "")
      .map(([id, filter]) => {
        const field = fieldOf(register, id);
        return { field, passes: columnFilter(field, filter, order) };
      });
    return [...core.registers.of(view.register).values()].filter(
      (record) =>
        !record.withdrawn &&
        (view.retired || !isOutOfUse(core.registers, record)) &&
        words.every((word) => haystack(record).includes(word)) &&
        filters.every(({ field, passes }) => passes(valueIn(field, record), text(record, field.id))) &&
        meetsConditions(view.conditions ?? NO_CONDITIONS, register, record),
    );
  };

  const arranged = (view: TableView): RegisterRecord[] => {
    const register = registerOf(view.register);
    const records = listed(view);
    const keys = sortKeys(view, register).map(({ field: id, descending, grouping }) => {
      const field = fieldOf(register, id);
      return {
        compare: comparison(field, collator, descending),
        values: new Map(records.map((record) => [record, valueIn(field, record)])),
        texts: new Map(records.map((record) => [record, text(record, id)])),
        grouping,
      };
    });
    return records.sort((a, b) => {
      for (const { compare, values, texts, grouping } of keys) {
        const textA = texts.get(a) ?? "";
        const textB = texts.get(b) ?? "";
        const order = compare(values.get(a), values.get(b), textA, textB);
        if (order !== 0) return order;
        // What is sorted alike may still read differently, as “Dell” and “DELL” do; these are groups of their own.
        if (grouping && textA !== textB) return textA < textB ? -1 : 1;
      }
      return a.id < b.id ? -1 : 1;
    });
  };

  /** Folding a group or showing another column changes nothing in the order: records are sorted once for all of that. */
  const ordered = (view: TableView): TableOrder => {
    const { columns, folding = UNFOLDED, ...sorting } = view;
    const sortedBy = JSON.stringify([sorting, core.version(), core.today()]);
    const known = orders.get(view.register);
    const records = known?.sortedBy === sortedBy ? known.records : arranged(view);
    return { records, lines: groupedLines(records, view.groupBy ?? [], text, folding), columns, folding, sortedBy };
  };

  return {
    arranged,
    text,
    calls: {
      ...createTableLines(core, (register) => orders.get(register), text),
      counts: async () => {
        const { counts, withdrawn } = core.registers.totals();
        const inUse: Partial<Record<RegisterId, number>> = {};
        for (const register of registers) {
          const canBe = register.retire !== null || register.retiredWith !== undefined;
          const retired = canBe ? outOfUse(core.registers, register.id) : 0;
          inUse[register.id] = (counts[register.id] ?? 0) - (withdrawn[register.id] ?? 0) - retired;
        }
        return inUse;
      },
      inventoriesRead: async () => {
        await core.registers.whole();
        return true;
      },
      arrange: async (view) => {
        if (view.register === "installation") await core.registers.whole();
        const order = ordered(view);
        orders.set(view.register, order);
        let total = 0;
        let retired = 0;
        for (const record of core.registers.of(view.register).values()) {
          if (record.withdrawn) continue;
          if (view.retired || !isOutOfUse(core.registers, record)) total++;
          else retired++;
        }
        return { total, retired, matching: order.records.length, lines: order.lines.length, version: core.version() };
      },
    },
  };
}

/** Records that are out of use and not withdrawn as well. */
function outOfUse(registers: Registers, register: RegisterId): number {
  let count = 0;
  for (const record of registers.of(register).values()) if (!record.withdrawn && isOutOfUse(registers, record)) count++;
  return count;
}

/** The order asked for, by groups first: these follow their field's own order, or the one asked for the field. */
function sortKeys(view: TableView, register: Register) {
  const { groupBy = [], sort } = view;
  const rest = sort.filter(({ field }) => !groupBy.includes(field));
  const within = rest.length > 0 ? rest : register.title.map((field) => ({ field, descending: false }));
  return [
    ...groupBy.map((field) => ({
      field,
      descending: sort.find((key) => key.field === field)?.descending ?? false,
      grouping: true,
    })),
    ...within.map((key) => ({ ...key, grouping: false })),
  ];
}
