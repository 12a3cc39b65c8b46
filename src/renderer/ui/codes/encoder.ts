import type { DrawingContext } from "bwip-js/generic";

/**
 * A code as it is drawn.
 *
 * @property modules  its width in modules, without the clear space around it
 * @property path     what is black, as an SVG path in modules; of bars, which are all equally tall, 1 high
 */
export interface EncodedCode {
  readonly modules: number;
  readonly path: string;
}

/** Turns texts into codes. */
export interface Encoder {
  /** Bars of a printable ASCII text that isn't blank. */
  readonly code128: (text: string) => EncodedCode;
  /** A QR code of any text that isn't blank, which can still be read when 15 % of it are lost. */
  readonly qr: (text: string) => EncodedCode;
}

/** Codes that are kept, a few thousand bytes each. */
const MOST_REMEMBERED = 5_000;

let loading: Promise<Encoder> | null = null;

/** The encoder; its library is read when a code is drawn for the first time. */
export function loadEncoder(): Promise<Encoder> {
  loading ??= newEncoder();
  return loading;
}

async function newEncoder(): Promise<Encoder> {
  const { code128, qrcode } = await import("bwip-js/generic");
  return {
    code128: remembering((text) =>
      code128<EncodedCode>({ bcid: "code128", text, scale: 1, height: 1 }, recorder("bars")),
    ),
    qr: remembering((text) => {
      const options = { bcid: "qrcode", text, scale: 1, eclevel: "M" };
      return qrcode<EncodedCode>(options, recorder("squares"));
    }),
  };
}

/** Encodes each text once: a code takes milliseconds, and labels are drawn anew with each change of their set-up. */
function remembering(encode: (text: string) => EncodedCode): (text: string) => EncodedCode {
  const known = new Map<string, EncodedCode>();
  return (text) => {
    const code = known.get(text) ?? encode(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, code);
    return code;
  };
}

/** Takes down what the library draws, in modules. */
function recorder(form: "bars" | "squares"): DrawingContext<EncodedCode> {
  let modules = 0;
  let path = "";
  return {
    scale: () => [1, 1],
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: (width) => {
      modules = width;
    },
    line: (x, _from, _x, _to, width) => {
      // The library gives the middle of a bar, rounded up to whole modules.
      if (form === "bars") path += `M${x - Math.ceil(width / 2)} 0h${width}v1h-${width}z`;
    },
    polygon: (points) => {
      path += `M${points.map(([x, y]) => `${x} ${y}`).join("L")}z`;
    },
    hexagon: () => undefined,
    ellipse: () => undefined,
    fill: () => undefined,
    text: () => undefined,
    end: () => ({ modules, path }),
  };
}
