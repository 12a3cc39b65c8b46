import { describe, expect, it } from "vitest";
import {
  code128Content,
  type LabelContents,
  type LabelDevice,
  labelLines,
  qrContent,
} from "../../../src/domain/labels/label-contents.ts";
import { type LeftOut, labelLayout } from "../../../src/domain/labels/label-layout.ts";
import { labelNotes } from "../../../src/domain/labels/label-notes.ts";
import { shortened } from "../../../src/domain/labels/shortened.ts";
import { asRecordId } from "../../../src/domain/value/record-id.ts";

const everything: LabelContents = { texts: ["serial", "tag", "name", "organisation"], code128: true, qr: "device" };

function aDevice(values: Partial<LabelDevice> = {}): LabelDevice {
  return { id: asRecordId("0123456789abcdef"), tag: "TK-1", name: "PC-1", serial: "S1", ...values };
}

function laidOut(device: LabelDevice, ...leftOut: readonly LeftOut[]) {
  return { device, layout: { lines: [], code128: null, qr: null, leftOut } };
}

describe("The contents of a label", () => {
  it("stand in the same order however they were chosen, and without what is unknown", () => {
    expect(labelLines(aDevice({ name: " " }), "Brook Ltd", everything).map(({ text }) => text)).toEqual([
      "Brook Ltd",
      "TK-1",
      "S/N S1",
    ]);
  });

  it.each([
    ["device", "TK-1", "muster:device/0123456789abcdef"],
    ["tag", "TK-1", "TK-1"],
    ["tag", "", null],
    ["device", "", "muster:device/0123456789abcdef"],
    ["none", "TK-1", null],
  ] as const)("have in the QR code of %s, with the tag “%s”: %s", (qr, tag, expected) => {
    expect(qrContent(aDevice({ tag }), { ...everything, qr })).toBe(expected);
  });

  it.each([
    ["TK-1", "TK-1"],
    ["", null],
    ["Ä-1", null],
    ["TK\t1", null],
  ])("have in the Code 128 of the tag “%s”: %s", (tag, expected) => {
    expect(code128Content(aDevice({ tag }), everything)).toBe(expected);
    expect(code128Content(aDevice({ tag }), { ...everything, code128: false })).toBeNull();
  });
});

describe("The notes before printing", () => {
  it("propose the QR code for a tag that is too long, and tell how fine the bars would be", () => {
    const labels = [laidOut(aDevice(), { what: "code128", module: 0.1567 })];
    const [note] = labelNotes(labels, { ...everything, qr: "none" });
    expect(note?.sentence).toBe(
      "TK-1 has too long an asset tag for a Code 128 on this label: its bars would be 0.15 mm wide, and scanners need 0.19 mm. It is left out. Use a QR code instead, or a wider label.",
    );
    expect(note?.remedy).toBe("qr");
    expect(labelNotes(labels, everything)[0]?.remedy).toBeNull();
  });

  it("tell of tags that are missing or hold letters that no Code 128 has", () => {
    const labels = [aDevice({ tag: "" }), aDevice({ tag: "Ä1" })].map((device) => laidOut(device));
    expect(labelNotes(labels, everything).map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/^PC-1 has no asset tag/),
      expect.stringMatching(/^Ä1 has letters in the asset tag/),
    ]);
    expect(labelNotes(labels, { ...everything, code128: false })).toEqual([]);
  });

  it("tell which texts a label that is too narrow cuts off", () => {
    const stock = { kind: "roll", label: { width: 50, height: 25 } } as const;
    const labels = [aDevice(), aDevice({ tag: "TK-2", serial: "0CLSY676KRRM6V1RQ9CGDB-0000-1111-2222" })].map(
      (device) => {
        const parts = { lines: labelLines(device, "Brook", everything), code128: null, qr: 25 };
        return { device, layout: labelLayout(stock, parts, (text) => text.length * 0.55) };
      },
    );
    expect(labelNotes(labels, { ...everything, code128: false }).map(({ sentence }) => sentence)).toEqual([
      "The serial number ends in “…” on the label of TK-2, because the label is too narrow for all of it. Choose a wider label, or one code less.",
    ]);
  });

  it("name the first devices and count the others", () => {
    const labels = ["A", "B", "C", "D"].map((name) => laidOut(aDevice({ tag: "", name })));
    expect(labelNotes(labels, everything)[0]?.sentence).toMatch(/^A, B and 2 more devices have no asset tag/);
  });
});

describe("A shortened text", () => {
  const letters = (text: string) => [...text].length;
  it.each([
    ["Brook", 5, "Brook"],
    ["Brooks", 5, "Broo…"],
    ["New name", 5, "New…"],
    ["👩‍🔧x", 0.5, ""],
    ["Brook", 1, "…"],
  ])("%s in a room of %d letters is “%s”", (text, room, expected) => {
    expect(shortened(text, room, letters)).toBe(expected);
  });
});
