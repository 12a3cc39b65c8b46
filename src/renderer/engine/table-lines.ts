import { registerOf } from "../../domain/registers/all.ts";
import { addsUp, type Field } from "../../domain/registers/field.ts";
import { fieldOf, type Register, type RegisterRecord, recordTitle, valueIn } from "../../domain/registers/register.ts";
import type { RegisterId } from "../../domain/registers/register-id.ts";
import { isMoney, type TextFormat, textFormat } from "../../domain/registers/text-from-value.ts";
import type { Condition } from "../../domain/search/conditions.ts";
import { edgeFrom } from "../../domain/search/edge.ts";
import { pickedRecords } from "../../domain/search/picked.ts";
import {
  type Folding,
  groupPath,
  isGroup,
  type ListLine,
  type RecordGroup,
  type TextOf,
  UNFOLDED,
} from "../../domain/search/record-groups.ts";
import { type FieldSum, sumsOf } from "../../domain/search/sums.ts";
import { averageOf, type NumberTally, tallyOf } from "../../domain/search/tally.ts";
import { fractionDigits } from "../../domain/value/decimal.ts";
import { decimalFromMoney } from "../../domain/value/money.ts";
import type { Core } from "./core.ts";
import { isOutOfUse } from "./out-of-use.ts";
import type { TableCalls, TableGroup, TableRow, TalliedCells } from "./table-calls.ts";

/** A register as it was last arranged. `sortedBy` is everything its records' order rests on, as one text. */
export interface TableOrder {
  readonly records: readonly RegisterRecord[];
  readonly lines: readonly ListLine[];
  readonly columns: readonly string[];
  readonly folding: Folding;
  readonly sortedBy: string;
}

const NOTHING: TableOrder = { records: [], lines: [], columns: [], folding: UNFOLDED, sortedBy: "" };

/** What is asked about registers once they are arranged. */
export function createTableLines(
  core: Core,
  orderOf: (register: RegisterId) => TableOrder | undefined,
  text: TextOf,
): Omit<TableCalls, "arrange"> {
  const format = textFormat(core.locale);
  const order = (register: RegisterId): TableOrder => orderOf(register) ?? NOTHING;

  const rowFrom = (register: Register, record: RegisterRecord, columns: readonly string[]): TableRow => ({
    kind: "record",
    id: record.id,
    title: recordTitle(register, record),
    cells: columns.map((column) => text(record, column)),
    retired: isOutOfUse(core.registers, record),
  });

  const groupFrom = (register: Register, group: RecordGroup, { columns, folding }: TableOrder): TableGroup => ({
    kind: "group",
    key: group.key,
    level: group.level,
    label: fieldOf(register, group.field).label,
    text: group.text,
    count: group.records.length,
    folded: folding.all !== folding.except.includes(group.key),
    sums: sumTexts(sumsOf(group.records, summedFields(register, columns)), format),
    conditions: groupPath(group).map((each) => conditionOf(fieldOf(register, each.field), each)),
  });

  const tallyTexts = ({ count, total }: NumberTally): TalliedCells["numbers"][number] => {
    if (typeof total === "string") {
      const digits = Math.max(AVERAGE_DIGITS, fractionDigits(total));
      return { count, sum: format.decimal(total), average: format.decimal(averageOf(total, count, digits)) };
    }
    const minor = Number(averageOf(String(total.minor), count, 0));
    return { count, sum: format.money(total), average: format.money({ ...total, minor }) };
  };

  return {
    rows: async (id, from, to) => {
      const register = registerOf(id);
      const shown = order(id);
      return shown.lines
        .slice(from, to)
        .map((line) => (isGroup(line) ? groupFrom(register, line, shown) : rowFrom(register, line, shown.columns)));
    },
    idsOf: async (id, picked) => pickedRecords(order(id).lines, order(id).records, picked).map((record) => record.id),
    listed: async (id, ids) => {
      const asked = new Set(ids);
      return order(id).records.filter((record) => asked.has(record.id)).length;
    },
    indexOf: async (id, recordId) => order(id).lines.findIndex((line) => !isGroup(line) && line.id === recordId),
    neighbours: async (id, recordId) => {
      const { records } = order(id);
      const at = records.findIndex((record) => record.id === recordId);
      if (at < 0) return { before: null, after: null };
      return { before: records[at - 1]?.id ?? null, after: records[at + 1]?.id ?? null };
    },
    sums: async (id, fields) => sumTexts(sumsOf(order(id).records, described(id, fields)), format),
    tally: async (id, of, fields) => {
      const all = core.registers.of(id);
      const records =
        "kind" in of
          ? pickedRecords(order(id).lines, order(id).records, of)
          : of.flatMap((recordId) => all.get(recordId) ?? []);
      const { filled, numbers } = tallyOf(records, described(id, fields));
      return { filled, numbers: numbers.map(tallyTexts) };
    },
    sameAs: async (id, recordId, field) => {
      const record = core.registers.of(id).get(recordId);
      return conditionOf(fieldOf(registerOf(id), field), {
        records: record ? [record] : [],
        text: record ? text(record, field) : "",
      });
    },
    edgeOf: async (id, field, from, by) => {
      const { lines } = order(id);
      const asked = fieldOf(registerOf(id), field);
      return edgeFrom(from, by, lines.length, (at) => {
        const line = lines[at];
        return line === undefined || isGroup(line) ? undefined : valueIn(asked, line) !== undefined;
      });
    },
  };
}

const AVERAGE_DIGITS = 2;

function described(register: RegisterId, fields: readonly string[]): Field[] {
  return fields.map((field) => fieldOf(registerOf(register), field));
}

/** The columns whose values add up. */
function summedFields(register: Register, columns: readonly string[]): readonly Field[] {
  return described(register.id, columns).filter(addsUp);
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

/** What narrows a table to the records that hold the same as these do. */
function conditionOf(described: Field, { records, text }: Pick<RecordGroup, "records" | "text">): Condition {
  const { id, type } = described;
  const value = records[0] && valueIn(described, records[0]);
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
