// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DayChoice } from "../../src/renderer/ui/dates/DayChoice.tsx";
import { shown } from "./shown.tsx";

afterEach(cleanup);

function open() {
  const days: string[] = [];
  const refuse = (day: string) => (day > "2026-11-25" ? "That day is still to come." : null);
  shown(<DayChoice aria-label="Day" day="2026-11-25" refuse={refuse} onDay={(day) => days.push(day)} />);
  return { days, user: userEvent.setup(), field: screen.getByLabelText<HTMLInputElement>("Day") };
}

describe("A day that counts once it is finished", () => {
  it.each([
    ["2026-02-31", /“2026-02-31” is no day of the calendar/],
    ["2027-01-01", /still to come/],
  ])("is kept with the reason at the field when it can't be taken: %s", async (text, reason) => {
    const { days, user, field } = open();
    await user.clear(field);
    await user.type(field, `${text}{Enter}`);
    expect((await screen.findByRole("alert")).textContent).toMatch(reason);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    await user.tab();
    expect(field.value).not.toBe("");
    expect(screen.getByRole("alert").textContent).toMatch(reason);
    expect(days).toEqual([]);
    await user.clear(field);
    await user.type(field, "2025-07-01{Enter}");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(days).toEqual(["2025-07-01"]);
  });

  it("goes back to the day that is set with Escape", async () => {
    const { days, user, field } = open();
    const before = field.value;
    await user.clear(field);
    await user.type(field, "40/40/2030{Enter}");
    expect(field.value).toBe("40/40/2030");
    await user.keyboard("{Escape}");
    expect([field.value, days]).toEqual([before, []]);
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
