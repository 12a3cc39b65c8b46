import type { TablerIcon } from "@tabler/icons-react";
import type { CommandId } from "../../../main/bridge/commands.ts";
import type { Fit } from "../../engine/search.ts";
import type { Route } from "../../ui/route.ts";
import type { PaletteStep } from "./take-step.ts";

/**
 * One line of the palette.
 *
 * @property key       tells it from all others; under it the palette remembers what was used
 * @property detail    more about it, at its right; "" when the label says all
 * @property words     what people call it besides, with commas; it is found by these, and they are not shown
 * @property mark      what kind of thing it is
 * @property retired   the word for being out of daily use; "" for what is in use
 * @property shortcut  as written on this machine; "" for none
 */
export interface PaletteEntry {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly words?: string;
  readonly icon: TablerIcon;
  readonly mark: string;
  readonly retired: string;
  readonly shortcut: string;
  readonly does: { readonly route: Route } | { readonly command: CommandId } | { readonly step: PaletteStep };
}

/** Entries of one kind, best first. */
export interface PaletteGroup {
  readonly label: string;
  readonly entries: readonly PaletteEntry[];
}

/** An entry and how well it fits what was typed. */
export type FittingEntry = PaletteEntry & Fit;

/**
 * Groups in the order in which they are shown: what was typed exactly first, then by the entry that fits best, and as given
 * where two fit as well. Typing errors are forgiven only when no group holds what was typed as it was typed.
 */
export function orderedGroups(
  groups: readonly { readonly label: string; readonly entries: readonly FittingEntry[] }[],
): readonly PaletteGroup[] {
  const asTyped = groups.some(({ entries }) => entries.some(({ forgiven }) => !forgiven));
  return groups
    .filter(({ entries }) => entries.some(({ forgiven }) => !(asTyped && forgiven)))
    .map((group) => ({ ...group, fit: bestFit(group.entries) }))
    .sort((a, b) => a.fit - b.fit)
    .map(({ label, entries }) => ({ label, entries }));
}

function bestFit(entries: readonly FittingEntry[]): number {
  return Math.min(...entries.map(({ exact, cost }) => (exact ? -1 : cost)));
}
