import { useMemo } from "react";
import type { Register } from "../../../domain/registers/register.ts";
import { fieldOf } from "../../../domain/registers/register.ts";
import { engine } from "../../engine/client.ts";
import { queueFiles } from "../../ui/dropped-files.ts";
import { numberText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { notifyDone } from "../../ui/notify.tsx";
import type { Route } from "../../ui/route.ts";
import { announceChange, useReadOnly } from "../../ui/session.ts";
import type { TableEditing } from "../../ui/table/table-editing.ts";
import { takeBack } from "../../ui/take-back.ts";
import { wordsOf } from "./register-words.ts";

/** How the cells of a register's table are edited; undefined for registers whose records come from files only. */
export function useRegisterEditing(register: Register): TableEditing | undefined {
  const refusal = useReadOnly();
  const { go } = useNavigation();
  return useMemo(
    () => (wordsOf(register.id).made ? editingOf(register, refusal, go) : undefined),
    [register, refusal, go],
  );
}

function editingOf(register: Register, refusal: string | null, go: (to: Route) => void): TableEditing {
  return {
    refusal,
    texts: (cells) => engine.cellTexts(register.id, cells),
    plan: (edits) => engine.planCellEdits(register.id, edits),
    save: async (edits, how, why) => {
      const plain = edits.map(({ id, field, text, seq }) => ({ id, field, text, seq }));
      const answer = await engine.saveCellEdits(register.id, plain, why, how);
      if (!answer.ok) return answer.problem;
      const { head, records } = answer.value;
      if (records > 0) announceChange();
      if (records > 0 && how !== "typed") notifyDone(`${why}.`, () => void takeBack(engine, head.seq, why));
      return null;
    },
    suggest: async (column, text) => {
      const { link } = fieldOf(register, column.id);
      const targets = link ? await engine.linkTargets(link, text) : [];
      return targets.map(({ id, title }) => ({ text: `@${id}`, label: title }));
    },
    addRows: (tsv, labels) => {
      const rows = new File([`${labels.join("\t")}\r\n${tsv}`], "Pasted rows.txt", { type: "text/plain" });
      queueFiles([rows], register.id);
      go({ screen: "import" });
    },
    words: (records) => recordsText(register, records),
  };
}

/** So many records of a register in words: `1 device`, `5 devices`. */
export function recordsText(register: Register, records: number): string {
  return `${numberText(records)} ${records === 1 ? register.one.toLowerCase() : manyOf(register)}`;
}

/** Names of registers that are no plural of what they hold. */
function manyOf(register: Register): string {
  if (register.id === "hardware") return "devices";
  return register.id === "software" ? "titles" : register.label.toLowerCase();
}
