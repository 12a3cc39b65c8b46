import { create } from "zustand";
import type { RegisterId } from "../../../../domain/registers/register-id.ts";

/** A step of a life that was asked for elsewhere, such as in the palette; taken by the menu that offers it. */
export const useAskedStep = create<{ readonly step: { readonly register: RegisterId; readonly id: string } | null }>(
  () => ({ step: null }),
);

/** Asks for a step of the records that are open or selected in the register. */
export function askStep(register: RegisterId, id: string): void {
  useAskedStep.setState({ step: { register, id } });
}
