import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ReportDocument } from "../../domain/reports/document.ts";
import styles from "./PrintSheet.module.css";
import { BlockView } from "./print/BlockView.tsx";
import { measuredBlocks } from "./print/measured-blocks.ts";
import printed from "./print/Printed.module.css";
import { type PagePart, paginate } from "./print/paginate.ts";
import { capacityOf, type Paper } from "./print/paper.ts";
import { type PlacedBlock, sheetBlocks } from "./print/sheet-block.ts";
import { usePageSize } from "./print/use-page-size.ts";

interface PrintSheetProps {
  readonly document: ReportDocument;
  readonly paper: Paper;
  readonly onReady?: (pages: number) => void;
}

interface Layout {
  readonly document: ReportDocument;
  readonly paper: Paper;
  readonly pages: readonly Page[];
}

interface Page {
  readonly number: number;
  readonly parts: readonly PagePart[];
}

/**
 * A document on pages of fixed size, so that preview, printer and PDF show the same. While it is shown, the window
 * prints these pages and nothing else, whatever surrounds them.
 *
 * @param onReady  called with the number of pages each time they have been laid out
 */
export function PrintSheet({ document, paper, onReady }: PrintSheetProps): ReactNode {
  const blocks = useMemo(() => sheetBlocks(document), [document]);
  const measuring = useRef<HTMLDivElement>(null);
  const [layout, setLayout] = useState<Layout | null>(null);
  const pages = layout?.document === document && layout.paper === paper ? layout.pages : null;
  usePageSize(paper);

  useLayoutEffect(() => {
    if (pages || !measuring.current) return;
    const filled = paginate(measuredBlocks(measuring.current, blocks), capacityOf(paper));
    setLayout({ document, paper, pages: filled.map((parts, index) => ({ number: index + 1, parts })) });
  }, [pages, blocks, document, paper]);

  useEffect(() => {
    if (pages) onReady?.(pages.length);
  }, [pages, onReady]);

  return (
    <div className={`${styles.sheets} ${printed.printed}`} data-paper={paper}>
      {pages ? (
        pages.map((page) => (
          <Sheet key={page.number} document={document} blocks={blocks} page={page} of={pages.length} />
        ))
      ) : (
        <div className={styles.measuring} ref={measuring} aria-hidden="true">
          {blocks.map(({ key, block }) => (
            <BlockView key={key} block={block} />
          ))}
        </div>
      )}
    </div>
  );
}

interface SheetProps {
  readonly document: ReportDocument;
  readonly blocks: readonly PlacedBlock[];
  readonly page: Page;
  readonly of: number;
}

function Sheet({ document, blocks, page: { number, parts }, of }: SheetProps): ReactNode {
  return (
    <section className={styles.sheet} aria-label={`Page ${number} of ${of}`}>
      {number === 1 ? null : (
        <div className={styles.head}>
          <span className={styles.headOrganisation}>{document.organisation}</span>
          <span>
            {document.title} · {document.date}
          </span>
        </div>
      )}
      <div className={styles.content}>
        {parts.map((part) => {
          const placed = blocks[part.block];
          return placed ? <BlockView key={placed.key} block={placed.block} part={part} /> : null;
        })}
      </div>
      <div className={styles.foot}>
        <span>{document.seal}</span>
        <span>
          Page {number} of {of}
        </span>
      </div>
    </section>
  );
}
