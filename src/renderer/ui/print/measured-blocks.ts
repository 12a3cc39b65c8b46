import type { MeasuredBlock } from "./paginate.ts";
import type { PlacedBlock, SheetBlock } from "./sheet-block.ts";

/**
 * Heights of blocks that were laid out one below the other. Only reads, so the browser lays out once.
 *
 * @param container  has one child element a block
 */
export function measuredBlocks(container: HTMLElement, blocks: readonly PlacedBlock[]): MeasuredBlock[] {
  return blocks.map(({ block }, index) => {
    const element = container.children[index];
    if (!element) throw new Error(`Block ${index} was not laid out`);
    const height = element.getBoundingClientRect().height;
    const text = element.querySelector("td, p, dd, div") ?? element;
    const style = getComputedStyle(text);
    const line = Number.parseFloat(style.lineHeight) || 16;
    const padding = Number.parseFloat(style.paddingTop) || 0;
    if (block.kind !== "table") return { height, keepWithNext: keepsWithNext(block), line, padding };
    const heights = [...element.querySelectorAll("tbody > tr")].map((row) => row.getBoundingClientRect().height);
    const rows = heights.map((rowHeight, i) => ({
      height: rowHeight,
      keepWithNext: block.rows[i]?.emphasis === "group" || block.rows[i + 1]?.emphasis === "total",
    }));
    return { height: height - heights.reduce((sum, h) => sum + h, 0), keepWithNext: false, rows, line, padding };
  });
}

function keepsWithNext(block: SheetBlock): boolean {
  return block.kind === "heading" || block.kind === "title" || (block.kind === "paragraph" && block.leads === true);
}
