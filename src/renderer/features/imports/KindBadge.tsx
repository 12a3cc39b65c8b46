import {
  IconCircleMinus,
  IconCirclePlus,
  IconCircleX,
  IconEqual,
  IconPencil,
  type TablerIcon,
} from "@tabler/icons-react";
import type { RowKind } from "../../../domain/intake/draft.ts";
import styles from "./KindBadge.module.css";

const KINDS: Readonly<Record<RowKind, { readonly icon: TablerIcon; readonly word: string }>> = {
  new: { icon: IconCirclePlus, word: "New" },
  changed: { icon: IconPencil, word: "Changed" },
  unchanged: { icon: IconEqual, word: "Unchanged" },
  ignored: { icon: IconCircleMinus, word: "Ignored" },
  rejected: { icon: IconCircleX, word: "Rejected" },
};

/** What would happen to a row, as icon and word. */
export function KindBadge({ kind }: { readonly kind: RowKind }) {
  const { icon: Icon, word } = KINDS[kind];
  return (
    <span className={styles.kind} data-kind={kind}>
      <Icon size={14} stroke={2} aria-hidden />
      {word}
    </span>
  );
}
