import { SegmentedControl, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { PositionMoney } from "../../../domain/licence/money/position-money.ts";
import type { PositionLine } from "../../../domain/licence/position-line.ts";
import type { RightsBasis } from "../../../domain/licence/proven-rights.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import type { PositionAnswer } from "../../engine/engine.ts";
import { shortcutOf, useCommand } from "../../ui/commands.ts";
import { Leftovers } from "./Leftovers.tsx";
import { LineDetail } from "./LineDetail.tsx";
import { LinesTable } from "./LinesTable.tsx";
import { MoneyTotals } from "./MoneyTotals.tsx";
import styles from "./Position.module.css";
import { SummaryFigures } from "./SummaryFigures.tsx";
import { BY_URGENCY, FIGURES, type Figure, type LineSort, lineKey, linesShown } from "./shown-lines.ts";

const BASES = [
  { value: "all", label: "All rights" },
  { value: "proven", label: "Proven rights only" },
] as const;

interface Props {
  readonly answer: PositionAnswer;
  /** Undefined while it is computed. */
  readonly money: PositionMoney | undefined;
  readonly basis: RightsBasis;
  /** Undefined where the rights counted can't be chosen: in a frozen position. */
  readonly onBasis?: (basis: RightsBasis) => void;
  /** A line with every row. */
  readonly explain: (product: RecordId) => Promise<PositionLine | null>;
  /** The product to begin with. */
  readonly product: string | undefined;
}

/** The lines of a position and, beside them, what the chosen one is made of. */
export function PositionView({ answer, money, basis, onBasis, explain, product }: Props) {
  const asked = answer.lines.find((line) => line.product === product);
  const [figure, setFigure] = useState<Figure>(() => firstFigure(answer, asked !== undefined));
  const [search, setSearch] = useState("");
  const [sort, setSort] = useState<LineSort>(BY_URGENCY);
  const [chosen, setChosen] = useState<string | null>(asked ? lineKey(asked) : null);
  const box = useRef<HTMLInputElement>(null);
  useCommand("find.here", () => box.current?.select());

  const counts = FIGURES.map(({ id }) => linesShown(answer.lines, id, "").length);
  const lines = linesShown(answer.lines, figure, search, sort);
  const line = lines.find((each) => lineKey(each) === chosen) ?? lines[0];
  const moneyOf = new Map(answer.lines.map((each, at) => [lineKey(each), money?.lines[at]]));
  return (
    <div className={styles.split}>
      <div className={styles.list}>
        <SummaryFigures counts={counts} figure={figure} onFigure={setFigure} />
        {money ? <MoneyTotals totals={money.totals} /> : null}
        <div className={styles.search}>
          <TextInput
            ref={box}
            aria-label="Find a product"
            placeholder={`Find a product or publisher (${shortcutOf("find.here")})`}
            leftSection={<IconSearch size={15} />}
            value={search}
            spellCheck={false}
            onChange={(event) => setSearch(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Escape") setSearch("");
            }}
          />
          {onBasis ? (
            <SegmentedControl
              size="xs"
              aria-label="Rights counted"
              data={[...BASES]}
              value={basis}
              onChange={(value) => onBasis(value === "proven" ? "proven" : "all")}
            />
          ) : null}
        </div>
        <LinesTable
          lines={lines}
          money={moneyOf}
          chosen={line ? lineKey(line) : null}
          sort={sort}
          onSort={setSort}
          onChoose={setChosen}
        />
        <Leftovers answer={answer} />
      </div>
      <aside className={styles.detail} aria-label="Explanation">
        {line ? (
          <LineDetail
            key={lineKey(line)}
            line={line}
            answer={answer}
            basis={basis}
            isFrozen={onBasis === undefined}
            explain={explain}
            money={moneyOf.get(lineKey(line))}
          />
        ) : (
          <p className={styles.quiet}>Choose a line to see what it is made of.</p>
        )}
      </aside>
    </div>
  );
}

/** What has to be looked at, if anything has; everything when one product was asked for. */
function firstFigure({ lines }: PositionAnswer, isAsked: boolean): Figure {
  return isAsked || linesShown(lines, "open", "").length === 0 ? "all" : "open";
}
