import { useState } from "react";
import type { CommandId } from "../../main/bridge/commands.ts";
import { useCommand } from "../ui/commands.ts";
import { useNavigation } from "../ui/navigation.ts";
import type { Route } from "../ui/route.ts";
import { useReadOnly, useSession } from "../ui/session.ts";
import { tableViewOf } from "../ui/table/table-view.ts";
import { features } from "./features.ts";
import { ShortcutHelp } from "./ShortcutHelp.tsx";
import { sidebarRegisters } from "./sidebar-registers.ts";
import { redo, undo } from "./undo-and-redo.ts";
import { useCommandSources } from "./use-command-sources.ts";
import { useLinks } from "./use-links.ts";
import { useThemeOfWindow } from "./use-theme-of-window.ts";
import { useUnsavedOfWindow } from "./use-unsaved-of-window.ts";

/** The commands that make sense on every screen. Stands before the screens, so that a screen's own command wins. */
export function AppCommands() {
  const { go } = useNavigation();
  const readOnly = useReadOnly();
  const welcoming = useSession((session) => session.firstRun);
  const [help, setHelp] = useState(false);
  useCommandSources();
  useThemeOfWindow();
  useUnsavedOfWindow();
  useLinks();
  useCommand("undo", readOnly || welcoming ? null : () => void undo());
  useCommand("redo", readOnly || welcoming ? null : () => void redo());
  useCommand("help.keys", () => setHelp(true));
  useCommand("help.about", welcoming ? null : () => go({ screen: "settings" }));
  useCommand("trail.verify", welcoming ? null : () => go({ screen: "trail" }));
  useCommand(
    "labels.print",
    welcoming ? null : () => go({ screen: "labels", ids: [...tableViewOf("hardware").selected] }),
  );
  return (
    <>
      {welcoming
        ? null
        : placesOf().map(({ command, route }) => <Place key={command} command={command} route={route} />)}
      <ShortcutHelp opened={help} onClose={() => setHelp(false)} />
    </>
  );
}

function Place({ command, route }: { readonly command: CommandId; readonly route: Route }) {
  const { go } = useNavigation();
  useCommand(command, () => go(route));
  return null;
}

function placesOf(): readonly { readonly command: CommandId; readonly route: Route }[] {
  const screens = features.flatMap(({ sidebar }) =>
    sidebar?.command ? [{ command: sidebar.command, route: sidebar.route }] : [],
  );
  const lists = sidebarRegisters.flatMap(({ register, command }) =>
    command ? [{ command, route: { screen: "register" as const, register: register.id } }] : [],
  );
  return [...screens, ...lists];
}
