import { fieldOf, type Register } from "../../../domain/registers/register.ts";
import type { Printed } from "../../ui/route.ts";
import { alignOf } from "../../ui/table/TableRow.tsx";
import type { TableModel } from "../../ui/table/use-table.ts";

/** The list that a register shows now, to be printed: same columns, order, groups and rows. */
export function printedList(register: Register, { columns, rows, view, settings, arrangement }: TableModel): Printed {
  const filters = Object.entries(view.filters)
    .filter(([, filter]) => filter.trim() !== "")
    .map(([id, filter]) => `${fieldOf(register, id).label}: ${filter}`);
  const parts = [
    ...(view.search.trim() === "" ? [] : [`Found by “${view.search.trim()}”`]),
    ...(filters.length === 0 ? [] : [`filtered by ${filters.join(", ")}`]),
    ...(view.retired ? ["with retired records"] : []),
    ...(arrangement.groupBy.length === 0
      ? []
      : [`grouped by ${arrangement.groupBy.map((id) => fieldOf(register, id).label).join(", then by ")}`]),
    ...(settings.sort.length === 0
      ? []
      : [`sorted by ${settings.sort.map(({ field }) => fieldOf(register, field).label).join(", ")}`]),
  ];
  return {
    report: "list",
    register: register.id,
    columns: columns.map(({ id, label, width, type }) => ({
      id,
      label,
      width,
      ...(alignOf({ type }) === "right" ? { align: "right" as const } : {}),
    })),
    records: rows.matching,
    lines: rows.lines,
    view: parts.length === 0 ? "" : `${sentence(parts.join("; "))}.`,
  };
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
