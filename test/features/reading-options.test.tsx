// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { FIXED_WIDTH } from "../../src/domain/intake/text-reading.ts";
import { ReadingOptions } from "../../src/renderer/features/imports/ReadingOptions.tsx";
import { aDraft } from "../builders/import-draft.ts";
import { shown } from "../ui/shown.tsx";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));
vi.mock("../../src/renderer/host.ts", async () => import("./fake-engine.ts"));

const draft = aDraft({ choices: { ...aDraft().choices, delimiter: FIXED_WIDTH } });

describe("Where columns of a fixed width begin", () => {
  afterEach(cleanup);

  it("is typed in place of a mark, and refused at the field where it can't be told", async () => {
    const onChange = vi.fn();
    const user = userEvent.setup();
    shown(<ReadingOptions draft={draft} onChange={onChange} />);
    expect(screen.queryByLabelText("Or by another mark")).toBeNull();
    const places = screen.getByLabelText("They begin at the characters");
    await user.type(places, "12, 5{Enter}");
    expect(screen.getByText("Enter numbers that rise, such as 1, 12, 40.")).toBeTruthy();
    expect(onChange).not.toHaveBeenCalled();
    await user.clear(places);
    await user.type(places, "5 12{Enter}");
    expect(onChange).toHaveBeenCalledWith({ delimiter: "fixed-width:1,5,12" });
  });
});
