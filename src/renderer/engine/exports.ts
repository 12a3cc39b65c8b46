import { registerOf } from "../../domain/registers/all.ts";
import { registerTable } from "../../domain/reports/register-table.ts";
import { csvFromTable } from "../formats/csv-writer.ts";
import { jsonFromTable } from "../formats/json-writer.ts";
import type { Core } from "./core.ts";
import type { Engine } from "./engine.ts";
import type { Tables } from "./tables.ts";

/** Registers as files: the rows of a view in its order, with its columns. */
export function createExports(core: Core, tables: Tables): Pick<Engine, "exportRegister"> {
  return {
    exportRegister: async (view, format) => {
      const register = registerOf(view.register);
      const nameOf = (id: string) => {
        for (const { link } of register.fields) {
          if (link && core.registers.of(link).has(id)) return core.registers.nameOf(link, id);
        }
        return id;
      };
      const table = registerTable(register, view.columns, tables.arranged(view), nameOf);
      switch (format) {
        case "xlsx":
          return (await import("../formats/xlsx-writer.ts")).xlsxFromTables([table]);
        case "csv":
          return csvFromTable(table);
        case "json":
          return jsonFromTable(table, view.columns);
      }
    },
  };
}
