import {
  IconArrowsExchange,
  IconBolt,
  IconCamera,
  IconFileZip,
  IconGavel,
  IconPlant2,
  IconPlus,
  IconScale,
  IconSettings,
} from "@tabler/icons-react";
import { lifecycles } from "../../../domain/lifecycle/lifecycle.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import { createTextIndex } from "../../../domain/search/text-index.ts";
import { COMMANDS } from "../../../main/bridge/commands.ts";
import { wordsOf } from "../../features/registers/register-words.ts";
import { shortcutOf } from "../../ui/commands.ts";
import { features } from "../features.ts";
import { sidebarRegisters } from "../sidebar-registers.ts";
import type { FittingEntry, PaletteEntry } from "./palette-entry.ts";

/** What the palette offers besides records: commands, places and settings. */
export type LocalKind = "actions" | "steps" | "places" | "settings";

const BARE = { detail: "", mark: "", retired: "", shortcut: "" };

/** Screens that only tabs lead to. */
const TABS = [
  { label: "Harvest", icon: IconPlant2, route: { screen: "harvest" } },
  { label: "What-if", icon: IconScale, route: { screen: "whatIf" } },
  { label: "Position snapshots", icon: IconCamera, route: { screen: "snapshots" } },
  {
    label: "Take a snapshot of the licence position",
    icon: IconCamera,
    route: { screen: "snapshots", shows: { what: "taking" } },
  },
  { label: "Evidence for an audit", icon: IconFileZip, IconGavel, route: { screen: "evidence" } },
] as const;

const PLACES: readonly PaletteEntry[] = [
  ...features.flatMap(({ sidebar }) => (sidebar ? [sidebar] : [])),
  ...sidebarRegisters.map(({ register, command }) => ({
    label: register.label,
    icon: wordsOf(register.id).icon,
    command,
    route: { screen: "register" as const, register: register.id },
  })),
  ...TABS.map((tab) => ({ ...tab, command: undefined })),
].map(({ label, icon, route, command }) => ({
  ...BARE,
  key: `place ${label}`,
  label,
  icon,
  shortcut: command ? shortcutOf(command) : "",
  does: { route },
}));

/** A new record of each register whose records are made by hand. */
const NEW: readonly PaletteEntry[] = [...sidebarRegisters.map(({ register }) => register), registerOf("customField")]
  .filter(({ id }) => wordsOf(id).made)
  .map(({ id, one, label }) => ({
    ...BARE,
    key: `new ${id}`,
    label: `New ${one.toLowerCase()}`,
    words: `Add, create, enter, ${label}`,
    icon: IconPlus,
    does: { route: { screen: "record", register: id, id: null } },
  }));

/** Commands that lead to a screen are places; the one that opens the palette is no entry of it. */
const ACTIONS: readonly PaletteEntry[] = [
  ...COMMANDS.filter(({ id }) => id !== "search.everywhere" && id !== "import.open" && !id.startsWith("go.")).map(
    ({ id, label }) => ({
      ...BARE,
      key: `command ${id}`,
      label,
      icon: IconBolt,
      shortcut: shortcutOf(id),
      does: { command: id },
    }),
  ),
  ...NEW,
];

/** What people call a setting besides its name. */
const SETTING_WORDS: Readonly<Record<string, string>> = {
  name: "Company, firm",
  administrator: "User, administrator",
  currency: "Money, EUR, USD",
  paper: "Paper size, page size, A4, Letter, printing",
};

const SETTINGS: readonly PaletteEntry[] = [
  ...registerOf("organisation").fields.map(({ id, label, help }) => ({
    label,
    detail: help ?? "",
    words: SETTING_WORDS[id] ?? "",
  })),
  {
    label: "Custom fields",
    detail: "Fields of your own in the registers",
    words: "User-defined, additional, extra, columns",
    route: { screen: "register", register: "customField" } as const,
  },
  { label: "Watched folder", detail: "Imports: files that appear there wait", words: "Automatic import, inbox" },
  {
    label: "Theme",
    detail: "Appearance: light, dark or as the system",
    words: "Dark mode, light mode, colours, look, display",
  },
  {
    label: "Date and number format",
    detail: "As your system writes them",
    words: "Language, region, locale, decimal mark, time",
  },
  { label: "Data folder", detail: "About Muster: where everything is kept", words: "Version, backup, storage" },
].map(({ label, detail, words, ...to }) => ({
  ...BARE,
  key: `setting ${label}`,
  label,
  detail,
  words,
  icon: IconSettings,
  does: { route: "route" in to ? to.route : { screen: "settings" } },
}));

const STEPS: readonly PaletteEntry[] = lifecycles.flatMap(({ register, transitions }) =>
  transitions.map(({ id, label, words }) => ({
    ...BARE,
    key: `step ${register} ${id}`,
    label,
    detail: words.button === label ? "" : words.button,
    icon: IconArrowsExchange,
    mark: registerOf(register).label,
    does: { step: { register, id } },
  })),
);

const ENTRIES: Readonly<Record<LocalKind, readonly PaletteEntry[]>> = {
  actions: ACTIONS,
  steps: STEPS,
  places: PLACES,
  settings: SETTINGS,
};

const INDEXES = {
  actions: indexOf(ACTIONS),
  steps: indexOf(STEPS),
  places: indexOf(PLACES),
  settings: indexOf(SETTINGS),
};

const MOST = 6;

/** All entries of a kind, in the order of menu and sidebar. */
export function localEntries(kind: LocalKind): readonly PaletteEntry[] {
  return ENTRIES[kind];
}

/** The entries of a kind that fit what was typed, best first. */
export function localMatches(kind: LocalKind, query: string): readonly FittingEntry[] {
  return INDEXES[kind].find(query, MOST).flatMap(({ key, cost, exact, forgiven }) => {
    const entry = ENTRIES[kind].find((one) => one.key === key);
    return entry ? [{ ...entry, cost, exact, forgiven }] : [];
  });
}

function indexOf(entries: readonly PaletteEntry[]) {
  const index = createTextIndex();
  for (const { key, label, detail, words = "" } of entries)
    index.put(key, { names: [label], others: [detail, ...words.split(", ")], last: false });
  return index;
}
