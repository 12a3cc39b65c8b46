import { useEffect } from "react";
import { host } from "../host.ts";
import { useUnsaved } from "../ui/unsaved.ts";

/** Lets the main process ask before it closes a window that would lose entries. */
export function useUnsavedOfWindow(): void {
  const unsaved = useUnsaved((state) => state.form !== null);
  useEffect(() => {
    void host.request("window.unsaved", { unsaved });
  }, [unsaved]);
}
