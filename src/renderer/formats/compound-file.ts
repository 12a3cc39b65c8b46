/** The parts of a compound file that lead from one place to another ([MS-CFB] 2). */
interface Compound {
  readonly view: DataView;
  readonly sector: number;
  readonly fat: Int32Array;
}

const HEADER_LINKS = 109;
const ENTRY = 128;
const NONE = -1;

/**
 * Whether the chains of a compound file, in which Excel kept its workbooks until 2003, come to an end: its sectors, its
 * small sectors, and the tree of its streams. The library follows them wherever they lead; one that leads back to itself
 * would take all memory.
 */
export function isSoundCompoundFile(bytes: Uint8Array): boolean {
  const file = opened(bytes);
  if (!file || leadsBack(file.fat)) return false;
  const { view } = file;
  const small = chain(file, view.getInt32(60, true));
  const directory = chain(file, view.getInt32(48, true));
  if (!small || !directory) return false;
  return !leadsBack(numbersIn(file, small)) && isTree(file, directory, bytes.length);
}

function opened(bytes: Uint8Array): Compound | undefined {
  if (bytes.length < 512) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sector = 2 ** view.getUint16(30, true);
  if (sector !== 512 && sector !== 4096) return undefined;
  const links = Array.from({ length: HEADER_LINKS }, (_, i) => view.getInt32(76 + i * 4, true));
  const file = { view, sector, fat: new Int32Array() };
  const most = Math.ceil(bytes.length / sector);
  let next = view.getInt32(68, true);
  for (let count = view.getUint32(72, true); count > 0 && next >= 0; count--) {
    const numbers = numbersIn(file, [next]);
    if (numbers.length === 0 || links.length > most + sector) return undefined;
    links.push(...numbers.subarray(0, -1));
    next = numbers[numbers.length - 1] ?? NONE;
  }
  const used = links.filter((link) => link >= 0);
  return used.length > most ? undefined : { ...file, fat: numbersIn(file, used) };
}

/** The numbers in some sectors; a sector beyond the end of the file has none. */
function numbersIn({ view, sector }: Omit<Compound, "fat">, sectors: readonly number[]): Int32Array {
  const each = sector / 4;
  const numbers = new Int32Array(sectors.length * each).fill(NONE);
  for (const [i, at] of sectors.entries()) {
    const start = (at + 1) * sector;
    for (let n = 0; n < each && start + n * 4 + 4 <= view.byteLength; n++)
      numbers[i * each + n] = view.getInt32(start + n * 4, true);
  }
  return numbers;
}

/** Whether following the numbers from anywhere comes back to a place that was passed. */
function leadsBack(next: Int32Array): boolean {
  const passed = new Int32Array(next.length);
  for (let start = 0; start < next.length; start++) {
    for (let at = start; at >= 0 && at < next.length; at = next[at] ?? NONE) {
      if (passed[at] === start + 1) return true;
      if (passed[at] !== 0) break;
      passed[at] = start + 1;
    }
  }
  return false;
}

/** The sectors of a stream in their order. Chains were found to end before. */
function chain({ fat }: Compound, start: number): number[] | undefined {
  const sectors: number[] = [];
  for (let at = start; at >= 0; at = fat[at] ?? NONE) {
    if (sectors.length > fat.length) return undefined;
    sectors.push(at);
  }
  return sectors;
}

/** Whether the streams and folders form a tree, and none says that it is longer than the file. */
function isTree(file: Compound, directory: readonly number[], length: number): boolean {
  const { view, sector } = file;
  const places = directory.flatMap((at) =>
    Array.from({ length: sector / ENTRY }, (_, i) => (at + 1) * sector + i * ENTRY).filter(
      (place) => place + ENTRY <= length,
    ),
  );
  const parents = new Int32Array(places.length).fill(NONE);
  for (const [i, place] of places.entries()) {
    const isUsed = view.getUint8(place + 66) !== 0;
    if (isUsed && view.getInt32(place + 120, true) > length) return false;
    for (const at of [68, 72, 76]) {
      const child = view.getInt32(place + at, true);
      if (child === NONE || (!isUsed && child === 0)) continue;
      if (child <= 0 || child >= places.length || parents[child] !== NONE) return false;
      parents[child] = i;
    }
  }
  return !leadsBack(parents);
}
