import { type Comparison, totalRows } from "../../../domain/licence/what-if/comparison.ts";
import { dayText, valueFormat } from "../../ui/local-text.ts";
import styles from "./WhatIf.module.css";

/** What the position comes to before and after, side by side. */
export function Totals({ comparison }: { readonly comparison: Comparison }) {
  const { before, after } = comparison.days;
  return (
    <table className={`list-table ${styles.totals}`} aria-label="In all">
      <thead>
        <tr>
          <th scope="col">In all</th>
          <th scope="col">Before, {dayText(before)}</th>
          <th scope="col">After, {dayText(after)}</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        {totalRows(comparison, valueFormat().money).map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td>{row.before}</td>
            <td>{row.after}</td>
            <td data-tone={row.tone}>{row.change === "" ? "–" : row.change}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
