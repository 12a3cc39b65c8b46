import type { TrendPoint, TrendSeries } from "../../../../domain/licence/snapshots/trend.ts";
import { dayText, numberText, valueFormat } from "../../../ui/local-text.ts";
import { chartPoints, HEIGHT, WIDTH } from "./chart-points.ts";
import styles from "./TrendChart.module.css";

/** One figure over the snapshots as a line; what it draws is said in words as well. */
export function TrendChart({ series }: { readonly series: TrendSeries }) {
  const { label, points } = series;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const places = chartPoints(points);
  const text = (point: TrendPoint) => textOf(series, point);
  const spoken = points.map((point) => `${text(point)} on ${dayText(point.snapshot.day)}`).join("; ");
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        {label}
        <span className={styles.latest}>{text(last)}</span>
        <span className={styles.first}>At first {text(first)}</span>
      </figcaption>
      <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${label}: ${spoken}.`}>
        <line className={styles.ground} x1="0" x2={WIDTH} y1={HEIGHT - 1} y2={HEIGHT - 1} />
        <polyline className={styles.line} points={places.map(({ x, y }) => `${x},${y}`).join(" ")} />
        {places.map(({ x, y }, at) => {
          const point = points[at];
          return point ? (
            <circle key={point.snapshot.id} className={styles.dot} cx={x} cy={y} r="3.5">
              <title>{`${point.snapshot.name}: ${text(point)}`}</title>
            </circle>
          ) : null;
        })}
      </svg>
      <div className={styles.ends} aria-hidden>
        <span>{dayText(first.snapshot.day)}</span>
        <span>{dayText(last.snapshot.day)}</span>
      </div>
    </figure>
  );
}

/** Amounts are told as the snapshot has them, not as they are drawn. */
function textOf({ currency }: TrendSeries, { snapshot: { figures }, value }: TrendPoint): string {
  if (currency === undefined) return numberText(value);
  const amount = figures.trueUp.find((money) => money.currency === currency) ?? { minor: 0, currency };
  return `${figures.trueUpUnknown > 0 ? "at least " : ""}${valueFormat().money(amount)}`;
}
