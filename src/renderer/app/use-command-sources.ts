import { useEffect } from "react";
import { COMMANDS } from "../../main/bridge/commands.ts";
import { engine } from "../engine/client.ts";
import { host } from "../host.ts";
import { isMac, runCommand, useEnabledCommands } from "../ui/commands.ts";
import { useNavigation } from "../ui/navigation.ts";
import { useRevision } from "../ui/session.ts";
import { isTextEntry } from "../ui/text-entry.ts";
import { useAnswer } from "../ui/use-answer.ts";

/** Keys that mean a command besides its own. */
const ALSO: Readonly<Record<string, string>> = { "CmdOrCtrl+Shift+Z": "CmdOrCtrl+Y" };

/** Lets the native menu and the keyboard run commands, and tells the menu which of them make sense now. */
export function useCommandSources(): void {
  const enabled = useEnabledCommands();
  const { back } = useNavigation();
  const revision = useRevision();
  const steps = useAnswer(`undo ${revision}`, () => engine.undoState());
  const undo = labelOf("Undo", steps?.undo?.why);
  const redo = labelOf("Redo", steps?.redo?.why);

  useEffect(() => host.onCommand((id) => void runCommand(id)), []);

  useEffect(() => {
    void host.request("menu.enable", { commands: [...enabled], labels: { undo, redo } });
  }, [enabled, undo, redo]);

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

const LONGEST_LABEL = 60;

/** `Undo “Edited device”`: the command with what it would take back or do again. */
function labelOf(command: string, why: string | undefined): string {
  if (why === undefined) return command;
  return `${command} “${why.length > LONGEST_LABEL ? `${why.slice(0, LONGEST_LABEL - 1)}…` : why}”`;
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
