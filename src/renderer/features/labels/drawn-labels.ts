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

/** How long the window is kept waiting at a stretch, in milliseconds. */
const STRETCH = 40;

/** The labels of devices, one each, ready to be drawn on this stock. Many are made in stretches, so that the window answers. */
export async function drawnLabels(
  devices: readonly LabelDevice[],
  organisation: string,
  contents: LabelContents,
  stock: LabelStock,
  { encoder, measure }: LabelTools,
): Promise<readonly DrawnLabel[]> {
  const drawn: DrawnLabel[] = [];
  let since = performance.now();
  for (const device of devices) {
    if (performance.now() - since > STRETCH) {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
    const barText = code128Content(device, contents);
    const qrText = qrContent(device, contents);
    const bars = barText === null ? null : encoder.code128(barText);
    const squares = qrText === null ? null : encoder.qr(qrText);
    const parts = {
      lines: labelLines(device, organisation, contents),
      code128: bars?.modules ?? null,
      qr: squares?.modules ?? null,
    };
    drawn.push({ device, layout: labelLayout(stock, parts, measure), bars, squares });
  }
  return drawn;
}
