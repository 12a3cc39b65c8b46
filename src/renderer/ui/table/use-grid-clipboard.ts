import { useEffect, useRef } from "react";
import type { TableRow } from "../../engine/table-calls.ts";
import { announce } from "../announce.ts";
import { countText, isoFromShownDay } from "../local-text.ts";
import { type CellBlock, htmlFromBlock, tsvFromBlock } from "./cell-block.ts";
import type { CellRange } from "./cell-range.ts";
import type { TableColumn, TableLine } from "./table-source.ts";
import type { TableModel } from "./use-table.ts";

/** What of a range is copied. */
export type Copied = "cells" | "with headings";

/**
 * Copies a range when the system asks to while the grid has the focus, and hands over what is pasted into it.
 *
 * @param gridId  element id of the grid
 * @param onCut   the range was copied to be cut
 * @returns       copies where the system doesn't ask
 */
export function useGridClipboard(
  table: TableModel,
  gridId: string,
  range: CellRange,
  onPaste: (tsv: string) => void,
  onCut: () => void,
): (what: Copied) => Promise<void> {
  const columns = table.columns.slice(range.left, range.right + 1);
  const copyLater = async (what: Copied) => {
    const rows = recordsAmong(await table.source.rows(range.top, range.bottom + 1));
    const headings = what === "with headings" ? [columns.map(({ label }) => label)] : [];
    const [tsv, html] = textsOf([...headings, ...blockOf(rows, columns, table.rows.columns)], columns);
    const kinds = {
      "text/plain": new Blob([tsv], { type: "text/plain" }),
      "text/html": new Blob([html], { type: "text/html" }),
    };
    await navigator.clipboard.write([new ClipboardItem(kinds)]);
    tellCopied(rows.length * columns.length);
  };

  const onCopy = async (event: ClipboardEvent): Promise<void> => {
    event.preventDefault();
    const rows = loadedRows(table, range);
    if (!rows || !event.clipboardData) return copyLater("cells");
    const [tsv, html] = textsOf(blockOf(rows, columns, table.rows.columns), columns);
    event.clipboardData.setData("text/plain", tsv);
    event.clipboardData.setData("text/html", html);
    tellCopied(rows.length * columns.length);
  };

  const latest = useRef({ onCopy, onPaste, onCut });
  latest.current = { onCopy, onPaste, onCut };
  useEffect(() => {
    // The event goes to the page's selection, which says nothing about where the keyboard is: hence the focus is asked.
    const isHere = () => document.activeElement?.id === gridId;
    const copy = (event: ClipboardEvent) => {
      if (isHere()) void latest.current.onCopy(event);
    };
    const cut = (event: ClipboardEvent) => {
      // Nothing is blanked before it is copied.
      if (isHere()) void latest.current.onCopy(event).then(latest.current.onCut);
    };
    const paste = (event: ClipboardEvent) => {
      if (!isHere()) return;
      event.preventDefault();
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text !== "") latest.current.onPaste(text);
    };
    document.addEventListener("copy", copy);
    document.addEventListener("cut", cut);
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("copy", copy);
      document.removeEventListener("cut", cut);
      document.removeEventListener("paste", paste);
    };
  }, [gridId]);
  return copyLater;
}

/** The records of a range without the headings of groups, or undefined while one of its lines was never in view. */
function loadedRows(table: TableModel, range: CellRange): readonly TableRow[] | undefined {
  const lines: TableLine[] = [];
  for (let at = range.top; at <= range.bottom; at++) {
    const line = table.rows.line(at);
    if (!line) return undefined;
    lines.push(line);
  }
  return recordsAmong(lines);
}

function recordsAmong(lines: readonly TableLine[]): readonly TableRow[] {
  return lines.flatMap((line) => (line.kind === "record" ? [line] : []));
}

function blockOf(rows: readonly TableRow[], columns: readonly TableColumn[], held: readonly string[]): CellBlock {
  const places = columns.map(({ id, type }) => ({ at: held.indexOf(id), isDay: type === "date" }));
  return rows.map(({ cells }) =>
    places.map(({ at, isDay }) => (isDay ? isoFromShownDay(cells[at] ?? "") : (cells[at] ?? ""))),
  );
}

function textsOf(block: CellBlock, columns: readonly TableColumn[]): readonly [tsv: string, html: string] {
  const isPlain = (column: number) => ["integer", "decimal", "date"].includes(columns[column]?.type ?? "");
  return [tsvFromBlock(block), htmlFromBlock(block, isPlain)];
}

function tellCopied(cells: number): void {
  announce(`${countText(cells, "cell", "cells")} copied`);
}
