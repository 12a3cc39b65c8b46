import { type ReactNode, useState } from "react";
import { UnsavedDialog } from "./UnsavedDialog.tsx";
import { type UnsavedForm, useUnsavedGuard } from "./unsaved.ts";

/**
 * The way out of a dialog.
 *
 * @property close     for each way to close it: Escape, its ×, a click beside it, Cancel
 * @property question  stands in the dialog, and opens when it has to be asked
 */
export interface Leaving {
  readonly close: () => void;
  readonly question: ReactNode;
}

/**
 * Has a dialog ask before its entries are lost, however it is closed; so does the window while the dialog is open.
 *
 * @param unsaved  more than a word would be lost; otherwise it just closes
 * @param onClose  closes the dialog
 */
export function useLeaving(unsaved: boolean, form: UnsavedForm, onClose: () => void): Leaving {
  const [asking, setAsking] = useState(false);
  useUnsavedGuard(unsaved, form);
  const decide = async (choice: "save" | "discard" | "keep") => {
    setAsking(false);
    if (choice === "discard") onClose();
    if (choice === "save") await form.save();
  };
  return {
    close: () => (unsaved ? setAsking(true) : onClose()),
    question: <UnsavedDialog asking={asking} decide={decide} />,
  };
}
