import { fieldOf, type Register } from "../../../domain/registers/register.ts";
import type { Printed } from "../../ui/route.ts";
import type { TableModel } from "../../ui/table/use-table.ts";

/** The list that a register shows now, to be printed: same columns, order and rows. */
export function printedList(register: Register, { columns, rows, view, settings }: TableModel): Printed {
  const filters = Object.entries(view.filters)
    .filter(([, filter]) => filter.trim() !== "")
    .map(([id, filter]) => `${fieldOf(register, id).label}: ${filter}`);
  const parts = [
    ...(view.search.trim() === "" ? [] : [`Found by “${view.search.trim()}”`]),
    ...(filters.length === 0 ? [] : [`filtered by ${filters.join(", ")}`]),
    ...(view.retired ? ["with retired records"] : []),
    ...(settings.sort.length === 0
      ? []
      : [`sorted by ${settings.sort.map(({ field }) => fieldOf(register, field).label).join(", ")}`]),
  ];
  return {
    report: "list",
    register: register.id,
    columns: columns.map(({ label, width, type }) => ({
      label,
      width,
      ...(["integer", "decimal", "money"].includes(type) ? { align: "right" as const } : {}),
    })),
    rows: rows.matching,
    view: parts.length === 0 ? "" : `${sentence(parts.join("; "))}.`,
  };
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
