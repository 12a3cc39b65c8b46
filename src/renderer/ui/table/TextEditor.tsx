import { useEffect, useRef } from "react";
import styles from "./CellEditor.module.css";
import { type EditorProps, isLong } from "./cell-editor-props.ts";

/** Text, numbers and amounts; several lines where the column holds them (Shift+Enter begins one). */
export function TextEditor({ cell, input, onEnter }: EditorProps) {
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { typed } = cell;
  useEffect(() => {
    box.current?.focus();
    if (typed) box.current?.setSelectionRange(box.current.value.length, box.current.value.length);
    else box.current?.select();
  }, [typed]);
  const onChange = (event: { readonly currentTarget: { readonly value: string } }) =>
    onEnter(event.currentTarget.value);
  if (isLong(cell.column.type))
    return <textarea {...input} ref={box} className={styles.area} rows={4} value={cell.text} onChange={onChange} />;
  const mode = cell.column.type === "integer" ? "numeric" : cell.column.type === "money" ? "decimal" : "text";
  return <input {...input} ref={box} inputMode={mode} value={cell.text} onChange={onChange} />;
}
