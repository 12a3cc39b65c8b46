import { Popover } from "@mantine/core";
import { type FocusEvent, type KeyboardEvent, type ReactNode, useId } from "react";
import styles from "./CellEditor.module.css";
import { type EditorProps, isLong } from "./cell-editor-props.ts";
import { DateEditor } from "./DateEditor.tsx";
import { SuggestEditor } from "./SuggestEditor.tsx";
import { TextEditor } from "./TextEditor.tsx";
import type { TableEditing } from "./table-editing.ts";
import type { CellEditing, EditedCell, MoveAfter } from "./use-cell-editing.ts";

interface Props {
  readonly cell: EditedCell;
  readonly cells: CellEditing;
  readonly editing: TableEditing;
}

const HERE = { rows: 0, columns: 0 };

/** The input in a cell that is being edited, by the column's type, with what is wrong with the entry beneath it. */
export function CellEditor({ cell, cells, editing }: Props) {
  const messageId = useId();
  const entry = cell.loading ? null : cell.text;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    const move = moveAfterKey(event, cell);
    if (event.key === "Escape") cells.cancel();
    else if (move) void cells.commit(entry, move);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  // Going to another window is no decision about the entry; going elsewhere in this one is.
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    const to = event.relatedTarget;
    const stays = to instanceof Element && (event.currentTarget.contains(to) || to.closest("[data-day-popover]"));
    if (!stays && document.hasFocus() && cell.problem === null) void cells.commit(entry, null);
  };
  const props: EditorProps = {
    cell,
    onEnter: cells.enter,
    onCommit: (text, move) => void cells.commit(text, move),
    input: {
      className: styles.input,
      "aria-label": cell.column.label,
      "aria-invalid": cell.problem !== null,
      "aria-describedby": cell.problem === null ? undefined : messageId,
      readOnly: cell.saving,
      spellCheck: false,
      autoComplete: "off",
    },
  };
  return (
    <Popover opened={cell.problem !== null} position="bottom-start" offset={4} shadow="md" trapFocus={false}>
      <Popover.Target>
        <div className={styles.editor} data-editor {...{ onKeyDown, onBlur }}>
          {editorFor(props, editing)}
        </div>
      </Popover.Target>
      <Popover.Dropdown className={styles.message} role="alert" id={messageId} p="xs">
        {cell.problem}
      </Popover.Dropdown>
    </Popover>
  );
}

function editorFor(props: EditorProps, editing: TableEditing): ReactNode {
  switch (props.cell.column.type) {
    case "choice":
    case "yesNo":
    case "link":
      return <SuggestEditor {...props} editing={editing} />;
    case "date":
      return <DateEditor {...props} />;
    default:
      return <TextEditor {...props} />;
  }
}

/** Enter goes down and Tab to the right, with Shift the other way; in texts of several lines, Shift+Enter is a new line. */
function moveAfterKey(event: KeyboardEvent<HTMLElement>, cell: EditedCell): MoveAfter {
  const back = event.shiftKey ? -1 : 1;
  if (event.key === "Tab") return { rows: 0, columns: back };
  if (event.key !== "Enter" || event.altKey) return null;
  if (event.shiftKey && isLong(cell.column.type)) return null;
  return event.ctrlKey || event.metaKey ? HERE : { rows: back, columns: 0 };
}
