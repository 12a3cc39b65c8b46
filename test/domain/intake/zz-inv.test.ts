import { readFileSync } from "node:fs";
import { it } from "vitest";
import { catalogue } from "../../../src/domain/recognition/catalogue.ts";
import { readTables } from "../../../src/renderer/formats/read-tables.ts";
import { anOffice, proposalFor, shownRows } from "./an-import.ts";
it("inv", () => {
  const o = anOffice([], catalogue);
  for (const f of ["computer_1","computer_1_partial_softs","computer_1","computer_2","phone_1","printer_1"]) {
    const r = readTables(f, readFileSync(`../shared/samples/inventory/${f}.json`), {});
    if (!r.ok) { console.log(f, r); continue; }
    const t = r.value.tables[0]!;
    const p = proposalFor(t);
    console.log(f, p.choices.register, p.readings, p.questions, p.columns.filter(c=>c.field===null).map(c=>c.header));
    const plan = o.accept(t);
    console.log(JSON.stringify(plan.summary), plan.rows.filter(x=>x.kind==="rejected").map(x=>x.reason), plan.changes.map(c=>c.act+" "+c.register+" "+c.label+" "+Object.keys(c.fields).length));
    console.log(JSON.stringify(shownRows(plan)[0]?.cells.slice(0,10)));
  }
});
it("perf", () => {
  const rows = [["Asset Tag","Name","Category","Manufacturer","Model","Serial","Status","Supplier","Location","Purchase Date","Purchase Cost","Email"]];
  for (let i=0;i<50000;i++) rows.push([`T-${i}`,`PC${i}`,i%2?"Laptop":"Desktop","Dell","Latitude","SN"+i,"Deployed","Supplier "+i%50,"Room "+i%300,`${1+i%28}/${1+i%12}/2024`,`${i%3000}.50`,`p${i%5000}@x.com`]);
  const table = {name:"x",hidden:false,rows};
  for (let k=0;k<2;k++){
  let t=performance.now(); const p=proposalFor(table); console.log("propose", performance.now()-t, p.columns.map(c=>c.field).join());
  const o = anOffice([], catalogue);
  t=performance.now(); const plan=o.accept(table); console.log("propose+plan+commit", performance.now()-t, plan.summary.counts);
  t=performance.now(); const again=o.plan(table); console.log("again propose+plan", performance.now()-t, again.summary.counts);
  }
  const inv:any[]=[["Device name","Device serial","Program","Publisher","Version"]];
  for (let d=0;d<2000;d++) for(let k=0;k<100;k++) inv.push([`PC${d}`,`SN${d}`,`Program ${(d*7+k)%1000} ${k}.1`,"Publisher "+k%40,`${k}.1`]);
  const it2={name:"x",hidden:false,rows:inv};
  const o=anOffice([],catalogue); let t=performance.now(); const plan=o.accept(it2); console.log("inv 200k", performance.now()-t, plan.summary.counts);
});
