import { baselineOf } from "../../../domain/labels/text-lines.ts";
import type { DrawnLabel } from "./drawn-labels.ts";
import { LABEL_FONT } from "./text-measure.ts";

interface Props {
  readonly label: DrawnLabel;
  readonly x: number;
  readonly y: number;
}

/** One label, in millimetres, at its place on a page. */
export function LabelView({ label, x, y }: Props) {
  const { layout, bars, squares } = label;
  const { code128, qr } = layout;
  return (
    <g transform={`translate(${x} ${y})`}>
      {qr && squares ? (
        <path
          transform={`translate(${qr.x} ${qr.y}) scale(${qr.module})`}
          d={squares.path}
          fillRule="evenodd"
          data-code="qr"
        />
      ) : null}
      {layout.lines.map((line) => (
        <text
          key={line.kind}
          x={line.x}
          y={baselineOf(line)}
          fontSize={line.size}
          fontFamily={LABEL_FONT}
          fontWeight={line.weight === "bold" ? 700 : 400}
        >
          {line.text}
        </text>
      ))}
      {code128 && bars ? (
        <path
          transform={`translate(${code128.x} ${code128.y}) scale(${code128.module} ${code128.height})`}
          d={bars.path}
          data-code="code128"
        />
      ) : null}
    </g>
  );
}
