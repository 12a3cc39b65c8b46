import { useEffect } from "react";
import { COMMANDS } from "../../main/bridge/commands.ts";
import { host } from "../host.ts";
import { isMac, runCommand, useEnabledCommands } from "../ui/commands.ts";
import { useNavigation } from "../ui/navigation.ts";
import { isTextEntry } from "../ui/text-entry.ts";

/** Keys that mean a command besides its own. */
const ALSO: Readonly<Record<string, string>> = { "CmdOrCtrl+Shift+Z": "CmdOrCtrl+Y" };

/** Lets the native menu and the keyboard run commands, and tells the menu which of them make sense now. */
export function useCommandSources(): void {
  const enabled = useEnabledCommands();
  const { back } = useNavigation();

  useEffect(() => host.onCommand((id) => void runCommand(id)), []);

  useEffect(() => {
    void host.request("menu.enable", { commands: [...enabled] });
  }, [enabled]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (event.altKey && event.key === "ArrowLeft" && !isTextEntry(event.target)) {
        event.preventDefault();
        back();
        return;
      }
      const pressed = acceleratorOf(event);
      // In a field these keys take back what was typed; the browser does that itself.
      if (["CmdOrCtrl+Z", "CmdOrCtrl+Y", "CmdOrCtrl+Shift+Z"].includes(pressed) && isTextEntry(event.target)) return;
      const command = COMMANDS.find(
        ({ accelerator }) => accelerator !== null && accelerator === (ALSO[pressed] ?? pressed),
      );
      // Handled here and marked as handled: the menu's accelerator then does not run it a second time.
      if (command && runCommand(command.id)) event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [back]);
}

/** A key press as the command table writes it, e.g. `CmdOrCtrl+Shift+E`. */
export function acceleratorOf(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">,
): string {
  if (event.altKey) return "";
  const command = isMac() ? event.metaKey : event.ctrlKey;
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return `${command ? "CmdOrCtrl+" : ""}${event.shiftKey ? "Shift+" : ""}${key}`;
}
