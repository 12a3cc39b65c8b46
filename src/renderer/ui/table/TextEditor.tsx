import { useEffect, useRef } from "react";
import type { FieldType } from "../../../domain/registers/field.ts";
import styles from "./CellEditor.module.css";
import { type EditorProps, isLong } from "./cell-editor-props.ts";

/** Keys that a keyboard on the screen shows. */
const MODES: Readonly<Partial<Record<FieldType, "numeric" | "decimal">>> = {
  integer: "numeric",
  decimal: "decimal",
  money: "decimal",
};

/** Text, numbers and amounts; several lines where the column holds them (Shift+Enter begins one). */
export function TextEditor({ cell, input, onEnter }: EditorProps) {
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { typed, loading } = cell;
  const text = loading ? cell.shown : cell.text;
  useEffect(() => {
    box.current?.focus();
    if (typed) box.current?.setSelectionRange(box.current.value.length, box.current.value.length);
  }, [typed]);
  useEffect(() => {
    if (loading || !typed) box.current?.select();
  }, [typed, loading]);
  const onChange = (event: { readonly currentTarget: { readonly value: string } }) =>
    onEnter(event.currentTarget.value);
  if (isLong(cell.column.type))
    return <textarea {...input} ref={box} className={styles.area} rows={4} value={text} onChange={onChange} />;
  const mode = MODES[cell.column.type] ?? "text";
  return <input {...input} ref={box} inputMode={mode} value={text} onChange={onChange} />;
}
