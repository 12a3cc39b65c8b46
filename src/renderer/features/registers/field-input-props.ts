import type { Field } from "../../../domain/registers/field.ts";

/**
 * One field of a form.
 *
 * @property text   in the notation of `RecordForm.texts`
 * @property error  why it was refused, or undefined
 * @property name   name of the linked record, when the text is `@` and its id
 */
export interface FieldInputProps {
  readonly field: Field;
  readonly text: string;
  readonly error: string | undefined;
  readonly name: string;
  readonly currency: string;
  readonly disabled: boolean;
  readonly place?: InputPlace;
  readonly onEnter: (field: string, text: string) => void;
}

/** Where an input stands: a dialog can ask for a field of the form beneath it. */
export type InputPlace = "form" | "dialog";

/** The element id of a field's input, by which messages find it. */
export function inputId(field: string, place: InputPlace = "form"): string {
  return `${place === "form" ? "field" : "asked"}-${field}`;
}
