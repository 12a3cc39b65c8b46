import { type ReactNode, useCallback, useRef } from "react";

const KINDS = ".xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.tsv,.txt,.json,.jsonl,.ndjson,.xml,.swidtag,.zip";

/**
 * The system's dialog for files to import.
 *
 * @param onFiles  gets what was chosen; not called when the dialog is cancelled
 * @returns `choose` opens it; `input` must stand somewhere on the screen
 */
export function useFileDialog(onFiles: (files: readonly File[]) => void): {
  readonly choose: () => void;
  readonly input: ReactNode;
} {
  const ref = useRef<HTMLInputElement>(null);
  const choose = useCallback(() => ref.current?.click(), []);
  const input = (
    <input
      ref={ref}
      type="file"
      multiple
      hidden
      accept={KINDS}
      aria-label="Files to import"
      onChange={(event) => {
        const files = [...(event.currentTarget.files ?? [])];
        // Emptied, so that choosing the same file once more is a change again.
        event.currentTarget.value = "";
        if (files.length > 0) onFiles(files);
      }}
    />
  );
  return { choose, input };
}
