import { type Control, controls } from "../../../domain/controls/catalogue.ts";

const BY_ID = new Map(controls.map((control) => [control.id, control]));

/** The control of the catalogue with an identity such as `CO-40`; undefined when there is none. */
export function controlOf(id: string): Control | undefined {
  return BY_ID.get(id);
}
