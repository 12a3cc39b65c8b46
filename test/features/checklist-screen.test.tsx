// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { auditQuestions, questionGroups } from "../../src/domain/audits/question-bank.ts";
import { ChecklistScreen } from "../../src/renderer/features/checks/ChecklistScreen.tsx";
import { questionsShown } from "../../src/renderer/features/checks/questions-shown.ts";
import { localToday } from "../../src/renderer/ui/local-today.ts";
import { shown } from "../ui/shown.tsx";

vi.mock("../../src/renderer/host.ts", async () => import("./fake-engine.ts"));

describe("The audit checklist on the screen", () => {
  afterEach(cleanup);

  it("has every question once, each with what its control demands", () => {
    shown(<ChecklistScreen route={{ screen: "checklist" }} />);
    for (const { text } of auditQuestions) expect(screen.getAllByText(text)).toHaveLength(1);
    const first = screen.getByText(auditQuestions[0]?.text ?? "").closest("li");
    expect(first?.textContent).toMatch(/CO-40 Who may alter, copy or hand out software is laid down/);
  });

  it("finds questions by words and controls, says how many, and offers the way back when there are none", async () => {
    const user = userEvent.setup();
    shown(<ChecklistScreen route={{ screen: "checklist" }} />);
    const box = screen.getByRole("textbox", { name: "Find a question" });
    await user.type(box, "administrator rights");
    expect(screen.getByText(`1 of ${auditQuestions.length} shown`)).toBeTruthy();
    await user.type(box, " on the moon");
    await user.click(screen.getByRole("button", { name: "Show all questions" }));
    expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(questionGroups.length);
  });

  it("finds questions by what their control demands", () => {
    const found = questionsShown(auditQuestions, { area: null, search: "recognised by its checksum" });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ controls }) => controls.includes("CO-41"))).toBe(true);
  });

  it("can be limited to an area", () => {
    const [area] = questionGroups;
    const found = questionsShown(auditQuestions, { area: area?.id ?? "", search: "" });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ group }) => group === area?.id)).toBe(true);
    expect(found.length).toBeLessThan(auditQuestions.length);
  });

  it("leads to the pages to print", async () => {
    const go = vi.fn();
    shown(<ChecklistScreen route={{ screen: "checklist" }} />, { go });
    await userEvent.setup().click(screen.getByRole("button", { name: "Print checklist" }));
    expect(go).toHaveBeenCalledWith({ screen: "print", print: { report: "checklist", asAt: localToday() } });
  });
});
