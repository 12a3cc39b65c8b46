import type { CSSProperties, ReactNode } from "react";
import type { ReportBlock, ReportCell, ReportColumn } from "../../../domain/reports/document.ts";
import type { PagePart } from "./paginate.ts";
import styles from "./ReportTable.module.css";

type TableBlock = Extract<ReportBlock, { kind: "table" }>;
type Row = TableBlock["rows"][number];

/** A table, or the rows of it that stand on a page, always with its head. */
export function ReportTable({
  block,
  part,
}: {
  readonly block: TableBlock;
  readonly part: PagePart | undefined;
}): ReactNode {
  const from = part?.from ?? 0;
  const rows = block.rows.slice(from, part?.to ?? block.rows.length);
  const { cut } = part ?? {};
  if (cut === undefined) {
    return (
      <div className={styles.tableBlock} style={roomFor(block)}>
        <table className={styles.table}>
          <Columns columns={block.columns} />
          <Head columns={block.columns} />
          <Body columns={block.columns} rows={rows} from={from} />
        </table>
      </div>
    );
  }
  return (
    <div className={styles.tableBlock} style={roomFor(block)}>
      <table className={styles.table}>
        <Columns columns={block.columns} />
        <Head columns={block.columns} />
      </table>
      <div className={styles.cut} style={{ height: cut.height }}>
        <table className={styles.table} style={{ marginTop: -cut.offset }}>
          <Columns columns={block.columns} />
          <Body columns={block.columns} rows={rows} from={from} />
        </table>
      </div>
    </div>
  );
}

/** What the size of the print follows from. */
function roomFor({ least }: TableBlock): CSSProperties {
  return least === undefined ? {} : Object.fromEntries([["--least", least]]);
}

function Columns({ columns }: { readonly columns: readonly ReportColumn[] }): ReactNode {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <colgroup>
      {columns.map((column) => (
        <col key={column.label} style={{ width: `${(100 * column.width) / whole}%` }} />
      ))}
    </colgroup>
  );
}

function Head({ columns }: { readonly columns: readonly ReportColumn[] }): ReactNode {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column.label} scope="col" style={alignment(column)}>
            {column.label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Body({
  columns,
  rows,
  from,
}: {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly Row[];
  readonly from: number;
}): ReactNode {
  return (
    <tbody>
      {placed(rows, from).map(({ key, row }) => (
        <BodyRow key={key} columns={columns} row={row} />
      ))}
    </tbody>
  );
}

/** Rows of paper never move, so their place is their identity. */
function placed(rows: readonly Row[], from: number): readonly { readonly key: number; readonly row: Row }[] {
  return rows.map((row, index) => ({ key: from + index, row }));
}

function BodyRow({ columns, row }: { readonly columns: readonly ReportColumn[]; readonly row: Row }): ReactNode {
  const name = row.emphasis === "group" ? styles.group : row.emphasis === "total" ? styles.total : undefined;
  return (
    <tr className={name}>
      {spannedCells(columns, row).map(({ column, cell, span }) => (
        <td key={column.label} style={span > 1 ? undefined : alignment(column)} colSpan={span > 1 ? span : undefined}>
          <CellContent cell={cell} label={column.label} />
        </td>
      ))}
    </tr>
  );
}

/** The cells of a row. In group and total rows a text takes the room of the blank or missing cells to its right. */
function spannedCells(columns: readonly ReportColumn[], row: Row) {
  const cells: { readonly column: ReportColumn; readonly cell: ReportCell; span: number }[] = [];
  for (const [i, column] of columns.entries()) {
    const cell = row.cells[i] ?? "";
    const last = cells.at(-1);
    if (row.emphasis !== undefined && cell === "" && last) last.span += 1;
    else cells.push({ column, cell, span: 1 });
  }
  return cells;
}

function CellContent({ cell, label }: { readonly cell: ReportCell; readonly label: string }): ReactNode {
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return cell.toLocaleString("en-GB").replace("-", "−");
  if ("tick" in cell) return <span className={styles.tick} role="img" aria-label={`Box to tick: ${label}`} />;
  return <Lines count={cell.lines} />;
}

/** Lines to write on. */
function Lines({ count }: { readonly count: number }): ReactNode {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return numbers.map((number) => <span className={styles.line} key={number} />);
}

function alignment(column: ReportColumn): CSSProperties | undefined {
  if (column.align === undefined || column.align === "left") return undefined;
  return { textAlign: column.align === "right" ? "right" : "center" };
}
