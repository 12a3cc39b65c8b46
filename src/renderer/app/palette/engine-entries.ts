import { IconAppWindow } from "@tabler/icons-react";
import { registerOf } from "../../../domain/registers/all.ts";
import type { RecordFound } from "../../engine/record-found.ts";
import type { Fit, ProgramFound, SearchAnswer } from "../../engine/search.ts";
import { wordsOf } from "../../features/registers/register-words.ts";
import { numberText } from "../../ui/local-text.ts";
import type { FittingEntry, PaletteEntry } from "./palette-entry.ts";

/** A record as a line of the palette. */
export function recordEntry({ register, id, title, detail, retired }: RecordFound): PaletteEntry {
  return {
    key: `record ${register} ${id}`,
    label: title,
    detail,
    icon: wordsOf(register).icon,
    mark: registerOf(register).one,
    retired,
    shortcut: "",
    does: { route: { screen: "record", register, id } },
  };
}

/** A program's name as a line of the palette: to its software title, or to the inventories that list it. */
export function programEntry({ name, devices, title }: ProgramFound): PaletteEntry {
  const on = `on ${numberText(devices)} ${devices === 1 ? "device" : "devices"}`;
  return {
    key: `program ${name}`,
    label: name,
    detail: title && title.name !== name ? `${on} · recognised as ${title.name}` : on,
    icon: IconAppWindow,
    mark: title ? "Software title" : "Installations",
    retired: false,
    shortcut: "",
    does: {
      route: title
        ? { screen: "record", register: "software", id: title.id }
        : { screen: "register", register: "installation", search: `"${name.replaceAll('"', " ").trim()}"` },
    },
  };
}

/** Everything that the engine found, as lines of the palette. */
export function foundEntries(answer: SearchAnswer): {
  readonly records: readonly FittingEntry[];
  readonly programs: readonly FittingEntry[];
} {
  return {
    records: answer.records.map((record) => ({ ...recordEntry(record), ...fitOf(record) })),
    programs: answer.programs.map((program) => ({ ...programEntry(program), ...fitOf(program) })),
  };
}

function fitOf({ cost, exact, forgiven }: Fit): Fit {
  return { cost, exact, forgiven };
}
