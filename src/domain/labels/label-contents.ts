import { deviceLink } from "../value/device-link.ts";
import type { RecordId } from "../value/record-id.ts";

/** What can be written on a label, in the order in which it stands there. */
export const LABEL_TEXTS = ["organisation", "tag", "name", "serial"] as const;

/** One of the texts of a label. */
export type LabelText = (typeof LABEL_TEXTS)[number];

/** What stands on every label. `qr` says what the QR code holds: a link to the device's record, or its asset tag. */
export interface LabelContents {
  readonly texts: readonly LabelText[];
  readonly code128: boolean;
  readonly qr: "none" | "device" | "tag";
}

/** What a label tells of a device. Unknown is "". */
export interface LabelDevice {
  readonly id: RecordId;
  readonly tag: string;
  readonly name: string;
  readonly serial: string;
}

/** A line of a label. */
export interface LabelLine {
  readonly kind: LabelText;
  readonly text: string;
}

/** The lines of a device's label; what is unknown has none. */
export function labelLines(device: LabelDevice, organisation: string, contents: LabelContents): readonly LabelLine[] {
  const texts: Readonly<Record<LabelText, string>> = {
    organisation,
    tag: device.tag,
    name: device.name,
    serial: device.serial === "" ? "" : `S/N ${device.serial}`,
  };
  return LABEL_TEXTS.filter((kind) => contents.texts.includes(kind) && texts[kind].trim() !== "").map((kind) => ({
    kind,
    text: texts[kind].trim(),
  }));
}

/** What the QR code of a device holds; null when it has none, because none is wanted or the tag is unknown. */
export function qrContent({ id, tag }: LabelDevice, { qr }: LabelContents): string | null {
  if (qr === "device") return deviceLink(id);
  return qr === "none" || tag === "" ? null : tag;
}

/** What the Code 128 of a device holds; null when it has none, because none is wanted or the tag doesn't go into one. */
export function code128Content({ tag }: LabelDevice, { code128 }: LabelContents): string | null {
  return code128 && isPlain(tag) ? tag : null;
}

/** True for letters, digits and signs that every scanner reads from a Code 128: printable ASCII. */
export function isPlain(text: string): boolean {
  return /^[\x20-\x7e]+$/.test(text);
}
