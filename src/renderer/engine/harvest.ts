import { changedFields } from "../../domain/change/changed-fields.ts";
import { effectiveDay } from "../../domain/change/effective-day.ts";
import { type Harvest, harvest } from "../../domain/licence/harvest/harvest.ts";
import { harvestChanges } from "../../domain/licence/harvest/harvest-changes.ts";
import { licenceRecords } from "../../domain/licence/licence-records.ts";
import { parametersOn } from "../../domain/licence/parameters/parameters-at.ts";
import { parametersFromRecords } from "../../domain/licence/parameters/parameters-from-records.ts";
import { registerOf } from "../../domain/registers/all.ts";
import { fieldOf } from "../../domain/registers/register.ts";
import { textFormat } from "../../domain/registers/text-from-value.ts";
import { harvestTables } from "../../domain/reports/harvest-tables.ts";
import { type CalendarDate, isCalendarDate } from "../../domain/value/calendar-date.ts";
import { xlsxFromTables } from "../formats/xlsx-writer.ts";
import type { Core } from "./core.ts";
import { costRegisters } from "./costs.ts";
import type { Engine } from "./engine.ts";
import { changedMeanwhile, invalid, refused } from "./form-refusal.ts";
import type { HarvestCalls, HarvestChoice } from "./harvest-calls.ts";
import type { Recognition } from "./recognition.ts";

/** Proposals over the registers of a core, and their acceptance. */
export function createHarvest(
  core: Core,
  recognition: Recognition,
  licences: Pick<Engine, "explainedPosition">,
): HarvestCalls {
  const { of, nameOf } = core.registers;
  const format = textFormat(core.locale);

  const answer = async (): Promise<Harvest> => {
    const day = core.today();
    const { lines } = await licences.explainedPosition(day);
    const parameters = parametersOn(parametersFromRecords(licenceRecords(of)), day);
    return harvest({
      registers: costRegisters(core, day),
      lines,
      parameters,
      recognise: recognition.productOf,
      currency: core.settings().currency,
    });
  };

  const chosen = async ({ keys }: Pick<HarvestChoice, "keys">) => {
    const wanted = new Set(keys);
    return (await answer()).proposals.filter(({ key }) => wanted.has(key));
  };

  return {
    harvest: answer,
    planHarvest: async (choice) => {
      const { from, seats } = choice;
      if (!isPast(from, core.today())) return [];
      return harvestChanges(await chosen(choice), { seats, from }, costRegisters(core, core.today())).flatMap(
        (change) => {
          const { register, id } = change;
          const seq = of(register).get(id)?.trail.at(-1) ?? 0;
          return changedFields(change, format)
            .filter(({ id: field }) => !fieldOf(registerOf(register), field).hidden)
            .map(({ id: field, label, before, after }) => ({
              ...{ id, field, seq, text: after, title: nameOf(register, id) },
              ...{ label, before, after, changes: true, problem: null },
            }));
        },
      );
    },
    acceptHarvest: async (request) => {
      await core.quiet();
      const { keys, seats, from } = request;
      const [why, authorisation] = [request.why.trim(), request.authorisation.trim()];
      const fields = {
        ...(authorisation === "" ? { authorisation: "Enter who authorised this, or the number under which." } : {}),
        ...(why === "" ? { why: "Enter the reason: the audit trail keeps it." } : {}),
      };
      if (!isPast(from, core.today())) {
        const sentence = "Enter today or an earlier day: what is to come is recorded when it happens.";
        return invalid({ ...fields, from: sentence });
      }
      if (Object.keys(fields).length > 0) return invalid(fields);
      const proposals = await chosen(request);
      const gone = keys.length - proposals.length;
      if (gone > 0) return changedMeanwhile(noLonger(gone));
      const changes = harvestChanges(proposals, { seats, from }, costRegisters(core, core.today()));
      const committed = await core.commit({
        ...{ why, source: { kind: "form" }, authorisation, changes },
        ...effectiveDay(changes, from, core.today()),
      });
      return committed.ok ? committed : refused(committed.problem);
    },
    exportHarvest: async () => xlsxFromTables(harvestTables(await answer(), core.today())),
  };
}

function isPast(day: string, today: CalendarDate): day is CalendarDate {
  return isCalendarDate(day) && day <= today;
}

function noLonger(gone: number): string {
  const what = gone === 1 ? "one of the proposals no longer stands" : `${gone} of the proposals no longer stand`;
  return `Nothing was saved: ${what}, because records were changed meanwhile. Close this, look at the list again and accept what is left.`;
}
