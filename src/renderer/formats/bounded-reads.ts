/** What the library calls to read numbers and texts from binary workbooks; it never looks whether the data has ended. */
type ReadShift = (this: Bytes, size: number, type?: string) => unknown;
/** Data as the library prepares it: with a place, and the function that reads from there. */
type Bytes = Uint8Array & { readonly l: number };

const NAME = "read_shift";
/** Numbers may be read a little beyond the end, as the library does at the end of sound files. */
const SLACK = 64;

/**
 * Runs something that reads binary workbooks with the library, and ends it where it reads beyond its data: a text that
 * says it is four billion characters long, or one that should end with a zero and doesn't, would take all memory.
 *
 * A prototype is touched because nothing else reaches the place. Checking lengths before the bytes are handed over would
 * mean to know the layout of some hundred kinds of records, each with texts inside; a worker can't be given a limit of
 * memory, and takes the window along when it has none left; and the library lets no reading function be passed in. It
 * puts its own on each piece of data that it takes up, so that setting is where it is bounded. Only for as long as this
 * runs, and in the program only in a worker that reads one file and ends.
 *
 * @throws RangeError when data is read beyond its end
 */
export function withBoundedReads<T>(run: () => T): T {
  Object.defineProperty(Uint8Array.prototype, NAME, {
    configurable: true,
    set(this: Uint8Array, read: ReadShift) {
      Object.defineProperty(this, NAME, { configurable: true, writable: true, value: bounded(read) });
    },
  });
  try {
    return run();
  } finally {
    Reflect.deleteProperty(Uint8Array.prototype, NAME);
  }
}

const wrapped = new WeakMap<ReadShift, ReadShift>();

/** The library has one such function for all its data. */
function bounded(read: ReadShift): ReadShift {
  const known = wrapped.get(read);
  if (known) return known;
  const made: ReadShift = function (size, type) {
    if (this.l > this.length + SLACK || !isWithin(this, size, type))
      throw new RangeError(`Reads beyond the end of its data at ${this.l}`);
    return read.call(this, size, type);
  };
  wrapped.set(read, made);
  return made;
}

function isWithin(bytes: Bytes, size: number, type: string | undefined): boolean {
  switch (type) {
    case "cstr":
      return bytes.indexOf(0, bytes.l) !== -1;
    case "_wstr":
      return hasWideZero(bytes);
    case "lpstr-ansi":
    case "lpstr-cp":
    case "lpp4":
    case "8lpp4":
      return isLengthWithin(bytes, 1);
    case "lpwstr":
      return isLengthWithin(bytes, 2);
    default:
      return !(size > SLACK && size > bytes.length - bytes.l);
  }
}

function hasWideZero(bytes: Bytes): boolean {
  for (let at = bytes.l; at + 1 < bytes.length; at += 2) if (bytes[at] === 0 && bytes[at + 1] === 0) return true;
  return false;
}

/** Before the text stands how many characters it has ([MS-OSHARED] 2.3.3.1, [MS-OFFCRYPTO] 2.1.2). */
function isLengthWithin(bytes: Bytes, width: 1 | 2): boolean {
  const from = bytes.l + 4;
  if (from > bytes.length) return false;
  const length = new DataView(bytes.buffer, bytes.byteOffset + bytes.l).getUint32(0, true);
  return length * width <= bytes.length - from;
}
