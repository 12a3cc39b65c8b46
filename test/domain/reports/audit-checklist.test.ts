import { describe, expect, it } from "vitest";
import { auditQuestions, questionGroups } from "../../../src/domain/audits/question-bank.ts";
import { controls } from "../../../src/domain/controls/catalogue.ts";
import { auditChecklist } from "../../../src/domain/reports/audit-checklist.ts";
import { factsOf, tables } from "./parts-of.ts";

const paper = { organisation: "Brightwater Ltd", seal: "Trail: 3 events · head 00ff" };

describe("The audit checklist", () => {
  const document = auditChecklist({
    ...paper,
    date: "31 March 2026",
    groups: questionGroups,
    questions: auditQuestions,
    controls,
  });
  const questions = tables(document).find((table) => table.columns.some((column) => column.label === "Question"));

  it("asks every question under the title of its group", () => {
    const groups = questions?.rows.filter((row) => row.emphasis === "group").map((row) => row.cells[0]);
    expect(groups).toEqual(questionGroups.map((group) => group.title));
    const numbers = questions?.rows.filter((row) => row.emphasis === undefined).map((row) => row.cells[0]);
    expect(numbers).toEqual(auditQuestions.map((question) => question.number));
  });

  it("has three boxes to tick and room for notes at each question", () => {
    for (const row of questions?.rows.filter((r) => r.emphasis === undefined) ?? []) {
      expect(row.cells.slice(3)).toEqual([{ tick: true }, { tick: true }, { tick: true }, { lines: 3 }]);
      expect(row.cells).toHaveLength(questions?.columns.length ?? 0);
    }
  });

  it("has lines for auditor, auditee, date and scope and is signed by three", () => {
    expect(Object.entries(factsOf(document))).toEqual([
      ["Auditor", ""],
      ["Auditee", ""],
      ["Date of audit", ""],
      ["Audit number", ""],
    ]);
    expect(tables(document)[0]?.rows[0]?.cells[0]).toContain("Scope");
    expect(document.blocks).toContainEqual({ kind: "signatures", roles: ["Auditor", "Auditee", "Management"] });
  });

  it("explains each control that a question names", () => {
    const explained = new Set(
      tables(document)
        .at(-1)
        ?.rows.map((row) => row.cells[0]),
    );
    for (const question of auditQuestions) for (const id of question.controls) expect(explained).toContain(id);
  });

  it("leaves out groups without questions", () => {
    const one = auditQuestions.slice(0, 1);
    const small = auditChecklist({ ...paper, date: "", groups: questionGroups, questions: one, controls });
    expect(tables(small)[1]?.rows).toHaveLength(2);
    expect(
      tables(small)
        .at(-1)
        ?.rows.map((row) => row.cells[0]),
    ).toEqual(["CO-40"]);
  });
});
