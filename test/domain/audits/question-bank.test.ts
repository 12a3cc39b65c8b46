import { describe, expect, it } from "vitest";
import seed from "../../../resources/seeds/controls.json" with { type: "json" };
import { auditQuestions, questionGroups } from "../../../src/domain/audits/question-bank.ts";
import { controls } from "../../../src/domain/controls/catalogue.ts";

describe("The catalogue of controls", () => {
  it("has the controls 1 to 75 without a gap", () => {
    expect(controls.map((c) => c.id)).toEqual(
      Array.from({ length: 75 }, (_, i) => `CO-${String(i + 1).padStart(2, "0")}`),
    );
  });

  it("names a clause and an objective of its own for each control", () => {
    expect(new Set(controls.map((c) => c.objective)).size).toBe(75);
    for (const control of controls) {
      expect(control.clauses.length, control.id).toBeGreaterThan(0);
      for (const clause of control.clauses) expect(clause, control.id).toMatch(/^(4|5|6|7|8|9|10)(\.\d){1,2}$/);
      expect(control.objective, control.id).toMatch(/^[A-Z].{20,}\.$/);
      for (const area of control.areas) expect("abcde", control.id).toContain(area);
    }
  });

  it("says how far its numbers can be trusted", () => {
    expect(seed.header.confidence).toContain("not confirmed");
  });
});

describe("The audit questions", () => {
  it("are numbered 1 to 83 without a gap", () => {
    expect(auditQuestions.map((q) => q.number)).toEqual(Array.from({ length: 83 }, (_, i) => i + 1));
  });

  it("each test a control that exists", () => {
    const known = new Set(controls.map((c) => c.id));
    for (const question of auditQuestions) {
      expect(question.controls.length, `question ${question.number}`).toBeGreaterThan(0);
      for (const id of question.controls) expect(known, `question ${question.number}`).toContain(id);
    }
  });

  it("stand group by group, and no group is empty", () => {
    const inOrder = auditQuestions.map((q) => q.group).filter((group, i, all) => group !== all[i - 1]);
    expect(inOrder).toEqual(questionGroups.map((g) => g.id));
  });
});
