import { create } from "zustand";
import { persist } from "zustand/middleware";
import type { LabelContents } from "../../../domain/labels/label-contents.ts";
import {
  type LabelStock,
  labelSheets,
  labelsAPage,
  ROLL_LIMITS,
  type Size,
} from "../../../domain/labels/label-stock.ts";

/**
 * How labels were printed last.
 *
 * @property stock  a sheet's id, or `roll` for a label printer
 * @property roll   sides of the label printer's labels, in millimetres
 * @property start  position of the first label on the first sheet, from 1
 */
export interface LabelSettings {
  readonly stock: string;
  readonly roll: Size;
  readonly start: number;
  readonly contents: LabelContents;
}

const FRESH: LabelSettings = {
  stock: "avery-l7163",
  roll: { width: 57, height: 32 },
  start: 1,
  contents: { texts: ["organisation", "tag", "name", "serial"], code128: true, qr: "device" },
};

const useKept = create<LabelSettings>()(persist((): LabelSettings => FRESH, { name: "muster.labels", version: 1 }));

/** The settings of the last labels; they outlive the window. */
export function useLabelSettings(): LabelSettings {
  return useKept();
}

/** Changes some of the settings. Another stock begins at its first position. */
export function changeLabelSettings(change: Partial<LabelSettings>): void {
  useKept.setState((before) => ({
    ...change,
    start: change.start ?? (change.stock === undefined || change.stock === before.stock ? before.start : 1),
  }));
}

/** Everything as it was before anything was chosen. */
export function forgetLabelSettings(): void {
  useKept.setState(FRESH);
}

/** The stock that the settings mean; the first sheet when they name one that is no longer known. */
export function stockOf({ stock, roll }: Pick<LabelSettings, "stock" | "roll">): LabelStock {
  const sheet = labelSheets.find(({ id }) => id === stock) ?? labelSheets[0];
  return stock === "roll" || !sheet ? { kind: "roll", label: roll } : { kind: "sheet", sheet };
}

/** The start position, kept within the stock. */
export function startOf(settings: LabelSettings): number {
  return Math.min(Math.max(1, settings.start), labelsAPage(stockOf(settings)));
}

/** Why a side of a label can't be that long; null when it can. */
export function sideProblem(millimetres: number): string | null {
  const { least, most } = ROLL_LIMITS;
  return millimetres >= least && millimetres <= most ? null : `Between ${least} and ${most} mm`;
}
