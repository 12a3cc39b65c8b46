import type { Strength } from "../../../domain/duplicates/duplicate-group.ts";
import type { StatusTone } from "../../ui/StatusBadge.tsx";

/** How sure a duplicate is, as word and tone. */
export const STRENGTH_WORDS: Readonly<Record<Strength, { readonly word: string; readonly tone: StatusTone }>> = {
  certain: { word: "Very likely", tone: "warn" },
  likely: { word: "Likely", tone: "unknown" },
  possible: { word: "Possible", tone: "neutral" },
};
