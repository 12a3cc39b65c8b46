import { isPlain, LABEL_TEXTS, type LabelContents, type LabelDevice, type LabelText } from "./label-contents.ts";
import type { LabelLayout } from "./label-layout.ts";
import { FINEST_BAR, FINEST_SQUARE } from "./module-size.ts";

/** One thing to know before printing. `remedy`: a change of the contents that helps, or giving tags. */
export interface LabelNote {
  readonly sentence: string;
  readonly remedy: "qr" | "tags" | null;
}

/** A device's label as it was laid out. */
export interface LaidOutLabel {
  readonly device: LabelDevice;
  readonly layout: LabelLayout;
}

const TEXT_WORDS: Readonly<Record<LabelText, string>> = {
  organisation: "The organisation",
  tag: "The asset tag",
  name: "The name",
  serial: "The serial number",
};

/** What labels lack of what was chosen, in sentences: one for each kind of thing, with the devices it is about. */
export function labelNotes(labels: readonly LaidOutLabel[], contents: LabelContents): readonly LabelNote[] {
  const tagWanted = contents.code128 || contents.qr === "tag";
  const untagged = tagWanted ? labels.filter(({ device }) => device.tag === "") : [];
  const strange = contents.code128 ? labels.filter(({ device }) => device.tag !== "" && !isPlain(device.tag)) : [];
  const dense = labels.filter(({ layout }) => layout.leftOut.some(({ what }) => what === "code128"));
  const small = labels.filter(({ layout }) => layout.leftOut.some(({ what }) => what === "qr"));
  const remedy = contents.qr === "none" ? ("qr" as const) : null;
  const instead = remedy === "qr" ? "Use a QR code instead, or a wider label." : "The QR code is printed alone there.";
  return [
    ...note(
      untagged,
      (which) => `${which} no asset tag, so no code of the tag is printed. Give them tags first.`,
      "has",
      "have",
      "tags",
    ),
    ...note(
      strange,
      (which) => `${which} letters in the asset tag that a Code 128 can't hold. ${instead}`,
      "has",
      "have",
      remedy,
    ),
    ...note(
      dense,
      (which) =>
        `${which} too long an asset tag for a Code 128 on this label: its bars would be ${finest(dense, "code128")} mm wide, and scanners need ${FINEST_BAR} mm. It is left out. ${instead}`,
      "has",
      "have",
      remedy,
    ),
    ...note(
      small,
      (which) =>
        `${which} no QR code, because the label is too small: its squares would be ${finest(small, "qr")} mm wide, and cameras need ${FINEST_SQUARE} mm.`,
      "has",
      "have",
      null,
    ),
    ...linesLeftOut(labels),
    ...linesCut(labels),
  ];
}

function note(
  labels: readonly LaidOutLabel[],
  sentence: (which: string) => string,
  one: string,
  many: string,
  remedy: LabelNote["remedy"],
): readonly LabelNote[] {
  if (labels.length === 0) return [];
  return [{ sentence: sentence(`${named(labels)} ${labels.length === 1 ? one : many}`), remedy }];
}

/** The first devices by name, and how many more there are. */
function named(labels: readonly LaidOutLabel[]): string {
  const names = labels.map(({ device }) => device.tag || device.name || "A device without a name");
  if (names.length <= 3) return names.join(", ");
  return `${names.slice(0, 2).join(", ")} and ${names.length - 2} more devices`;
}

function linesLeftOut(labels: readonly LaidOutLabel[]): readonly LabelNote[] {
  const kinds = new Set<LabelText>();
  for (const { layout } of labels) {
    for (const left of layout.leftOut) if (left.what === "line") kinds.add(left.line.kind);
  }
  return [...kinds].map((kind) => ({
    sentence: `${TEXT_WORDS[kind]} is left out, because the label is too low for all texts. Choose fewer texts or a taller label.`,
    remedy: null,
  }));
}

function linesCut(labels: readonly LaidOutLabel[]): readonly LabelNote[] {
  return LABEL_TEXTS.flatMap((kind): readonly LabelNote[] => {
    const cut = labels.filter(({ layout }) =>
      layout.leftOut.some((left) => left.what === "end of line" && left.line.kind === kind),
    );
    if (cut.length === 0) return [];
    const which = cut.length === 1 ? `the label of ${named(cut)}` : `the labels of ${named(cut)}`;
    const sentence = `${TEXT_WORDS[kind]} ends in “…” on ${which}, because the label is too narrow for all of it. Choose a wider label, or one code less.`;
    return [{ sentence, remedy: null }];
  });
}

/** The finest module among what was left out, as text in millimetres. */
function finest(labels: readonly LaidOutLabel[], what: "code128" | "qr"): string {
  const modules = labels.flatMap(({ layout }) =>
    layout.leftOut.flatMap((left) => (left.what === what ? [left.module] : [])),
  );
  return (Math.floor(Math.min(...modules) * 100) / 100).toFixed(2);
}
