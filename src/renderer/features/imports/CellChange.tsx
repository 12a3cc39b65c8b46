import type { PlanRow } from "../../../domain/intake/draft.ts";
import styles from "./CellChange.module.css";

interface Props {
  readonly cell: PlanRow["cells"][number];
  readonly kind: PlanRow["kind"];
}

/** A cell of the dry run: what stands struck out is replaced by what is bold after the arrow. */
export function CellChange({ cell, kind }: Props) {
  const { before, after, changes } = cell;
  if (!changes || kind === "new") return <>{after === "" ? before : after}</>;
  return (
    <span className={styles.change}>
      {before === "" ? <em className={styles.blank}>blank</em> : <del className={styles.before}>{before}</del>}
      <span aria-hidden> → </span>
      <span className="visually-hidden"> becomes </span>
      {after === "" ? <em className={styles.blank}>blank</em> : <ins className={styles.after}>{after}</ins>}
    </span>
  );
}
