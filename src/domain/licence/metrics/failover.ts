import { dayNumber, isCalendarDate } from "../../value/calendar-date.ts";
import { counted } from "../counted.ts";
import { required, wholeRow } from "./outcome.ts";
import type { Rule } from "./rule.ts";

const PASSIVE = { passiveHa: "high availability", passiveDr: "disaster recovery" } as const;
const DAY = 24 * 60;

/**
 * Cores of active and passive copies. With maintenance the active one allows one passive copy for availability and one
 * for disaster recovery; every further one counts in full. Source: docs/licence-rules.md#failover.
 */
export const sqlFailover: Rule = (given) => {
  const allowed = given.whole("microsoft.sqlServer.passiveCopies");
  const copies = given.list("installs").map((copy) => ({
    name: copy.name,
    role: given.known(copy.role, "the role (active, passiveHa or passiveDr)", copy.name, "active"),
    cores: given.number(copy.cores, "the cores", copy.name),
    maintained: copy.maintained,
  }));
  const active = copies.filter(({ role }) => role === "active");
  const maintained = active.filter((copy) =>
    given.known(copy.maintained, "whether it is under maintenance (yes or no)", copy.name, false),
  ).length;
  const free = { passiveHa: allowed * maintained, passiveDr: allowed * maintained };
  const largestFirst = [...copies].sort((a, b) => b.cores - a.cores || (a.name < b.name ? -1 : 1));
  return required(
    largestFirst.map(({ name, role, cores }) => {
      const words = counted(cores, "core", "cores");
      if (role !== "passiveHa" && role !== "passiveDr") return wholeRow(name, cores, `${words}, ${role}.`);
      if (free[role] === 0) return wholeRow(name, cores, `${words}; this passive copy isn't covered by maintenance.`);
      free[role] -= 1;
      return wholeRow(name, 0, `Passive copy for ${PASSIVE[role]}, covered by the maintenance of an active one.`);
    }),
  );
};

/**
 * Oracle's standby server needs no right for so many 24-hour periods a calendar year; after that it needs one like any
 * server. Counts standby servers (0 or 1). Source: docs/licence-rules.md#failover.
 */
export const oracleFailover: Rule = (given, day) => {
  const allowed = given.whole("oracle.failover.periods");
  const year = day.slice(0, 4);
  const runs = given
    .list("runs")
    .map((run) => {
      const from = given.known(run.from, "the beginning", run.name, `${year}-01-01T00:00Z`);
      return { from, to: given.known(run.to, "the end", run.name, from) };
    })
    .filter(({ from, to }) => from.slice(0, 4) === year || to.slice(0, 4) === year)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  let [periods, until] = [0, Number.NEGATIVE_INFINITY];
  const end = dayNumberOf(`${Number(year) + 1}-01-01`) * DAY;
  for (const { from, to } of runs) {
    const start = Math.max(minuteOf(from), until, dayNumberOf(`${year}-01-01`) * DAY);
    const stop = Math.min(Math.max(minuteOf(to), minuteOf(from) + 1), end);
    if (stop <= start) continue;
    const more = Math.ceil((stop - start) / DAY);
    periods += more;
    until = start + more * DAY;
  }
  const words = `${counted(periods, "period", "periods")} of 24 hours in ${year}, ${allowed} need no right.`;
  const findings = periods > allowed ? [`The standby server needs a licence: ${words}`] : [];
  return required([wholeRow("Standby server", periods > allowed ? 1 : 0, words)], {
    figures: { periods, "periods left": Math.max(0, allowed - periods) },
    findings,
  });
};

function minuteOf(instant: string): number {
  return dayNumberOf(instant.slice(0, 10)) * DAY + Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16));
}

function dayNumberOf(day: string): number {
  if (!isCalendarDate(day)) throw new Error(`No such day: ${day}`);
  return dayNumber(day);
}
