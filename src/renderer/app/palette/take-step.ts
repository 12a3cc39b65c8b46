import { lifecycleOf } from "../../../domain/lifecycle/lifecycle.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import type { RegisterId } from "../../../domain/registers/register-id.ts";
import { askStep } from "../../features/registers/transitions/asked-step.ts";
import { notifyDone } from "../../ui/notify.tsx";
import type { Route } from "../../ui/route.ts";
import { tableViewOf } from "../../ui/table/table-view.ts";

/** A step of the life of a register's records. */
export interface PaletteStep {
  readonly register: RegisterId;
  readonly id: string;
}

/** Begins a step with the record that is open, else with what is selected in its register, which is shown. */
export function takeStep({ register, id }: PaletteStep, route: Route, go: (to: Route) => void): void {
  if (route.screen === "record" && route.register === register && route.id !== null) {
    askStep(register, id);
    return;
  }
  go({ screen: "register", register });
  if (tableViewOf(register).selected.size > 0) askStep(register, id);
  else {
    const label = lifecycleOf(register)?.transitions.find((step) => step.id === id)?.label ?? id;
    notifyDone(`Select rows in ${registerOf(register).label} first; “${label}” then stands under Change state.`);
  }
}
