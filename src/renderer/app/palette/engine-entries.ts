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
function programEntry({ name, devices, title }: ProgramFound): PaletteEntry {
  const on = `on ${numberText(devices)} ${devices === 1 ? "device" : "devices"}`;
  return {
    key: `program ${name}`,
    label: name,
    detail: title && title.name !== name ? `${on} · recognised as ${title.name}` : on,
    icon: IconAppWindow,
    mark: title ? "Software title" : "Installations",
    retired: "",
    shortcut: "",
    does: {
      route: title
        ? { screen: "record", register: "software", id: title.id }
        : { screen: "register", register: "installation", search: `"${name.replaceAll('"', " ").trim()}"` },
    },
  };
}

/**
 * Everything that the engine found, as lines of the palette; behind the records, the lists with more that fit.
 *
 * @param most  how many records are listed
 */
export function foundEntries(
  answer: SearchAnswer,
  query: string,
  most: number,
): {
  readonly records: readonly FittingEntry[];
  readonly programs: readonly FittingEntry[];
} {
  const records = answer.records.slice(0, most);
  const worst = records[records.length - 1];
  const more = worst === undefined || worst.forgiven ? [] : moreEntries(answer, records, query, fitOf(worst));
  return {
    records: [...records.map((record) => ({ ...recordEntry(record), ...fitOf(record) })), ...more],
    programs: answer.programs.map((program) => ({ ...programEntry(program), ...fitOf(program) })),
  };
}

function moreEntries(answer: SearchAnswer, listed: readonly RecordFound[], query: string, fit: Fit): FittingEntry[] {
  return [...answer.matching].flatMap(([register, count]) => {
    const more = count - listed.filter((record) => record.register === register).length;
    if (more <= 0) return [];
    return {
      key: `more ${register}`,
      label: `${numberText(more)} more in ${registerOf(register).label}`,
      detail: "opens the list, narrowed to what you typed",
      icon: wordsOf(register).icon,
      mark: "",
      retired: "",
      shortcut: "",
      does: { route: { screen: "register" as const, register, search: query } },
      ...fit,
    };
  });
}

function fitOf({ cost, exact, forgiven }: Fit): Fit {
  return { cost, exact, forgiven };
}
