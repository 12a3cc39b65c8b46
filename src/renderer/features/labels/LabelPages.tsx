import type { CSSProperties } from "react";
import { cornerOnSheet, type LabelPage } from "../../../domain/labels/label-pages.ts";
import { type LabelStock, labelsAPage, pageSizeOf } from "../../../domain/labels/label-stock.ts";
import printed from "../../ui/print/Printed.module.css";
import { usePageSize } from "../../ui/print/use-page-size.ts";
import type { DrawnLabel } from "./drawn-labels.ts";
import styles from "./LabelPages.module.css";
import { LabelView } from "./LabelView.tsx";

interface Props {
  readonly stock: LabelStock;
  readonly pages: readonly LabelPage[];
  readonly labels: readonly DrawnLabel[];
}

/** The pages as they are printed. While they are shown, the window prints them and nothing else. */
export function LabelPages({ stock, pages, labels }: Props) {
  const { width, height } = pageSizeOf(stock);
  usePageSize(stock.kind === "sheet" ? stock.sheet.paper : stock.label);
  const measures: CSSProperties & Record<`--${string}`, string> = {
    "--page-width": `${width}mm`,
    "--page-height": `${height}mm`,
  };
  return (
    <div className={`${styles.pages} ${printed.printed}`} data-stock={stock.kind} style={measures}>
      {pages.map((page, nth) => (
        <section key={page[0]?.index ?? nth} className={styles.page} aria-label={`Page ${nth + 1} of ${pages.length}`}>
          <svg
            className={styles.drawing}
            viewBox={`0 0 ${width} ${height}`}
            role="img"
            aria-label={namesOf(page, labels)}
          >
            <Outlines stock={stock} />
            {page.map(({ index, x, y }) => {
              const label = labels[index];
              return label ? <LabelView key={label.device.id} label={label} x={x} y={y} /> : null;
            })}
          </svg>
        </section>
      ))}
    </div>
  );
}

/** Tells which devices' labels stand on a page. */
function namesOf(page: LabelPage, labels: readonly DrawnLabel[]): string {
  const names = page
    .map(({ index }) => labels[index]?.device)
    .map((device) => device?.tag || device?.name || "no name");
  return `Labels of ${names.join(", ")}`;
}

/** The edges of the labels, for the eye only: they aren't printed. */
function Outlines({ stock }: { readonly stock: LabelStock }) {
  if (stock.kind === "roll") return null;
  const { sheet } = stock;
  return (
    <g className={styles.outlines}>
      {Array.from({ length: labelsAPage(stock) }, (_, position) => cornerOnSheet(sheet, position)).map(({ x, y }) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={sheet.label.width} height={sheet.label.height} rx={1.5} />
      ))}
    </g>
  );
}
