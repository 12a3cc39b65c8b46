import type { Result } from "../domain/value/result.ts";
import { failed, ok } from "../domain/value/result.ts";

/** Options of the command line that take a value, and those that don't. */
const VALUED = [
  "data-dir",
  "register",
  "mapping",
  "as-at",
  "to",
  "paper",
  "date-order",
  "decimal-mark",
  "currency",
  "device",
  "sheet",
  "hidden-rows",
  "hidden-columns",
  "encoding",
  "delimiter",
] as const;
const FLAGS = ["json", "dry-run", "help"] as const;

/** The commands that run without a window. */
const CLI_COMMANDS = ["import", "position", "export", "checklist", "verify", "examples", "demo", "help"] as const;

/** What the program was started with. `command` is null when it opens a window. */
export interface Arguments {
  readonly command: (typeof CLI_COMMANDS)[number] | null;
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, string | boolean>>;
}

/**
 * Reads the arguments behind the program (and, while developing, behind the project's folder).
 *
 * @param argv  without program and folder; Chromium's own switches are passed over when there is a window to open
 */
export function argumentsFrom(argv: readonly string[]): Result<Arguments> {
  const at = argv.indexOf("--cli");
  const options: Record<string, string | boolean> = {};
  const args: string[] = [];
  const list = argv.filter((_, i) => i !== at);
  for (let i = 0; i < list.length; i++) {
    const text = list[i] ?? "";
    const [, name = "", inline] = /^--([a-z-]+)(?:=(.*))?$/s.exec(text) ?? [];
    if (isOneOf(VALUED, name)) {
      const value = inline ?? list[++i];
      if (value === undefined || value === "") return failed("usage", `The option --${name} needs a value.`);
      options[name] = value;
    } else if (isOneOf(FLAGS, name)) options[name] = true;
    else if (!text.startsWith("-")) args.push(text);
    else if (at !== -1 && i >= at)
      return failed("usage", `There is no option ${text}. “--cli help” lists what there is.`);
  }
  if (at === -1) return ok({ command: options.help ? "help" : null, args: [], options });
  const [command = "help", ...rest] = args;
  if (!isOneOf(CLI_COMMANDS, command))
    return failed("usage", `There is no command “${command}”. “--cli help” lists what there is.`);
  return ok({ command: options.help ? "help" : command, args: rest, options });
}

function isOneOf<T extends string>(list: readonly T[], text: string): text is T {
  return list.some((item) => item === text);
}
