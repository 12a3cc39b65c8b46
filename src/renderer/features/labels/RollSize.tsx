import { NumberInput } from "@mantine/core";
import { useState } from "react";
import type { Size } from "../../../domain/labels/label-stock.ts";
import styles from "./LabelSetup.module.css";
import { sideProblem } from "./label-settings.ts";

interface Props {
  readonly size: Size;
  readonly onSize: (size: Size) => void;
}

/** Width and height of a label printer's labels. A side that can't be is told and not taken over. */
export function RollSize({ size, onSize }: Props) {
  return (
    <div className={styles.pair}>
      <Side label="Width (mm)" value={size.width} onValue={(width) => onSize({ ...size, width })} />
      <Side label="Height (mm)" value={size.height} onValue={(height) => onSize({ ...size, height })} />
    </div>
  );
}

interface SideProps {
  readonly label: string;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

function Side({ label, value, onValue }: SideProps) {
  const [typed, setTyped] = useState<number | string>(value);
  const problem = sideProblem(Number(typed));
  return (
    <NumberInput
      size="xs"
      label={label}
      decimalScale={1}
      allowNegative={false}
      clampBehavior="none"
      value={typed}
      error={problem}
      onChange={(next) => {
        setTyped(next);
        if (next !== "" && sideProblem(Number(next)) === null) onValue(Number(next));
      }}
    />
  );
}
