import { changedFields } from "../../domain/change/changed-fields.ts";
import { isDifferent, type NetChange } from "../../domain/change/net-changes.ts";
import { registers } from "../../domain/registers/all.ts";
import { textFormat } from "../../domain/registers/text-from-value.ts";
import { differencesTable } from "../../domain/reports/differences-table.ts";
import { isCalendarDate } from "../../domain/value/calendar-date.ts";
import { failed, ok } from "../../domain/value/result.ts";
import { coreAt, headAtDay, netChangesOf, pastProblem } from "./as-at.ts";
import type { AsAtCalls, DayDifference } from "./as-at-calls.ts";
import type { Core } from "./core.ts";

/**
 * Showing earlier days, and what differs between two.
 *
 * @param show  is given the core of the day from now on to be shown, or null for today
 */
export function createDays(core: Core, show: (past: Core | null) => void): AsAtCalls {
  const format = textFormat(core.locale);

  const differenceOf = (net: NetChange): DayDifference => {
    const { before, after, change } = net;
    return {
      net: { change, before, after },
      title: core.registers.nameOf(change.register, change.id) || change.label,
      fields: changedFields({ ...change, act: "edit", fields: net.fields }, format),
    };
  };

  const changesBetween = async (from: string, to: string): Promise<readonly DayDifference[]> => {
    const [first, last] = await Promise.all([headAtDay(core, from), headAtDay(core, to)]);
    const net = await netChangesOf(core, first?.seq ?? 0, last?.seq ?? 0);
    return net
      .filter(isDifferent)
      .map(differenceOf)
      .sort((a, b) => order(a) - order(b) || (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1));
  };

  return {
    asAt: async (day) => {
      if (day === null) {
        show(null);
        return ok(null);
      }
      if (!isCalendarDate(day)) return failed("no-day", `“${day}” is no day. Write it as YYYY-MM-DD.`);
      const head = await headAtDay(core, day);
      if (!head) {
        return failed("before-the-trail", `The audit trail begins after ${day}, so nothing is known of that day.`);
      }
      show(await coreAt(core, day, head));
      return ok({ day, head, problem: pastProblem(day) });
    },
    changesBetween,
    exportChangesBetween: async (from, to) => {
      const { xlsxFromTables } = await import("../formats/xlsx-writer.ts");
      return xlsxFromTables([differencesTable(from, to, await changesBetween(from, to))]);
    },
  };
}

/** Registers in the order of their list, so that what belongs together stands together. */
function order({ net }: DayDifference): number {
  return registerOrder.get(net.change.register) ?? 0;
}

const registerOrder: ReadonlyMap<string, number> = new Map(registers.map(({ id }, place) => [id, place]));
