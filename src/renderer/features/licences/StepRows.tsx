import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useState } from "react";
import type { PositionRow, PositionStep } from "../../../domain/licence/position-line.ts";
import { numberText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { type Deciding, type DecisionKind, decisionsFor } from "./deciding.ts";
import styles from "./Waterfall.module.css";

const AT_ONCE = 50;

const WORDS: Readonly<Record<DecisionKind, string>> = {
  exempt: "Exempt this use…",
  pin: "Pin to an entitlement…",
};

interface Props {
  readonly step: PositionStep;
  /** Undefined while nothing can be changed. */
  readonly onDecide: ((deciding: Deciding) => void) | undefined;
}

/** The records behind a step, each with what it counts and why; the name leads to the record. */
export function StepRows({ step, onDecide }: Props) {
  const [shown, setShown] = useState(AT_ONCE);
  const { rows } = step;
  return (
    <>
      <ul className={styles.rows}>
        {rows.slice(0, shown).map((row) => (
          <StepRow
            key={`${row.register} ${row.id}`}
            row={row}
            kinds={onDecide ? decisionsFor(step, row) : []}
            onDecide={(kind) => onDecide?.({ kind, row })}
          />
        ))}
      </ul>
      {rows.length > shown ? (
        <Button variant="subtle" size="compact-xs" ml="lg" onClick={() => setShown(shown + AT_ONCE * 4)}>
          Show {numberText(Math.min(AT_ONCE * 4, rows.length - shown))} more of {numberText(rows.length)}
        </Button>
      ) : null}
    </>
  );
}

interface RowProps {
  readonly row: PositionRow;
  readonly kinds: readonly DecisionKind[];
  readonly onDecide: (kind: DecisionKind) => void;
}

function StepRow({ row: { register, id, title, counts, sentence, decision }, kinds, onDecide }: RowProps) {
  const { go } = useNavigation();
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={`text-link ${styles.link}`}
        onClick={() => go({ screen: "record", register, id })}
      >
        {title}
      </button>
      <span className={styles.counts}>
        {numberText(counts)}
        {kinds.length > 0 ? (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon size="xs" ml={4} aria-label={`Decide about ${title}`}>
                <IconDots size={14} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {kinds.map((kind) => (
                <Menu.Item key={kind} onClick={() => onDecide(kind)}>
                  {WORDS[kind]}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        ) : null}
      </span>
      <span className={styles.sentence}>
        {sentence}{" "}
        {decision ? (
          <button
            type="button"
            className="text-link"
            onClick={() => go({ screen: "record", register: "allocation", id: decision })}
          >
            Open the exemption
          </button>
        ) : null}
      </span>
    </li>
  );
}
