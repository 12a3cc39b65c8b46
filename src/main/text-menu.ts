import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from "electron";

/** Offers the system's own entries where the mouse asks for a menu on text: cut, copy, paste, select all. */
export function offerTextMenu(window: BrowserWindow): void {
  window.webContents.on("context-menu", (_event, { isEditable, selectionText, editFlags }) => {
    const { canCut, canCopy, canPaste, canSelectAll } = editFlags;
    const copy: MenuItemConstructorOptions = { role: "copy", enabled: canCopy };
    const template: MenuItemConstructorOptions[] = isEditable
      ? [
          { role: "cut", enabled: canCut },
          copy,
          { role: "paste", enabled: canPaste },
          { type: "separator" },
          { role: "selectAll", enabled: canSelectAll },
        ]
      : selectionText.trim() === ""
        ? []
        : [copy];
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
}
