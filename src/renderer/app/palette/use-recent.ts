import { registers } from "../../../domain/registers/all.ts";
import { asRecordId } from "../../../domain/value/record-id.ts";
import { engine } from "../../engine/client.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { recordEntry } from "./engine-entries.ts";
import { localEntries } from "./local-entries.ts";
import type { PaletteEntry } from "./palette-entry.ts";
import { recentKeys } from "./recent-keys.ts";

/**
 * What was used last, newest first: records by the names they have now, without those that are gone.
 *
 * @param except  key of what is on the screen already
 */
export function useRecent(except: string): readonly PaletteEntry[] {
  const keys = recentKeys().filter((key) => key !== except);
  const records = useAnswer(`recent ${keys.join("\n")}`, () => engine.recordsFound(keys.flatMap(recordOf))) ?? [];
  const known = [
    ...records.map(recordEntry),
    ...localEntries("actions"),
    ...localEntries("steps"),
    ...localEntries("places"),
    ...localEntries("settings"),
  ];
  return keys.flatMap((key) => known.filter((entry) => entry.key === key));
}

function recordOf(key: string) {
  const [kind, name, id] = key.split(" ");
  const register = registers.find((one) => one.id === name);
  return kind === "record" && register && id ? [{ register: register.id, id: asRecordId(id) }] : [];
}
