import { useEffect, useMemo, useRef } from "react";
import { create } from "zustand";
import { COMMANDS, type CommandId } from "../../main/bridge/commands.ts";

interface Registered {
  readonly id: CommandId;
  readonly run: () => void;
}

const useRegistered = create<{ readonly list: readonly Registered[] }>(() => ({ list: [] }));

/**
 * Offers a command while the component is shown: menu, shortcut and palette run it. The component mounted last wins.
 *
 * @param run  null while the command makes no sense here; the menu then shows it disabled
 */
export function useCommand(id: CommandId, run: (() => void) | null): void {
  const latest = useRef(run);
  latest.current = run;
  const offered = run !== null;
  useEffect(() => {
    if (!offered) return;
    const entry: Registered = { id, run: () => latest.current?.() };
    useRegistered.setState((state) => ({ list: [...state.list, entry] }));
    return () => useRegistered.setState((state) => ({ list: state.list.filter((other) => other !== entry) }));
  }, [id, offered]);
}

/** Runs a command if something on the screen offers it; tells whether it did. */
export function runCommand(id: CommandId): boolean {
  const entry = useRegistered.getState().list.findLast((registered) => registered.id === id);
  entry?.run();
  return entry !== undefined;
}

/** The commands that make sense now, in the order of the menu. */
export function useEnabledCommands(): readonly CommandId[] {
  const list = useRegistered((state) => state.list);
  return useMemo(() => COMMANDS.map(({ id }) => id).filter((id) => list.some((entry) => entry.id === id)), [list]);
}

/** A command's shortcut as written in tooltips and menus on this machine, e.g. `Ctrl+S`; "" when it has none. */
export function shortcutOf(id: CommandId): string {
  const accelerator = COMMANDS.find((command) => command.id === id)?.accelerator ?? "";
  return shortcutText(accelerator);
}

/** An accelerator as people of this machine write it: `CmdOrCtrl+Shift+E` gives `Ctrl+Shift+E`, on a Mac `⇧⌘E`. */
export function shortcutText(accelerator: string): string {
  if (!isMac()) return accelerator.replace("CmdOrCtrl", "Ctrl");
  return accelerator.replace("CmdOrCtrl+Shift+", "⇧⌘").replace("CmdOrCtrl+", "⌘");
}

/** True on a Mac, where the command key takes the place of Ctrl. */
export function isMac(): boolean {
  return /Mac/.test(navigator.userAgent);
}
