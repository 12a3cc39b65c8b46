/** Height of a row in pixels; a row that is kept with the next never ends a page. */
export interface MeasuredRow {
  readonly height: number;
  readonly keepWithNext: boolean;
}

/**
 * A block as it was laid out at the page's width. Heights in pixels.
 *
 * @property height  of the whole block; of a table: of its frame, that is its head and the space around it
 * @property rows    of a table; undefined for a block that is never divided
 * @property line    height of a line of text, and `padding` the space above the first: where a part that is higher than
 *                   a page may be cut
 */
export interface MeasuredBlock {
  readonly height: number;
  readonly keepWithNext: boolean;
  readonly rows?: readonly MeasuredRow[];
  readonly line: number;
  readonly padding: number;
}

/**
 * What stands on a page, from top to bottom: a whole block, or rows `from` up to but not including `to` of a table.
 * `cut` is set for a part higher than a page: only `height` pixels from `offset` on are shown.
 */
export interface PagePart {
  readonly block: number;
  readonly from?: number;
  readonly to?: number;
  readonly cut?: { readonly offset: number; readonly height: number };
}

/** Room for content in pixels on the first page and on each other page. */
export interface Capacity {
  readonly first: number;
  readonly other: number;
}

/** A block or a row: what is never divided unless it is higher than a page. `row` is -1 for a whole block. */
interface Atom {
  readonly block: number;
  readonly row: number;
  readonly height: number;
  readonly frame: number;
  readonly keepWithNext: boolean;
}

/**
 * Fills pages. Table heads repeat, no row is divided, and what is kept with the next (headings, group rows) never ends
 * a page. A row or block higher than a page gets pages of its own and is cut between two lines of text.
 *
 * @returns  at least one page; the parts in the order of the blocks
 */
export function paginate(blocks: readonly MeasuredBlock[], capacity: Capacity): PagePart[][] {
  const atoms = atomsOf(blocks);
  const pages: PagePart[][] = [[]];
  let used = 0;
  const page = () => pages[pages.length - 1] ?? [];
  const room = () => (pages.length === 1 ? capacity.first : capacity.other) - used;
  const turn = () => {
    pages.push([]);
    used = 0;
  };
  atoms.forEach((atom, index) => {
    if (used > 0 && chainHeight(atoms, index, page().at(-1)) > room()) turn();
    const height = heightAfter(atom, page().at(-1));
    if (height <= room()) {
      append(page(), atom);
      used += height;
      return;
    }
    if (used > 0) turn();
    const { line, padding } = blocks[atom.block] ?? { line: 1, padding: 0 };
    for (let offset = 0; offset < atom.height; ) {
      if (offset > 0) turn();
      const space = room() - atom.frame;
      const lines = Math.max(1, Math.floor((space - (offset === 0 ? padding : 0)) / line));
      const shown = Math.min(atom.height - offset, lines * line + (offset === 0 ? padding : 0));
      page().push({ ...partOf(atom), cut: { offset, height: shown } });
      used += atom.frame + shown;
      offset += shown;
    }
  });
  return pages;
}

function atomsOf(blocks: readonly MeasuredBlock[]): Atom[] {
  return blocks.flatMap((block, index) => {
    if (block.rows === undefined || block.rows.length === 0) {
      return [{ block: index, row: -1, height: block.height, frame: 0, keepWithNext: block.keepWithNext }];
    }
    return block.rows.map((row, i) => ({ block: index, row: i, frame: block.height, ...row }));
  });
}

/** What an atom adds to a page that ends with this part: a table that goes on needs no second head. */
function heightAfter(atom: Atom, last: PagePart | undefined): number {
  const goesOn = atom.row > 0 && last?.block === atom.block && last.cut === undefined;
  return atom.height + (goesOn ? 0 : atom.frame);
}

/** Height of an atom together with what must stand on the same page. */
function chainHeight(atoms: readonly Atom[], from: number, last: PagePart | undefined): number {
  let height = 0;
  let before = last;
  for (const atom of atoms.slice(from, lastOfChain(atoms, from) + 1)) {
    height += heightAfter(atom, before);
    before = partOf(atom);
  }
  return height;
}

function lastOfChain(atoms: readonly Atom[], from: number): number {
  let last = from;
  while (atoms[last]?.keepWithNext && last + 1 < atoms.length) last += 1;
  return last;
}

function append(page: PagePart[], atom: Atom): void {
  const last = page.at(-1);
  if (atom.row > 0 && last?.block === atom.block && last.cut === undefined) page.pop();
  const from = atom.row > 0 && last?.block === atom.block && last.cut === undefined ? last.from : undefined;
  page.push(from === undefined ? partOf(atom) : { ...partOf(atom), from });
}

function partOf(atom: Atom): PagePart {
  return atom.row < 0 ? { block: atom.block } : { block: atom.block, from: atom.row, to: atom.row + 1 };
}
