// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ImportDraft } from "../../src/domain/intake/draft.ts";
import { ColumnsStep } from "../../src/renderer/features/imports/ColumnsStep.tsx";
import { aColumn, aDraft } from "../builders/import-draft.ts";
import { shown } from "../ui/shown.tsx";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));
vi.mock("../../src/renderer/host.ts", async () => import("./fake-engine.ts"));

const devices = (): ImportDraft => {
  const draft = aDraft({ columns: [aColumn(0, "Tag", "tag")] });
  return { ...draft, choices: { ...draft.choices, register: "hardware", columns: ["tag"] } };
};
const inOrder = () => {
  const list = screen.getByRole("list", { name: "Keys in their order" });
  return within(list)
    .getAllByRole("listitem")
    .map((item) => item.textContent);
};

describe("The keys by which rows find their records", () => {
  afterEach(cleanup);

  it("are put in another order by keyboard, and taken over together", async () => {
    const onChange = vi.fn();
    const user = userEvent.setup();
    shown(<ColumnsStep draft={devices()} onChange={onChange} />);
    await user.click(
      screen.getByRole("button", {
        name: "Rows find their record by asset tag, then maker + serial number, then serial number, then name",
      }),
    );
    screen.getByRole("button", { name: "serial number later" }).focus();
    await user.keyboard("{Enter}");
    expect(inOrder()).toEqual(["1.asset tag", "2.maker + serial number", "3.name", "4.serial number"]);
    expect(document.activeElement?.getAttribute("aria-label")).toBe("serial number earlier");
    await user.keyboard("{Enter}{Enter}");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("serial number earlier");
    await user.click(screen.getByRole("button", { name: "Remove name" }));
    expect(document.activeElement?.getAttribute("aria-label")).toBe("maker + serial number earlier");
    expect(onChange).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Use these keys" }));
    expect(onChange).toHaveBeenCalledWith({ keys: [["tag"], ["serial"], ["maker", "serial"]] });
  });

  it("take a further one of two fields together, once", async () => {
    const onChange = vi.fn();
    const user = userEvent.setup();
    shown(<ColumnsStep draft={devices()} onChange={onChange} />);
    await user.click(screen.getByRole("button", { name: /Rows find their record by/ }));
    const choose = async (label: string, option: string) => {
      await user.click(screen.getByRole("combobox", { name: label }));
      await user.click(screen.getByRole("option", { name: option }));
    };
    await choose("Add a key", "Serial number");
    expect(screen.getByText("This key is among them.")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Add key" })).toHaveProperty("disabled", true);
    await choose("Together with", "Model");
    await user.click(screen.getByRole("button", { name: "Add key" }));
    expect(document.activeElement?.getAttribute("aria-label")).toBe("serial number + model earlier");
    expect(inOrder()[4]).toBe("5.serial number + model");
    await user.click(screen.getByRole("button", { name: "The usual keys of Hardware" }));
    expect(inOrder()).toHaveLength(4);
    await user.click(screen.getByRole("button", { name: "Use these keys" }));
    expect(onChange).toHaveBeenCalledWith({ keys: null });
  });

  it("keep the last one, as without any no row would find its record", async () => {
    const user = userEvent.setup();
    const draft = devices();
    const one = { ...draft, choices: { ...draft.choices, keys: [["serial"]] } };
    shown(<ColumnsStep draft={one} onChange={vi.fn()} />);
    await user.click(screen.getByRole("button", { name: "Rows find their record by serial number" }));
    expect(screen.getByRole("button", { name: "Remove serial number" })).toHaveProperty("disabled", true);
  });

  it("ask by Escape whether changed ones are dropped, and just close where nothing was changed", async () => {
    const onChange = vi.fn();
    const user = userEvent.setup();
    shown(<ColumnsStep draft={devices()} onChange={onChange} />);
    const open = () => user.click(screen.getByRole("button", { name: /Rows find their record by/ }));
    await open();
    await user.click(screen.getByRole("button", { name: "serial number earlier" }));
    await user.keyboard("{Escape}");
    await user.click(await screen.findByRole("button", { name: "Save" }));
    expect(onChange).toHaveBeenLastCalledWith({ keys: [["tag"], ["serial"], ["maker", "serial"], ["name"]] });
    await open();
    await user.click(screen.getByRole("button", { name: "serial number earlier" }));
    await user.keyboard("{Escape}");
    await user.click(await screen.findByRole("button", { name: "Discard entries" }));
    expect(onChange).toHaveBeenCalledTimes(1);
    await open();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("list", { name: "Keys in their order" })).toBeNull();
  });

  it("take one that was chosen and not added yet, and ask by Escape whether it is dropped", async () => {
    const onChange = vi.fn();
    const user = userEvent.setup();
    shown(<ColumnsStep draft={devices()} onChange={onChange} />);
    const choose = async () => {
      await user.click(screen.getByRole("button", { name: /Rows find their record by/ }));
      await user.click(screen.getByRole("combobox", { name: "Add a key" }));
      await user.click(screen.getByRole("option", { name: "Model" }));
    };
    await choose();
    await user.click(screen.getByRole("button", { name: "Use these keys" }));
    const keys = [["tag"], ["maker", "serial"], ["serial"], ["name"], ["model"]];
    expect(onChange).toHaveBeenLastCalledWith({ keys });
    await choose();
    await user.keyboard("{Escape}");
    await user.click(await screen.findByRole("button", { name: "Discard entries" }));
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it("say which of them never decides, until it stands first", async () => {
    const user = userEvent.setup();
    const draft = devices();
    const two = { ...draft, choices: { ...draft.choices, keys: [["name"], ["name", "maker"]] } };
    shown(<ColumnsStep draft={two} onChange={vi.fn()} />);
    await user.click(screen.getByRole("button", { name: /Rows find their record by/ }));
    expect(screen.getByText(/^“name \+ maker” never decides, as “name” before it/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "name + maker earlier" }));
    expect(screen.queryByText(/never decides/)).toBeNull();
  });
});
