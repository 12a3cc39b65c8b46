import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { it } from "vitest";
import { catalogue } from "../../../src/domain/recognition/catalogue.ts";
import { anOffice, proposalFor, shownRows, tableOf } from "./an-import.ts";

const dir = "../shared/samples/registers/";
for (const f of [
  "assets-sample",
  "users-sample",
  "consumables-sample",
  "models-sample",
  "locations-sample",
  "idoit-Import-Applications",
  "idoit-Import-Licenses",
  "idoit-Import-Location",
  "idoit-Import-Workplaces",
  "idoit-Volume-Licenses",
])
  it(f, () => {
    const text = readFileSync(`${dir}${f}.csv`, "utf8").replace(/^\ufeff/, "");
    const rows = Papa.parse<string[]>(text).data.map((r) => r.map((c) => (c === "" ? null : c)));
    const p = proposalFor(tableOf(rows));
    console.log(
      f,
      p.choices.register,
      p.readings,
      p.questions.map((q) => [q.sentence, q.options]),
      p.columns.map((c) => `${c.header} -> ${c.field}`).join("; "),
    );
    if (p.questions.length) return;
    const o = anOffice([], catalogue);
    const t0 = performance.now();
    const plan = o.accept(tableOf(rows));
    console.log(
      performance.now() - t0,
      JSON.stringify(plan.summary.counts),
      plan.summary.notes,
      plan.summary.also.map((a) => [a.register, a.total]),
      plan.rows
        .filter((r) => r.kind === "rejected")
        .slice(0, 5)
        .map((r) => r.reason),
    );
    console.log(
      JSON.stringify(
        shownRows(plan)
          .slice(0, 2)
          .map((r) => r.cells.map((c) => c.label + "=" + c.after)),
      ),
    );
    const again = o.plan(tableOf(rows));
    console.log("again", JSON.stringify(again.summary.counts), again.changes.length, JSON.stringify(again.changes[0]));
  });
