import { useEffect, useRef } from "react";
import { create } from "zustand";

/** A form with entries that are not saved. `save` answers whether it could be saved. */
export interface UnsavedForm {
  readonly what: string;
  readonly save: () => Promise<boolean>;
}

/** The form on the screen that would lose entries, if any. Asked before the window shows something else. */
export const useUnsaved = create<{ readonly form: UnsavedForm | null }>(() => ({ form: null }));

/** Guards a form: while `unsaved`, leaving the screen or closing the window asks first. */
export function useUnsavedGuard(unsaved: boolean, form: UnsavedForm): void {
  const latest = useRef(form);
  latest.current = form;
  useEffect(() => {
    if (!unsaved) return;
    useUnsaved.setState({ form: { what: latest.current.what, save: () => latest.current.save() } });
    return () => useUnsaved.setState({ form: null });
  }, [unsaved]);
}

/** The entries were saved: going elsewhere in the same moment must not ask any more. */
export function releaseGuard(): void {
  useUnsaved.setState({ form: null });
}
