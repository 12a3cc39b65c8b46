import { inputId } from "./field-input-props.ts";

/** Brings a field of the form into view, with what stands around it, and puts the keyboard there. */
export function goToField(field: string): void {
  const input = document.getElementById(inputId(field));
  input?.scrollIntoView?.({ block: "center" });
  input?.focus({ preventScroll: true });
}
