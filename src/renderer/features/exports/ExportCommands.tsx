import { useState } from "react";
import { useCommand } from "../../ui/commands.ts";
import { CalendarDialog } from "./CalendarDialog.tsx";
import { saveEntitlements, saveTags, saveTemplate, saveWorkbook } from "./save-export.ts";

/** The exports that are made from all registers, whatever screen is shown. */
export function ExportCommands() {
  const [choosing, setChoosing] = useState(false);
  useCommand("export.workbook", () => void saveWorkbook());
  useCommand("export.template", () => void saveTemplate());
  useCommand("export.entitlements", () => void saveEntitlements());
  useCommand("export.tags", () => void saveTags());
  useCommand("export.calendar", () => setChoosing(true));
  return choosing ? <CalendarDialog onClose={() => setChoosing(false)} /> : null;
}
