import { useElementSize } from "@mantine/hooks";
import type { CSSProperties } from "react";
import type { ReportDocument } from "../../domain/reports/document.ts";
import styles from "./PrintDesk.module.css";
import { PrintSheet } from "./PrintSheet.tsx";
import { type Paper, widthOf } from "./print/paper.ts";

/** The pages hold nothing that takes the focus, so what scrolls them must. */
const SCROLLED_BY_KEYS = { tabIndex: 0 } as const;

/** Pixels of the desk that no page covers: its padding and the scroll bar. */
const AROUND = 2 * 24 + 16;

/**
 * The pages of a document to look through, as wide as there is room.
 *
 * @param document  undefined while it is made
 * @param onReady   called with the number of pages each time they have been laid out
 */
export function PrintDesk({
  document,
  paper,
  onReady,
}: {
  readonly document: ReportDocument | undefined;
  readonly paper: Paper;
  readonly onReady: (pages: number) => void;
}) {
  const { ref, width } = useElementSize<HTMLElement>();
  return (
    <section ref={ref} className={styles.desk} style={smaller(paper, width)} aria-label="Pages" {...SCROLLED_BY_KEYS}>
      {document ? <PrintSheet document={document} paper={paper} onReady={onReady} /> : null}
    </section>
  );
}

/** How much smaller pages are shown than they are, so that whole lines are in sight; in CSS 25.4 mm have 96 pixels. */
function smaller(paper: Paper, desk: number): CSSProperties {
  const page = (widthOf(paper) * 96) / 25.4;
  const room = desk - AROUND;
  return room > 0 && room < page ? Object.fromEntries([["--fit", room / page]]) : {};
}
