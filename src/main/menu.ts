import { app, Menu, type MenuItemConstructorOptions, type WebContents } from "electron";
import { COMMANDS, type CommandId } from "./bridge/commands.ts";

const MENUS = ["File", "Edit", "Records", "View", "Go", "Tools", "Help"] as const;

/** The native menu. Commands are greyed out, never hidden, when they make no sense. */
export interface CommandMenu {
  /** @param labels  by command, where the moment has other words than the list: what Undo would take back */
  readonly enable: (commands: readonly string[], labels: Readonly<Record<string, string>>) => void;
}

/** Builds the menu from the list of commands and the system's own entries. */
export function installMenu(page: () => WebContents | undefined): CommandMenu {
  let shown: Readonly<Record<string, string>> = {};
  let menu = build(page, shown);
  Menu.setApplicationMenu(menu);
  return {
    enable: (commands, labels) => {
      // The words of an entry can't be changed once it is made.
      if (JSON.stringify(labels) !== JSON.stringify(shown)) {
        shown = labels;
        menu = build(page, shown);
        Menu.setApplicationMenu(menu);
      }
      for (const { id } of COMMANDS) {
        const item = menu.getMenuItemById(id);
        if (item) item.enabled = commands.includes(id);
      }
    },
  };
}

function build(page: () => WebContents | undefined, labels: Readonly<Record<string, string>>): Menu {
  const template: MenuItemConstructorOptions[] = MENUS.map((label) => ({
    label,
    submenu: [...entries(label, page, labels), ...after(label)],
  }));
  if (process.platform === "darwin") template.unshift({ role: "appMenu" });
  template.splice(-1, 0, { label: "Window", submenu: [{ role: "minimize" }, { role: "close" }] });
  return Menu.buildFromTemplate(template);
}

function entries(
  label: string,
  page: () => WebContents | undefined,
  labels: Readonly<Record<string, string>>,
): MenuItemConstructorOptions[] {
  const send = (id: CommandId) => page()?.send("command", id);
  return COMMANDS.filter((command) => command.menu === label).map((command) => ({
    id: command.id,
    label: (labels[command.id] ?? command.label).replaceAll("&", "&&"),
    ...(command.accelerator ? { accelerator: command.accelerator } : {}),
    click: () => send(command.id),
  }));
}

function after(label: string): MenuItemConstructorOptions[] {
  if (label === "File" && process.platform !== "darwin") return [{ type: "separator" }, { role: "quit" }];
  if (label === "Edit") {
    return [{ type: "separator" }, { role: "cut" }, { role: "copy" }, { role: "paste" }, { role: "selectAll" }];
  }
  if (label !== "View") return [];
  const devTools: MenuItemConstructorOptions[] = app.isPackaged ? [] : [{ role: "toggleDevTools" }];
  return [
    { role: "zoomIn" },
    { role: "zoomOut" },
    { role: "resetZoom" },
    { type: "separator" },
    { role: "togglefullscreen" },
    ...devTools,
  ];
}
