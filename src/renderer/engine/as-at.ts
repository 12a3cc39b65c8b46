import type { RecordChange } from "../../domain/change/change-set.ts";
import { createNetChanges, type NetChange, recordBefore } from "../../domain/change/net-changes.ts";
import type { Head } from "../../domain/journal/event.ts";
import { headerFromLine } from "../../domain/journal/event-from-line.ts";
import { REGISTER_IDS } from "../../domain/registers/register-id.ts";
import type { CalendarDate } from "../../domain/value/calendar-date.ts";
import { failed, type Problem } from "../../domain/value/result.ts";
import { type Core, settingsIn } from "./core.ts";
import { localDay } from "./local-day.ts";
import { emptyRegisters, type Registers } from "./registers.ts";

const READ_BYTES = 8_000_000;

/**
 * The last event of a day (where the workstation stands), found by halving; undefined when the trail begins later.
 * Events stand in the order in which they happened; after a clock that went back, some of a day may lie on either side.
 */
export async function headAtDay(core: Core, day: string): Promise<Head | undefined> {
  const head = core.head();
  let [known, beyond] = [0, head.seq + 1];
  let found: Head | undefined;
  while (beyond - known > 1) {
    const seq = Math.floor((known + beyond) / 2);
    const [line] = await core.host.request("journal.lines", { seqs: [seq], headersOnly: true });
    if (line === undefined) throw new Error(`The journal has no event ${seq}`);
    const { header, hash } = headerFromLine(line);
    if (localDay(new Date(header.at)) <= day) {
      known = seq;
      found = { log: head.log, seq, hash };
    } else beyond = seq;
  }
  return found;
}

/** What the events behind `after` up to `to` did together. Their hashes were checked when the journal was opened or walked. */
export async function netChangesOf(core: Core, after: number, to: number): Promise<readonly NetChange[]> {
  const net = createNetChanges();
  for (let from: number | null = after + 1; from !== null && from <= to; ) {
    const part: { readonly lines: readonly string[]; readonly next: number | null } = await core.host.request(
      "journal.read",
      { from, maxBytes: READ_BYTES },
    );
    const wanted = part.lines.slice(0, to - from + 1);
    for (const line of wanted) net.add(changesIn(line));
    from = part.next;
  }
  return net.all();
}

function changesIn(line: string): readonly RecordChange[] {
  return JSON.parse(line.slice(line.indexOf("\t", line.indexOf("\t") + 1) + 1));
}

/** A core that shows the registers as they stood at the end of a day, and saves nothing. */
export async function coreAt(core: Core, day: CalendarDate, head: Head): Promise<Core> {
  await core.registers.whole();
  const registers = registersBefore(core.registers, await netChangesOf(core, head.seq, core.head().seq), head.seq);
  const problem = pastProblem(day);
  return {
    ...core,
    registers,
    store: null,
    head: () => head,
    readOnly: () => problem,
    today: () => day,
    settings: () => settingsIn(registers),
    commit: async () => ({ ok: false, problem }),
    onChanged: () => undefined,
    snapshotIfDue: async () => undefined,
  };
}

/** Why nothing can be changed while an earlier day is shown. */
export function pastProblem(day: CalendarDate): Problem {
  return failed("past", `The registers are shown as they stood on ${day}. Go back to today to change anything.`)
    .problem;
}

function registersBefore(now: Registers, changes: readonly NetChange[], seq: number): Registers {
  const past = emptyRegisters();
  const byRegister = new Map<string, NetChange[]>();
  for (const net of changes) {
    const list = byRegister.get(net.change.register);
    if (list) list.push(net);
    else byRegister.set(net.change.register, [net]);
  }
  for (const register of REGISTER_IDS) {
    const records = new Map(now.of(register));
    for (const net of byRegister.get(register) ?? []) {
      const record = records.get(net.change.id);
      const before = record && recordBefore(record, net, seq);
      if (before) records.set(before.id, before);
      else records.delete(net.change.id);
    }
    past.fill(register, [...records.values()]);
  }
  return past;
}
