import { Combobox, useCombobox } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { EditorProps } from "./cell-editor-props.ts";
import type { Suggestion, TableEditing } from "./table-editing.ts";
import type { TableColumn } from "./table-source.ts";

const DOWN = { rows: 1, columns: 0 };
const YES_NO: readonly Suggestion[] = [
  { text: "yes", label: "Yes" },
  { text: "no", label: "No" },
];

/** A choice, yes or no, or a link: typing narrows the list, Enter takes the marked answer, or what was typed when none is. */
export function SuggestEditor({
  cell,
  input,
  onEnter,
  onCommit,
  editing,
}: EditorProps & { readonly editing: TableEditing }) {
  const [label, setLabel] = useState(cell.typed ? cell.text : cell.shown);
  const [edited, setEdited] = useState(cell.typed);
  const box = useRef<HTMLInputElement>(null);
  const list = useCombobox({ opened: cell.problem === null });
  const { typed, column } = cell;
  const options = useSuggestions(column, edited ? label : "", editing);
  useEffect(() => {
    box.current?.focus();
    if (!typed) box.current?.select();
  }, [typed]);
  const mark = markedOption(options, column, edited ? label : cell.shown, edited);
  const marked = options[mark]?.text;
  const { selectOption, resetSelectedOption } = list;
  useEffect(() => {
    // The list is put on the page a moment after the input.
    const frame = requestAnimationFrame(() => {
      if (marked !== undefined) selectOption(mark);
      else resetSelectedOption();
    });
    return () => cancelAnimationFrame(frame);
  }, [mark, marked, selectOption, resetSelectedOption]);

  return (
    <Combobox
      store={list}
      position="bottom-start"
      width={Math.max(column.width, NARROWEST)}
      onOptionSubmit={(text) => onCommit(text === BLANK ? "" : text, DOWN)}
    >
      <Combobox.Target withExpandedAttribute>
        <input
          {...input}
          ref={box}
          role="combobox"
          aria-expanded={options.length > 0}
          aria-controls={list.listId ?? undefined}
          value={label}
          onChange={(event) => {
            setLabel(event.currentTarget.value);
            setEdited(true);
            onEnter(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            const chosen = list.getSelectedOptionIndex();
            const answer = options[chosen >= 0 ? chosen : mark];
            // Enter on an answer that is chosen is the list's business.
            if (!answer || (event.key === "Enter" ? chosen >= 0 || !edited : event.key !== "Tab" || !edited)) return;
            event.preventDefault();
            event.stopPropagation();
            const back = event.shiftKey ? -1 : 1;
            onCommit(answer.text, event.key === "Tab" ? { rows: 0, columns: back } : { rows: back, columns: 0 });
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={options.length === 0}>
        <Combobox.Options
          mah={300}
          style={{ overflowY: "auto" }}
          aria-label={`Choices for ${column.label.toLowerCase()}`}
        >
          {options.map((option) => (
            <Combobox.Option key={option.text} value={option.text === "" ? BLANK : option.text}>
              {option.label}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** Lists are at least so wide, in pixels, however narrow the column is. */
const NARROWEST = 190;
const BLANK = "+blank";

/** The answers that contain the text; of a choice those that begin with it come first. */
function useSuggestions(column: TableColumn, text: string, editing: TableEditing): readonly Suggestion[] {
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  const { suggest } = editing;
  const isLink = column.type === "link";
  useEffect(() => {
    let current = true;
    if (isLink) {
      suggest(column, text).then((suggestions) => {
        if (current) setFound(suggestions);
      });
    }
    return () => {
      current = false;
    };
  }, [isLink, column, text, suggest]);
  return isLink ? found : answersOf(column, text);
}

function answersOf(column: TableColumn, text: string): readonly Suggestion[] {
  const all = column.type === "yesNo" ? YES_NO : (column.choices ?? []).map(({ id, label }) => ({ text: id, label }));
  const wanted = text.trim().toLowerCase();
  const place = ({ label }: Suggestion) => label.toLowerCase().indexOf(wanted);
  const fitting = all.filter((answer) => place(answer) >= 0);
  return wanted === ""
    ? [...fitting, { text: "", label: "(blank)" }]
    : fitting.sort((a, b) => Math.min(1, place(a)) - Math.min(1, place(b)));
}

/** The answer that Enter takes: the one that stood there, after typing the first of a choice, of a link only a sure one. */
function markedOption(options: readonly Suggestion[], column: TableColumn, text: string, edited: boolean): number {
  const wanted = text.trim().toLowerCase();
  const exact = options.findIndex(({ label }) => label.toLowerCase() === wanted);
  if (exact >= 0 || !edited || wanted === "") return exact;
  if (column.type === "link") return options.length === 1 ? 0 : -1;
  return options.length > 0 ? 0 : -1;
}
