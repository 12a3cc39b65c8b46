import type { RecordChange } from "../../domain/change/change-set.ts";
import { recordChange } from "../../domain/change/record-change.ts";
import { registerOf } from "../../domain/registers/all.ts";
import type { Value } from "../../domain/registers/field.ts";
import type { RegisterRecord } from "../../domain/registers/register.ts";
import { REGISTER_IDS, type RegisterId } from "../../domain/registers/register-id.ts";
import { savedView } from "../../domain/registers/saved-view.ts";
import { textFromSetup } from "../../domain/registers/table-setup.ts";
import { viewsFile, viewsFromFile } from "../../domain/registers/views-file.ts";
import type { RecordId } from "../../domain/value/record-id.ts";
import { failed, ok } from "../../domain/value/result.ts";
import type { Core } from "./core.ts";
import type { SavedView, ViewCalls } from "./views-calls.ts";

/** Saved views over the registers of a core. */
export function createViews(core: Core): ViewCalls {
  const viewsOf = (register: RegisterId): SavedView[] =>
    [...core.registers.of("savedView").values()].flatMap((record) => {
      const view = record.values.of === register ? viewFrom(record) : undefined;
      return view ? [view] : [];
    });

  const named = (register: RegisterId, name: string): SavedView | undefined =>
    viewsOf(register).find((view) => view.name.toLowerCase() === name.toLowerCase());

  /** What gives a view these values, as a list: empty when nothing would change. */
  const changesOf = (id: RecordId, values: Readonly<Record<string, Value | null>>): readonly RecordChange[] => {
    const record = core.registers.of("savedView").get(id);
    const change = recordChange(savedView, record, id, values, core.registers.nameOf);
    return change ? [change] : [];
  };

  const commit = (why: string, changes: readonly RecordChange[]) =>
    core.commit({ why, source: { kind: "settings" }, changes });

  return {
    savedViews: async (register) => viewsOf(register).sort(byTabAndName),
    saveView: async (register, name, setup) => {
      const trimmed = name.trim();
      if (trimmed === "") return failed("view-unnamed", "The view was not saved: give it a name.");
      const id = named(register, trimmed)?.id ?? core.newId();
      const why = `View “${trimmed}” of ${registerOf(register).label}`;
      const saved = await commit(why, changesOf(id, { name: trimmed, of: register, setup }));
      return saved.ok ? ok({ ...saved.value, id }) : saved;
    },
    renameView: async (id, name) => {
      const trimmed = name.trim();
      const before = core.registers.nameOf("savedView", id);
      const of = REGISTER_IDS.find((register) => viewsOf(register).some((view) => view.id === id));
      const other = of && named(of, trimmed);
      if (trimmed === "") return failed("view-unnamed", `“${before}” keeps its name: a view needs one.`);
      if (other && other.id !== id) {
        return failed("view-name-taken", `“${before}” keeps its name: there is a view “${other.name}” already.`);
      }
      return commit(`View “${before}” renamed to “${trimmed}”`, changesOf(id, { name: trimmed }));
    },
    arrangeViews: async (register, { tabs, opens }) => {
      const changes = viewsOf(register).flatMap(({ id }) => {
        const tab = tabs.indexOf(id);
        return changesOf(id, { tab: tab < 0 ? null : tab + 1, opens: id === opens ? true : null });
      });
      return commit(`Views of ${registerOf(register).label} arranged`, changes);
    },
    removeView: async (id) => {
      const label = core.registers.nameOf("savedView", id);
      const change = { register: "savedView", id, label, act: "withdraw", fields: {} } as const;
      return commit(`View “${label}” removed`, [change]);
    },
    viewsAsFile: async () =>
      viewsFile(REGISTER_IDS.flatMap((register) => viewsOf(register).map((view) => ({ ...view, register })))),
    readViews: async (fileName, text) => {
      const read = viewsFromFile(fileName, text);
      if (!read.ok) return read;
      const byName = new Map(read.value.map((view) => [`${view.register} ${view.name.toLowerCase()}`, view]));
      const views = [...byName.values()];
      const taken = views.flatMap(({ register, name, tab, opens, setup }) => {
        const id = named(register, name)?.id ?? core.newId();
        const values = { name, of: register, tab, opens: opens ? true : null, setup: textFromSetup(setup) };
        return changesOf(id, values);
      });
      // A register opens with one view: where the file brings one, the one before gives way.
      const replaced = views.flatMap(({ register, opens }) => {
        const others = viewsOf(register).filter(({ name }) => !byName.has(`${register} ${name.toLowerCase()}`));
        return opens ? others.flatMap(({ id }) => changesOf(id, { opens: null })) : [];
      });
      const changes = [...taken, ...replaced];
      const saved = await commit(`Views from “${fileName}”`, changes);
      return saved.ok ? ok({ ...saved.value, views: views.length }) : saved;
    },
  };
}

/** A record as a view; undefined for one that was withdrawn. */
function viewFrom({ id, values, withdrawn }: RegisterRecord): SavedView | undefined {
  const { name, setup, tab, opens } = values;
  if (withdrawn || typeof name !== "string" || typeof setup !== "string") return undefined;
  return { id, name, setup, tab: typeof tab === "number" ? tab : null, opens: opens === true };
}

/** Tabs in their order, then the other views by name. */
function byTabAndName(a: SavedView, b: SavedView): number {
  const [tabA, tabB] = [a.tab ?? Number.POSITIVE_INFINITY, b.tab ?? Number.POSITIVE_INFINITY];
  if (tabA !== tabB) return tabA - tabB;
  return a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1;
}
