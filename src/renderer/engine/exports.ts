import { dueDates } from "../../domain/exchange/due-dates.ts";
import { entitlementRecords } from "../../domain/exchange/entitlement-records.ts";
import { supplementalTags } from "../../domain/exchange/supplemental-tags.ts";
import { present, textOf } from "../../domain/licence/licence-records.ts";
import { registerOf } from "../../domain/registers/all.ts";
import { registerTable } from "../../domain/reports/register-table.ts";
import { SHEETS } from "../../domain/workbook/sheet-columns.ts";
import { workbookTables } from "../../domain/workbook/workbook-tables.ts";
import { csvFromTable } from "../formats/csv-writer.ts";
import { htmlFromTable } from "../formats/html-writer.ts";
import { icsFromEntries } from "../formats/ics-writer.ts";
import { jsonFromTable } from "../formats/json-writer.ts";
import { odsFromTables } from "../formats/ods-writer.ts";
import { zipFromTags } from "../formats/swid-writer.ts";
import { xlsxFromTables } from "../formats/xlsx-writer.ts";
import type { Core } from "./core.ts";
import type { ExportCalls } from "./exports-calls.ts";
import type { Tables } from "./tables.ts";

/** Registers as files: the rows of a view in its order, with its columns; and what is made from all registers. */
export function createExports(core: Core, tables: Tables): ExportCalls {
  const { registers } = core;
  const nameOf = () => core.settings().name;
  return {
    exportRegister: async (view, format) => {
      const register = registerOf(view.register);
      const linkName = (id: string) => {
        for (const { link } of register.fields) {
          if (link && registers.of(link).has(id)) return registers.nameOf(link, id);
        }
        return id;
      };
      const table = registerTable(register, view.columns, tables.arranged(view), linkName);
      switch (format) {
        case "xlsx":
          return xlsxFromTables([table]);
        case "ods":
          return odsFromTables([table]);
        case "csv":
          return csvFromTable(table);
        case "json":
          return jsonFromTable(table, view.columns);
        case "html":
          return htmlFromTable(table, [nameOf(), core.today()].filter((part) => part !== "").join(", "));
      }
    },
    exportWorkbook: async (contents) => {
      const records = contents === "records" ? registers.maps() : new Map();
      const state = { organisation: nameOf(), day: core.today(), head: core.head() };
      const bytes = xlsxFromTables(workbookTables(records, state));
      const { counts, withdrawn } = registers.totals();
      const kept = SHEETS.map((register) => (counts[register] ?? 0) - (withdrawn[register] ?? 0));
      return { bytes, count: contents === "records" ? kept.reduce((sum, count) => sum + count, 0) : 0, without: 0 };
    },
    exportEntitlements: async () => {
      const document = entitlementRecords(registers.maps(), nameOf(), core.today(), core.head());
      const bytes = new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
      return { bytes, count: document.entitlements.length, without: 0 };
    },
    exportTags: async () => {
      const records = { software: registers.of("software"), entitlement: registers.of("entitlement") };
      const { tags, without } = supplementalTags(records, { name: nameOf() || "Muster", regid: regidOf(core) });
      return { bytes: zipFromTags(tags), count: tags.length, without };
    },
    exportCalendar: async (question) => {
      const { log } = core.head();
      const entries = dueDates(registers.maps(), question).map(({ key, day, says, title, seq }) => ({
        uid: `${key}@${log}.muster`,
        sequence: seq,
        day,
        summary: `${says}: ${title}`,
        description: `From the registers of ${nameOf() || "the organisation"}, event ${seq}.`,
      }));
      const bytes = icsFromEntries(`${nameOf()} – dates from Muster`, entries, core.now());
      return { bytes, count: entries.length, without: 0 };
    },
  };
}

/** The domain of our legal entity where one is on record; else a name that only this journal has. */
function regidOf(core: Core): string {
  const own = present(core.registers.of("party")).filter(({ values }) => values.legalEntity === true);
  const hosts = own.map((party) =>
    /^(?:https?:\/\/)?(?:www\.)?([a-z0-9.-]+\.[a-z]{2,})/i.exec(textOf(party, "website")),
  );
  const host = hosts.find((found) => found !== null)?.[1];
  return host?.toLowerCase() ?? `urn:muster:${core.head().log}`;
}
