import { IconArrowsExchange, IconBolt, IconScale, IconSettings } from "@tabler/icons-react";
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

const BARE = { detail: "", mark: "", retired: false, shortcut: "" };

/** Screens that only tabs lead to. */
const TABS = [{ label: "What-if", icon: IconScale, command: undefined, route: { screen: "whatIf" as const } }];

const PLACES: readonly PaletteEntry[] = [
  ...features.flatMap(({ sidebar }) => (sidebar ? [sidebar] : [])),
  ...sidebarRegisters.map(({ register, command }) => ({
    label: register.label,
    icon: wordsOf(register.id).icon,
    command,
    route: { screen: "register" as const, register: register.id },
  })),
  ...TABS,
].map(({ label, icon, route, command }) => ({
  ...BARE,
  key: `place ${label}`,
  label,
  icon,
  shortcut: command ? shortcutOf(command) : "",
  does: { route },
}));

/** Commands that lead to a screen are places; the one that opens the palette is no entry of it. */
const ACTIONS: readonly PaletteEntry[] = COMMANDS.filter(
  ({ id }) => id !== "search.everywhere" && id !== "import.open" && !id.startsWith("go."),
).map(({ id, label }) => ({
  ...BARE,
  key: `command ${id}`,
  label,
  icon: IconBolt,
  shortcut: shortcutOf(id),
  does: { command: id },
}));

const SETTINGS: readonly PaletteEntry[] = [
  ...registerOf("organisation").fields.map(({ label, help }) => ({ label, detail: help ?? "" })),
  { label: "Watched folder", detail: "Files that appear there wait to be imported" },
  { label: "Theme", detail: "Light, dark or as the system" },
].map(({ label, detail }) => ({
  ...BARE,
  key: `setting ${label}`,
  label,
  detail,
  icon: IconSettings,
  does: { route: { screen: "settings" } },
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
  for (const { key, label, detail } of entries) index.put(key, { names: [label], others: [detail], last: false });
  return index;
}
