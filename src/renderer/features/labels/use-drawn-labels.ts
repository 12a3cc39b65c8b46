import { useMemo } from "react";
import type { LabelContents, LabelDevice } from "../../../domain/labels/label-contents.ts";
import type { LabelStock } from "../../../domain/labels/label-stock.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { type DrawnLabel, drawnLabels, type LabelTools } from "./drawn-labels.ts";
import { type LabelSettings, stockOf } from "./label-settings.ts";

/** What labels are made from. `key` is another text whenever the devices may be others. */
export interface Answers {
  readonly key: string;
  readonly devices: readonly LabelDevice[];
  readonly organisation: string;
  readonly tools: LabelTools;
}

/** Labels with the stock and contents they were drawn for. `current` is false while newer ones are being drawn. */
export interface DrawnLabels {
  readonly stock: LabelStock;
  readonly contents: LabelContents;
  readonly labels: readonly DrawnLabel[];
  readonly current: boolean;
}

/** The labels as set up; those before until the new ones have been drawn, none at first. */
export function useDrawnLabels(answers: Answers, settings: LabelSettings): DrawnLabels {
  const { contents, stock: chosen, roll } = settings;
  const stock = useMemo(() => stockOf({ stock: chosen, roll }), [chosen, roll]);
  const key = JSON.stringify([answers.key, answers.organisation, chosen, roll, contents]);
  const drawn = useAnswer(key, async () => {
    const { devices, organisation, tools } = answers;
    return { key, stock, contents, labels: await drawnLabels(devices, organisation, contents, stock, tools) };
  });
  return drawn ? { ...drawn, current: drawn.key === key } : { stock, contents, labels: [], current: false };
}
