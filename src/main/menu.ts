import { app, Menu, type MenuItemConstructorOptions, type WebContents } from "electron";
import { COMMANDS, type CommandId } from "./bridge/commands.ts";

const MENUS = ["File", "Edit", "View", "Tools", "Help"] as const;

/** The native menu. Commands are greyed out, never hidden, when they make no sense. */
export interface CommandMenu {
  readonly enable: (commands: readonly string[]) => void;
}

/** Builds the menu from the list of commands and the system's own entries. */
export function installMenu(page: () => WebContents | undefined): CommandMenu {
  const template: MenuItemConstructorOptions[] = MENUS.map((label) => ({
    label,
    submenu: [...entries(label, page), ...after(label)],
  }));
  if (process.platform === "darwin") template.unshift({ role: "appMenu" });
  template.splice(-1, 0, { label: "Window", submenu: [{ role: "minimize" }, { role: "close" }] });
  const menu = Menu.buildFromTemplate(template);
  Menu.setApplicationMenu(menu);
  return {
    enable: (commands) => {
      for (const { id } of COMMANDS) {
        const item = menu.getMenuItemById(id);
        if (item) item.enabled = commands.includes(id);
      }
    },
  };
}

function entries(label: string, page: () => WebContents | undefined): MenuItemConstructorOptions[] {
  const send = (id: CommandId) => page()?.send("command", id);
  return COMMANDS.filter((command) => command.menu === label).map((command) => ({
    id: command.id,
    label: command.label,
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
    { type: "separator" },
    { role: "zoomIn" },
    { role: "zoomOut" },
    { role: "resetZoom" },
    { type: "separator" },
    { role: "togglefullscreen" },
    ...devTools,
  ];
}
