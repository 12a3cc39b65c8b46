import type { ChangeSet, RecordChange } from "../../domain/change/change-set.ts";
import { createNetChanges, isDifferent } from "../../domain/change/net-changes.ts";
import { conflictsOf, type Present, reversal } from "../../domain/change/reverse.ts";
import type { Linker } from "../../domain/change/still-used.ts";
import { registers as allRegisters, recordedField, registerOf } from "../../domain/registers/all.ts";
import type { Value } from "../../domain/registers/field.ts";
import { recordTitle } from "../../domain/registers/register.ts";
import { textFormat, textFromValue } from "../../domain/registers/text-from-value.ts";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import type { Core } from "./core.ts";
import type { Committed } from "./engine.ts";
import { eventAt } from "./journal-reader.ts";
import type { PutBack, UndoCalls, UndoConflict, UndoStep } from "./undo-calls.ts";
import { createUndoSession } from "./undo-session.ts";

/**
 * Undo and redo over a core. Everything that is to be undoable in this session must be committed through the core that
 * comes back: it notes each event.
 */
export function createUndo(core: Core): { readonly core: Core; readonly calls: UndoCalls } {
  const session = createUndoSession();
  const noted = (changeSet: ChangeSet, committed: Result<Committed>): Result<Committed> => {
    if (committed.ok && committed.value.records > 0) session.note(changeSet, committed.value);
    return committed;
  };
  const noting: Core = {
    ...core,
    commit: async (changeSet, onProgress) => noted(changeSet, await core.commit(changeSet, onProgress)),
  };
  const record = (change: Pick<RecordChange, "register" | "id">) => core.registers.of(change.register).get(change.id);

  /** The registers as they are now, against how event `seq` left them: the later events of its records are read. */
  const presentSince = async (seq: number, changes: readonly RecordChange[]): Promise<Present> => {
    const made = changes.filter(({ act }) => act === "create" || act === "restore");
    const later = new Set(made.flatMap((change) => record(change)?.trail.filter((event) => event > seq) ?? []));
    const net = createNetChanges();
    for (const event of [...later].sort((a, b) => a - b)) net.add((await eventAt(core.host, event)).changes);
    const edited = new Set(
      net
        .all()
        .filter(isDifferent)
        .map(({ change }) => keyOf({ ...change, field: null })),
    );
    const linkers = linkersOf(core, new Set(made.map(({ id }) => id)));
    return {
      record,
      linkers: ({ id }) => linkers.get(id) ?? [],
      isEdited: (change) => edited.has(keyOf({ ...change, field: null })),
    };
  };

  const undo: UndoCalls["undo"] = async (seq, why, putBack = []) => {
    const { changes } = await eventAt(core.host, seq);
    const chosen = new Set(putBack.map(keyOf));
    const reversed = reversal(changes, await presentSince(seq, changes), {
      putsBack: ({ register, id }, field) => chosen.has(keyOf({ register, id, field })),
      nameOf: core.registers.nameOf,
    });
    if (reversed.changes.length === 0) {
      return failed(
        "nothing-to-undo",
        "Nothing was taken back: every record of this change was edited, used or taken back since.",
      );
    }
    const changeSet: ChangeSet = { why, source: { kind: "undo", of: seq }, changes: reversed.changes };
    const committed = await core.commit(changeSet);
    return noted(changeSet, committed.ok ? ok({ ...committed.value, skipped: reversed.skipped }) : committed);
  };

  const take = async (step: UndoStep | null, how: string, nothing: string): Promise<Result<UndoStep>> => {
    if (!step) return failed("nothing-to-undo", nothing);
    const answer = await undo(step.seq, `${how}: ${step.why}`);
    return answer.ok ? ok(step) : answer;
  };

  return {
    core: noting,
    calls: {
      undo,
      undoState: async () => session.state(),
      takenBack: async (seqs) => {
        const found = seqs.map((seq) => [seq, session.takenBack(seq)] as const);
        return Object.fromEntries(found.flatMap(([seq, by]) => (by ? [[seq, by]] : [])));
      },
      undoNext: async () =>
        take(session.state().undo, "Taken back", "There is no change of this session left to take back."),
      redoNext: async () => take(session.state().redo, "Done again", "There is nothing to do again."),
      undoConflicts: async (seq) => {
        const { changes } = await eventAt(core.host, seq);
        return conflictsOf(changes, await presentSince(seq, changes)).map(({ change, field, now, back, usedBy }) => ({
          register: change.register,
          id: change.id,
          title: titleOf(core, change),
          field,
          label: usedBy ? usedLabel(change, usedBy) : labelOf(change, field),
          now: textOf(core, change, field, now),
          back: textOf(core, change, field, back),
        }));
      },
    },
  };
}

/** Who links to these records. */
function linkersOf({ registers }: Core, ids: ReadonlySet<string>): ReadonlyMap<string, readonly Linker[]> {
  const found = new Map<string, Linker[]>();
  if (ids.size === 0) return found;
  for (const { id: register, fields } of allRegisters) {
    const links = fields.filter((field) => field.link !== undefined && field.derived === undefined);
    if (links.length === 0) continue;
    for (const record of registers.of(register).values()) {
      if (record.withdrawn) continue;
      for (const { id: field } of links) {
        for (const target of [record.values[field]].flat()) {
          if (typeof target !== "string" || !ids.has(target)) continue;
          const known = found.get(target);
          if (known) known.push({ record, field });
          else found.set(target, [{ record, field }]);
        }
      }
    }
  }
  return found;
}

function usedLabel({ act }: RecordChange, usedBy: readonly Linker[]): string {
  const [first] = usedBy;
  const name = first ? recordTitle(registerOf(first.record.register), first.record) : "";
  const more = usedBy.length > 1 ? ` and ${usedBy.length - 1} more` : "";
  return `${act === "create" ? "Made by this change" : "Brought back"}, used since by “${name}”${more}`;
}

function keyOf({ register, id, field }: PutBack): string {
  return `${register} ${id} ${field ?? ""}`;
}

function titleOf(core: Core, { register, id, label }: RecordChange): string {
  const record = core.registers.of(register).get(id);
  return record ? recordTitle(registerOf(register), record) : label;
}

function labelOf({ register, act }: RecordChange, field: string | null): UndoConflict["label"] {
  if (field === null) return act === "create" ? "Made by this change, edited since" : "Brought back, edited since";
  return recordedField(register, field)?.label ?? field;
}

function textOf(core: Core, { register }: RecordChange, field: string | null, value: Value | null): string {
  const described = field === null ? undefined : recordedField(register, field);
  const link = described?.link;
  return textFromValue(described, value, textFormat(core.locale), (id) =>
    link ? core.registers.nameOf(link, id) : id,
  );
}
