import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { joined } from "../builders/workbook.ts";
import type { Random } from "./random.ts";

/** Texts that have broken readers before: limits of numbers, keys of prototypes, marks, ends, markup, other scripts. */
const NASTY = [
  "0",
  "-1",
  "1e308",
  "99999999999",
  "4294967295",
  "NaN",
  "6.37702E+15",
  "31/12/2023",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  '"',
  "'",
  ";",
  ",",
  "\t",
  "\r",
  "\n",
  "\0",
  "<",
  ">",
  "</",
  "&#0;",
  "&lol;",
  "]]>",
  "<!DOCTYPE a [",
  "A1:XFD1048576",
  "=1+1",
  "#N/A",
  "[[[[[[[[",
  '{"a":',
  "\u202e",
  "\ud800",
  "İ",
  "ﷺ",
];

/** A file changed in a few places: bytes of the whole, or of a part where it is packed (which is then sound again). */
export function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isPacked || random.below(3) === 0) return changed(bytes, random);
  const parts = unzipSync(bytes);
  const name = random.of(Object.keys(parts));
  const part = parts[name] ?? new Uint8Array();
  switch (random.below(4)) {
    case 0: {
      const { [name]: _, ...others } = parts;
      return zipSync(others, { level: 0 });
    }
    case 1:
      return zipSync({ ...parts, [`${random.of(NASTY)}${name}`]: part }, { level: 0 });
    default:
      return zipSync({ ...parts, [name]: changed(part, random) }, { level: 0 });
  }
}

function changed(bytes: Uint8Array, random: Random): Uint8Array {
  let now = bytes;
  for (let times = 1 + random.below(4); times > 0; times--) now = changedOnce(now, random);
  return now;
}

function changedOnce(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  const length = random.below(Math.min(64, bytes.length - at + 1));
  const before = bytes.subarray(0, at);
  const after = bytes.subarray(at + length);
  switch (random.below(8)) {
    case 0:
      return before;
    case 1:
      return joined([before, after]);
    case 2:
      return joined([before, bytes.subarray(at, at + length), bytes.subarray(at, at + length), after]);
    case 3:
      return joined([before, strToU8(random.of(NASTY)), after]);
    case 4:
      return bytes.map((byte, i) => (i === at ? byte ^ (1 << random.below(8)) : byte));
    case 5:
      return joined([
        before,
        Uint8Array.from({ length: 4 }, () => random.of([0, 1, 127, 128, 255])),
        bytes.subarray(at + 4),
      ]);
    case 6:
      return withOtherValue(bytes, random);
    default:
      return joined([before, after, bytes.subarray(at, at + length)]);
  }
}

/** Another text in place of a number or of what stands between quotes: what a file says about itself. */
function withOtherValue(bytes: Uint8Array, random: Random): Uint8Array {
  const text = strFromU8(bytes, true);
  const values = [...text.matchAll(/"[^"<>]{0,40}"|\b\d+\b/g)].slice(0, 5_000);
  if (values.length === 0) return bytes;
  const value = random.of(values);
  const [whole] = value;
  const other = random.of(NASTY);
  const text2 = whole.startsWith('"') ? `"${other}"` : other;
  return joined([bytes.subarray(0, value.index), strToU8(text2), bytes.subarray(value.index + whole.length)]);
}
