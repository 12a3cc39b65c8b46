import { Button } from "@mantine/core";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { useRef } from "react";
import { queueFiles } from "../../ui/dropped-files.ts";
import styles from "./Imports.module.css";

const KINDS = ".xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.tsv,.txt,.json";

/** Where an import begins: a place to drop files on, and a button that opens the system's dialog. */
export function ChooseFiles({ disabled }: { readonly disabled: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.choose}>
      <IconFileSpreadsheet size={40} stroke={1.2} aria-hidden />
      <p className={styles.lead}>Drop spreadsheets or inventories anywhere on this window</p>
      <p className={styles.quiet}>
        xlsx, xls, ods, csv, tsv and agents’ JSON. Nothing is changed before you have seen every change and accepted it,
        and every import can be taken back.
      </p>
      <Button disabled={disabled} onClick={() => input.current?.click()}>
        Choose files…
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept={KINDS}
        className={styles.hidden}
        aria-label="Files to import"
        tabIndex={-1}
        onChange={(event) => {
          queueFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}
