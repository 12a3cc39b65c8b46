import { readFileSync } from "node:fs";
import { it } from "vitest";
import { planImport } from "../src/domain/intake/plan-import.ts";
import { proposeChoices } from "../src/domain/intake/propose.ts";
import { catalogue } from "../src/domain/recognition/catalogue.ts";
import { createRecogniser } from "../src/domain/recognition/create-recogniser.ts";
import { factsFromRegisters } from "../src/domain/licence/facts-from-registers.ts";
import { position } from "../src/domain/licence/position.ts";
import { asRecordId } from "../src/domain/value/record-id.ts";
import { emptyRegisters } from "../src/renderer/engine/registers.ts";
import { readTables } from "../src/renderer/formats/read-tables.ts";
it("x", () => {
  const dir = process.env.DIR ?? "resources/sample/";
  const files: string[] = process.env.FILES ? process.env.FILES.split(";") : JSON.parse(readFileSync("resources/sample/manifest.json", "utf8")).files;
  const regs = emptyRegisters(); let n = 0, seq = 0;
  for (const f of files) {
    const t0 = Date.now();
    const r = readTables(f, new Uint8Array(readFileSync(dir + f)), {});
    if (!r.ok) { console.log(f, r.problem); continue; }
    const p = proposeChoices({ tables: r.value.tables, encoding: r.value.encoding, delimiter: r.value.delimiter, currency: "EUR", given: {} });
    console.log("=====", f, r.value.kind, p.choices.register, JSON.stringify(r.value.readings.concat(p.readings)), JSON.stringify(p.questions));
    console.log(p.columns.map((c) => `${c.header}→${c.field} (${c.how})`).join(" | "));
    const choices = { ...p.choices, ...(p.questions.length ? { dateOrder: p.choices.dateOrder ?? "mdy" as const, decimalMark: p.choices.decimalMark ?? "." as const } : {}) };
    const table = r.value.tables[choices.sheet]; if (!table) throw new Error();
    const plan = planImport({ table, choices, records: regs.maps(), nameOf: regs.nameOf, recognise: createRecogniser(regs.of("software").values(), catalogue), today: "2026-10-31" as never, newId: () => asRecordId(`id${n++}`), locale: "en-GB" });
    console.log(JSON.stringify(plan.summary.counts), plan.summary.also.map((a) => `${a.register} ${a.total}: ${a.titles.slice(0, 50).join(", ")}`).join("\n   "), "\n  notes:", plan.summary.notes.join("\n     "), Date.now() - t0, "ms");
    for (const row of plan.rows.filter((x) => x.kind === "rejected").slice(0, 5)) console.log("   REJ", row.row, row.title, row.reason);
    regs.apply(plan.changes, ++seq);
  }
  const rec = createRecogniser(regs.of("software").values(), catalogue);
  const { facts, unrecognised, unlinked } = factsFromRegisters({ software: regs.of("software"), installation: regs.of("installation"), hardware: regs.of("hardware"), entitlement: regs.of("entitlement"), person: regs.of("person"), party: regs.of("party") }, (a, b, c) => { const m = rec(a, b, c); return m && "record" in m ? m.record : undefined; });
  for (const l of position(facts, "2026-10-31" as never)) { if (l.status !== "noLicenceNeeded" as never) console.log(JSON.stringify({ ...l, steps: undefined, waterfall: undefined }).slice(0, 420)); }
  console.log(unrecognised.map((u) => `${u.name} (${u.publisher}) ${u.devices}`).join("; "), unlinked);
  console.log(regs.counts());
});
