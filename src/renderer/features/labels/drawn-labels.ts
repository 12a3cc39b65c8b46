import {
  code128Content,
  type LabelContents,
  type LabelDevice,
  labelLines,
  qrContent,
} from "../../../domain/labels/label-contents.ts";
import { labelLayout } from "../../../domain/labels/label-layout.ts";
import type { LaidOutLabel } from "../../../domain/labels/label-notes.ts";
import type { LabelStock } from "../../../domain/labels/label-stock.ts";
import type { Measure } from "../../../domain/labels/shortened.ts";
import type { EncodedCode, Encoder } from "../../ui/codes/encoder.ts";

/** A label with the shapes of its codes. */
export interface DrawnLabel extends LaidOutLabel {
  readonly bars: EncodedCode | null;
  readonly squares: EncodedCode | null;
}

/** What labels are drawn with. */
export interface LabelTools {
  readonly encoder: Encoder;
  readonly measure: Measure;
}

/** The labels of devices, one each, ready to be drawn on this stock. */
export function drawnLabels(
  devices: readonly LabelDevice[],
  organisation: string,
  contents: LabelContents,
  stock: LabelStock,
  { encoder, measure }: LabelTools,
): readonly DrawnLabel[] {
  return devices.map((device) => {
    const barText = code128Content(device, contents);
    const qrText = qrContent(device, contents);
    const bars = barText === null ? null : encoder.code128(barText);
    const squares = qrText === null ? null : encoder.qr(qrText);
    const parts = {
      lines: labelLines(device, organisation, contents),
      code128: bars?.modules ?? null,
      qr: squares?.modules ?? null,
    };
    return { device, layout: labelLayout(stock, parts, measure), bars, squares };
  });
}
