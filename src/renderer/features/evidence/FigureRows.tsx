import { NumberInput, TextInput } from "@mantine/core";
import {
  type ComparedFigure,
  differs,
  FIGURE_WORDS,
  type PublisherFigure,
} from "../../../domain/licence/evidence/figures.ts";
import { numberText } from "../../ui/local-text.ts";
import styles from "./Evidence.module.css";

interface Props {
  readonly figure: PublisherFigure;
  /** The two numbers of the product, ours beside the publisher's. */
  readonly compared: readonly ComparedFigure[];
  readonly readOnly: boolean;
  readonly onChange: (figure: PublisherFigure) => void;
}

/** The rows of one product: its rights and its use, each to be entered and reasoned. */
export function FigureRows({ figure, compared, readOnly, onChange }: Props) {
  return compared.map((one, at) => {
    const { name, what, ours, theirs, difference } = one;
    const words = `${FIGURE_WORDS[what].toLowerCase()} of ${name}`;
    return (
      <tr key={what} data-last={at > 0}>
        {at === 0 ? (
          <th scope="rowgroup" rowSpan={compared.length}>
            {name}
            <TextInput
              className={styles.note}
              size="xs"
              aria-label={`Where the figures of ${name} are stated`}
              placeholder="Where it is stated"
              readOnly={readOnly}
              value={figure.note}
              onChange={(event) => onChange({ ...figure, note: event.currentTarget.value })}
            />
          </th>
        ) : null}
        <td className={styles.figure}>{FIGURE_WORDS[what]}</td>
        <td data-number="true">{typeof ours === "number" ? numberText(ours) : ours}</td>
        <td>
          <NumberInput
            size="xs"
            w={96}
            min={0}
            allowDecimal={false}
            hideControls
            aria-label={`Publisher's ${words}`}
            readOnly={readOnly}
            value={theirs ?? ""}
            onChange={(value) => onChange({ ...figure, [what]: typeof value === "number" ? value : null })}
          />
        </td>
        <td data-number="true">{difference === null ? (differs(one) ? "differs" : "") : signed(difference)}</td>
        <td>
          <TextInput
            size="xs"
            aria-label={`Why the ${words} differ`}
            placeholder={differs(one) ? "No reason is recorded yet" : ""}
            readOnly={readOnly || !differs(one)}
            value={figure[`${what}Reason`]}
            onChange={(event) => onChange({ ...figure, [`${what}Reason`]: event.currentTarget.value })}
          />
        </td>
      </tr>
    );
  });
}

function signed(difference: number): string {
  if (difference === 0) return "0";
  return `${difference > 0 ? "+" : "−"}${numberText(Math.abs(difference))}`;
}
