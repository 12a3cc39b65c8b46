/**
 * Whether some record of a binary part fulfils a condition. Records have a number of up to two bytes and a length of up to
 * four, seven bits each ([MS-XLSB] 2.1.4). Only those that lie within the part as a whole are looked at.
 *
 * @param isWanted  is given the record's number, where its content begins, how long that is, and a view of the part
 */
export function someRecord(
  part: Uint8Array,
  isWanted: (record: number, at: number, length: number, view: DataView) => boolean,
): boolean {
  const view = new DataView(part.buffer, part.byteOffset, part.byteLength);
  let at = 0;
  const variable = (most: number): number => {
    let value = 0;
    for (let i = 0; i < most && at < part.length; i++) {
      const byte = part[at++] ?? 0;
      value += (byte & 127) * 128 ** i;
      if (byte < 128) break;
    }
    return value;
  };
  while (at < part.length) {
    const record = variable(2);
    const length = variable(4);
    if (at + length <= part.length && isWanted(record, at, length, view)) return true;
    at += length;
  }
  return false;
}
