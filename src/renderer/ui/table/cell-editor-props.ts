import type { EditedCell, MoveAfter } from "./use-cell-editing.ts";

/** What every editor is given. `input` goes on the element that takes the text. */
export interface EditorProps {
  readonly cell: EditedCell;
  readonly onEnter: (text: string) => void;
  readonly onCommit: (text: string, move: MoveAfter) => void;
  readonly input: {
    readonly className: string | undefined;
    readonly "aria-label": string;
    readonly "aria-invalid": boolean;
    readonly "aria-describedby": string | undefined;
    readonly readOnly: boolean;
    readonly spellCheck: false;
    readonly autoComplete: "off";
  };
}

/** True for types whose texts have several lines. */
export function isLong(type: EditedCell["column"]["type"]): boolean {
  return type === "longText" || type === "texts" || type === "choices";
}
