const KINDS = ["mousedown", "mouseup", "click", "dblclick"] as const;

/**
 * Keeps the rest of a double click from the page that its first click led to: a field there would be hit, or a whole line
 * of text selected. Ends with the next press that begins anew.
 */
export function swallowSecondClick(): void {
  const onPress = (event: MouseEvent) => {
    if (event.detail > 1) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (event.type === "mousedown") {
      for (const kind of KINDS) window.removeEventListener(kind, onPress, true);
    }
  };
  for (const kind of KINDS) window.addEventListener(kind, onPress, true);
  getSelection()?.removeAllRanges();
}
