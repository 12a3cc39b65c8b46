// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ImportQuestion } from "../../src/domain/intake/import-question.ts";
import { REASON, RECORD, ROW } from "../../src/domain/intake/plan-filter.ts";
import { FOUND } from "../../src/domain/registers/installation.ts";
import { ColumnsStep } from "../../src/renderer/features/imports/ColumnsStep.tsx";
import { gridColumns } from "../../src/renderer/features/imports/grid-columns.ts";
import { firstStep, withField, withReasons } from "../../src/renderer/features/imports/import-session.ts";
import { PreviewTable } from "../../src/renderer/features/imports/PreviewTable.tsx";
import { planColumns } from "../../src/renderer/features/imports/plan-columns.ts";
import { Questions } from "../../src/renderer/features/imports/Questions.tsx";
import { acceptText, recordsText, resultText } from "../../src/renderer/features/imports/result-text.ts";
import { StepBar } from "../../src/renderer/features/imports/StepBar.tsx";
import { setTextLocale } from "../../src/renderer/ui/local-text.ts";
import { aColumn, aDraft, aPlan, aPlanField, aPlanRow } from "../builders/import-draft.ts";
import { shown } from "../ui/shown.tsx";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));
vi.mock("../../src/renderer/host.ts", async () => import("./fake-engine.ts"));

const dates: ImportQuestion = {
  id: "dateOrder",
  sentence: "Which is meant?",
  options: [
    { value: "dmy", label: "Day first", samples: ["C2: “03/04/2026” is 2026-04-03"] },
    { value: "mdy", label: "Month first", samples: ["C2: “03/04/2026” is 2026-03-04"] },
  ],
};
const marks: ImportQuestion = {
  id: "decimalMark",
  sentence: "Which mark?",
  options: [
    { value: ".", label: "Point", samples: [] },
    { value: ",", label: "Comma", samples: [] },
  ],
};

describe("The choices of an import", () => {
  beforeEach(() => setTextLocale("en-GB"));
  afterEach(cleanup);

  it("are asked all at once, each with sample cells read both ways, before there is a dry run", async () => {
    const onAnswer = vi.fn();
    const user = userEvent.setup();
    shown(<Questions questions={[dates, marks]} onAnswer={onAnswer} />);
    const go = screen.getByRole("button", { name: "Make the dry run" });
    expect(screen.getByRole("radio", { name: /Month first.*is 2026-03-04/ })).toBeTruthy();
    await user.click(screen.getByRole("radio", { name: /Day first.*is 2026-04-03/ }));
    expect(go).toHaveProperty("disabled", true);
    await user.click(screen.getByRole("radio", { name: "Comma" }));
    await user.click(go);
    expect(onAnswer).toHaveBeenCalledWith({ dateOrder: "dmy", decimalMark: "," });
  });

  it("name no register while it is asked which one is meant", () => {
    const register: ImportQuestion = { id: "register", sentence: "Which is meant?", options: [] };
    const draft = aDraft({ plan: null, questions: [register] });
    shown(<StepBar draft={draft} step="plan" />);
    const reading = () => screen.getByRole("button", { name: /^How it was read/ });
    expect(reading().textContent).toBe("How it was readRegister still open, headings in row 1");
    expect(reading().dataset.heed).toBe("true");
    cleanup();
    shown(<StepBar draft={aDraft({ plan: null, questions: [dates] })} step="plan" />);
    expect(reading().textContent).toBe("How it was readEntitlements, headings in row 1");
    expect(reading().dataset.heed).toBe("false");
  });

  it("hold the likely answer until another is chosen", async () => {
    const onAnswer = vi.fn();
    const user = userEvent.setup();
    const options = ["EUR", "USD"].map((value) => ({ value, label: value, samples: [] }));
    const currency: ImportQuestion = { id: "currency", sentence: "Which is meant?", likely: "EUR", options };
    shown(<Questions questions={[currency]} onAnswer={onAnswer} />);
    const go = screen.getByRole("button", { name: "Make the dry run" });
    await user.click(go);
    await user.click(screen.getByRole("radio", { name: "USD" }));
    await user.click(go);
    expect(onAnswer.mock.calls).toEqual([[{ currency: "EUR" }], [{ currency: "USD" }]]);
  });

  it("are typed where none of the options need be right", async () => {
    const onAnswer = vi.fn();
    const user = userEvent.setup();
    const options = [{ value: "programs", label: "“programs”, as the file is called", samples: [] }];
    const device: ImportQuestion = { id: "device", sentence: "On which one?", options, other: "Another device" };
    shown(<Questions questions={[device]} onAnswer={onAnswer} />);
    const go = screen.getByRole("button", { name: "Make the dry run" });
    const own = screen.getByRole("radio", { name: "Another device" });
    await user.click(own);
    expect(own).toHaveProperty("checked", true);
    expect(go).toHaveProperty("disabled", true);
    await user.type(screen.getByRole("textbox", { name: "Another device, its name" }), " LT-0412 ");
    await user.click(go);
    await user.click(screen.getByRole("radio", { name: /as the file is called/ }));
    expect(screen.getByRole("textbox")).toHaveProperty("value", "");
    await user.click(go);
    expect(onAnswer.mock.calls).toEqual([[{ device: "LT-0412" }], [{ device: "programs" }]]);
  });

  it("let a person give a column another field, which is then taken from the column that had it", async () => {
    const onChange = vi.fn();
    const user = userEvent.setup();
    shown(<ColumnsStep draft={aDraft()} onChange={onChange} />);
    expect(screen.getByRole("row", { name: /C Remark Remark one · Remark two/ })).toBeTruthy();
    await user.click(screen.getByRole("combobox", { name: "Field for Remark" }));
    await user.click(screen.getByRole("option", { name: "Quantity" }));
    expect(onChange).toHaveBeenCalledWith({ columns: ["name", null, "quantity"] });
  });

  it("put the fields first that are for what stands in a column, and say what that is", async () => {
    const holds = { words: "part numbers", fields: ["quantity", "edition"] };
    const column = { ...aColumn(2, "Remark", null), holds };
    const columns = [aColumn(0, "Product", "name"), aColumn(1, "Seats", null), column];
    shown(<ColumnsStep draft={aDraft({ columns })} onChange={vi.fn()} />);
    expect(screen.getByText("holds part numbers: choose among Quantity, Edition")).toBeTruthy();
    await userEvent.setup().click(screen.getByRole("combobox", { name: "Field for Remark" }));
    expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toEqual([
      "Quantity",
      "Edition",
      "Name",
    ]);
  });

  it("offer a new field for what no field is for", async () => {
    const column = { ...aColumn(2, "", null), holds: { words: "MAC addresses", fields: [] } };
    shown(<ColumnsStep draft={aDraft({ columns: [aColumn(0, "Product", "name"), column] })} onChange={vi.fn()} />);
    expect(screen.getByText(/holds MAC addresses: no free field is for them/)).toBeTruthy();
    await userEvent.setup().click(screen.getByRole("button", { name: "Make a field for it…" }));
    expect(screen.getByRole("textbox", { name: "Name" })).toHaveProperty("value", "MAC addresses");
  });

  it("let a person point at the row of headings", async () => {
    const onHeaderRow = vi.fn();
    shown(<PreviewTable draft={aDraft()} onHeaderRow={onHeaderRow} />);
    expect(screen.getByRole("button", { name: "Row 1: the headings" }).getAttribute("aria-pressed")).toBe("true");
    await userEvent.setup().click(screen.getByRole("button", { name: "Take the headings from row 2" }));
    expect(onHeaderRow).toHaveBeenCalledWith(2);
  });

  it.each([
    ["a file with an open question", { questions: [dates], plan: null }, "plan"],
    ["a file of which no column fits", { columns: [aColumn(0, "Zzz", null)] }, "columns"],
    ["a file that is understood", {}, "plan"],
  ] as const)("begin for %s where somebody is needed", (_, change, step) => {
    expect(firstStep(aDraft(change))).toBe(step);
  });

  it("keep the reason of a column whose field stayed, and say which were chosen by hand", () => {
    const before = [aColumn(0, "Product", "name", "header fits"), aColumn(1, "Seats", "quantity", "header fits")];
    const after = [aColumn(0, "Product", "name", ""), aColumn(1, "Seats", "edition", ""), aColumn(2, "Remark", null)];
    expect(withReasons(after, before).map(({ how }) => how)).toEqual(["header fits", "chosen by you", ""]);
  });

  it("never feed a field from two columns", () => {
    expect(withField(["name", "quantity", null], 2, "name")).toEqual([null, "quantity", "name"]);
    expect(withField(["name", "quantity", null], 0, null)).toEqual([null, "quantity", null]);
  });
});

describe("The words of a dry run", () => {
  it.each([
    [{ new: 48, changed: 3 }, "Add 48 and change 3 entitlements"],
    [{ new: 1, changed: 0 }, "Add 1 entitlement"],
    [{ new: 0, changed: 1 }, "Change 1 entitlement"],
    [{ new: 1_200, changed: 0 }, "Add 1,200 entitlements"],
  ])("tell on the button what accepting %o does", (counts, text) => {
    setTextLocale("en-GB");
    expect(acceptText(aPlan({ counts: { unchanged: 0, ignored: 0, rejected: 0, ...counts } }), "entitlement")).toBe(
      text,
    );
  });

  it("leave out what a file has none of", () => {
    expect(resultText({ new: 4, changed: 0, unchanged: 0, ignored: 0, rejected: 1 })).toBe("4 new, 1 rejected");
    expect(resultText({ new: 0, changed: 0, unchanged: 0, ignored: 0, rejected: 0 })).toBe("no rows");
    expect(recordsText("person", 1)).toBe("1 person");
  });
});

describe("The columns of the dry run's grid", () => {
  const FIELDS = [aPlanField("name"), aPlanField("edition"), aPlanField("quantity", true)];

  it("stand in the order of the file", () => {
    expect(planColumns(FIELDS, ["quantity", "name", "edition"], false).map(({ id }) => id)).toEqual([
      "quantity",
      "name",
      "edition",
    ]);
  });

  it("begin with what changes where changes are looked at", () => {
    expect(planColumns(FIELDS, ["edition", "name", "quantity"], true).map(({ id }) => id)).toEqual([
      "quantity",
      "edition",
      "name",
    ]);
  });

  it("begin with what rows are rejected for where these are looked at", () => {
    const ids = gridColumns(FIELDS, [], ["edition", "name", "quantity"], "rejected", 768, {}).map(({ id }) => id);
    expect(ids).toEqual([ROW, RECORD, REASON, "quantity", "edition", "name"]);
  });

  it("begin with the programs found on a device", () => {
    const fields = [aPlanField("deviceSerial"), aPlanField(FOUND)];
    expect(planColumns(fields, ["deviceSerial"], false).map(({ id }) => id)).toEqual([FOUND, "deviceSerial"]);
  });

  it("are as wide as their texts within bounds, unless somebody gave them a width", () => {
    const row = aPlanRow("new", [
      ["edition", "", "Pro"],
      ["notes", "", "A long remark that nobody wants to see in whole before all the other columns"],
    ]);
    const widths = (sized: Readonly<Record<string, number>>) =>
      Object.fromEntries(
        gridColumns([aPlanField("edition"), aPlanField("notes")], [row], ["edition", "notes"], "new", 768, sized).map(
          ({ id, width }) => [id, width],
        ),
      );
    const { edition = 0, notes = 0 } = widths({});
    expect(edition).toBeLessThan(100);
    expect(notes).toBeGreaterThan(edition);
    expect(notes).toBeLessThan(200);
    expect(widths({ notes: 600 })).toMatchObject({ edition, notes: 600 });
  });

  it("say what happens to a row only where it differs, and leave cells in sight beside a reason", () => {
    const rejected = aPlanRow("rejected", [["edition", "", "Pro"]], { reason: "B2 (Quantity): “x” is no number." });
    const fields = [aPlanField("edition"), aPlanField(REASON)];
    const ids = (kind: "all" | "rejected") =>
      gridColumns(fields, [rejected], ["edition"], kind, 768, {}).map(({ label }) => label);
    expect(ids("rejected")).toEqual(["Row", "Record", "Why it is rejected", "edition"]);
    expect(ids("all")).toEqual(["Row", "Result", "Record", "Remark", "edition"]);
    const columns = gridColumns(fields, [rejected], ["edition"], "rejected", 768, {});
    expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeLessThan(768);
  });
});
