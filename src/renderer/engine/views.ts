import { recordChange } from "../../domain/change/record-change.ts";
import { registerOf } from "../../domain/registers/all.ts";
import type { RegisterId } from "../../domain/registers/register-id.ts";
import { failed } from "../../domain/value/result.ts";
import type { Core } from "./core.ts";
import type { SavedView, ViewCalls } from "./views-calls.ts";

/** Saved views over the registers of a core. */
export function createViews(core: Core): ViewCalls {
  const viewsOf = (register: RegisterId): SavedView[] =>
    [...core.registers.of("savedView").values()].flatMap(({ id, values, withdrawn }) => {
      const { name, of, setup } = values;
      return !withdrawn && of === register && typeof name === "string" && typeof setup === "string"
        ? [{ id, name, setup }]
        : [];
    });
  return {
    savedViews: async (register) =>
      viewsOf(register).sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1)),
    saveView: async (register, name, setup) => {
      const trimmed = name.trim();
      if (trimmed === "") return failed("view-unnamed", "The view was not saved: give it a name.");
      const known = viewsOf(register).find((view) => view.name.toLowerCase() === trimmed.toLowerCase());
      const record = known && core.registers.of("savedView").get(known.id);
      const values = { name: trimmed, of: register, setup };
      const change = recordChange(
        registerOf("savedView"),
        record,
        known?.id ?? core.newId(),
        values,
        core.registers.nameOf,
      );
      const why = `View “${trimmed}” of ${registerOf(register).label}`;
      return core.commit({ why, source: { kind: "settings" }, changes: change ? [change] : [] });
    },
    removeView: async (id) => {
      const label = core.registers.nameOf("savedView", id);
      return core.commit({
        why: `View “${label}” removed`,
        source: { kind: "settings" },
        changes: [{ register: "savedView", id, label, act: "withdraw", fields: {} }],
      });
    },
  };
}
