// @vitest-environment happy-dom
import { act, renderHook } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { acceleratorOf } from "../../src/renderer/app/use-command-sources.ts";
import { forward, useWindowRoute } from "../../src/renderer/app/use-window-route.ts";
import { runCommand, useCommand, useEnabledCommands } from "../../src/renderer/ui/commands.ts";
import type { Route } from "../../src/renderer/ui/route.ts";
import { useUnsaved } from "../../src/renderer/ui/unsaved.ts";

vi.mock("../../src/renderer/engine/client.ts", async () => import("../features/fake-engine.ts"));
vi.mock("../../src/renderer/host.ts", async () => import("../features/fake-engine.ts"));

const list: Route = { screen: "register", register: "hardware" };
const record = (id: string): Route => ({ screen: "record", register: "hardware", id: asRecordId(id) });
const newRecord: Route = { screen: "record", register: "hardware", id: null };
const overview: Route = { screen: "overview" };

describe("The way through the window", () => {
  it.each([
    ["goes one step further", [overview], list, [overview, list]],
    ["doesn't grow when one stays", [overview, list], list, [overview, list]],
    ["keeps one step for a walk from record to record", [list, record("1")], record("2"), [list, record("2")]],
    ["never leads back to the form of a new record", [list, newRecord], overview, [list, overview]],
  ])("%s", (_, before, to, after) => {
    expect(forward(before, to)).toEqual(after);
  });
});

describe("Leaving a form that isn't saved", () => {
  afterEach(() => useUnsaved.setState({ form: null }));

  function leaving(save: () => Promise<boolean>) {
    useUnsaved.setState({ form: { what: "T-1", save } });
    const { result } = renderHook(() => useWindowRoute(list));
    act(() => result.current.navigation.go(overview));
    return result;
  }

  it("asks first and stays", () => {
    const result = leaving(async () => true);
    expect([result.current.asking, result.current.route]).toEqual([true, list]);
  });

  it("goes on after saving", async () => {
    const result = leaving(async () => true);
    await act(() => result.current.decide("save"));
    expect([result.current.asking, result.current.route]).toEqual([false, overview]);
  });

  it("stays when the form is refused or the user goes on editing", async () => {
    const result = leaving(async () => false);
    await act(() => result.current.decide("save"));
    expect(result.current.route).toEqual(list);
    act(() => result.current.navigation.go(overview));
    await act(() => result.current.decide("keep"));
    expect([result.current.asking, result.current.route]).toEqual([false, list]);
  });

  it("goes on without saving when the entries are discarded", async () => {
    const save = vi.fn(async () => true);
    const result = leaving(save);
    await act(() => result.current.decide("discard"));
    expect(result.current.route).toEqual(overview);
    expect(save).not.toHaveBeenCalled();
  });
});

describe("Commands", () => {
  it("run on the screen that offers them last, and are off once nobody does", () => {
    const calls: string[] = [];
    const shell = renderHook(() => useCommand("record.new", () => calls.push("shell")));
    const form = renderHook(() => useCommand("record.new", () => calls.push("form")));
    const enabled = renderHook(() => useEnabledCommands());
    expect(runCommand("record.new")).toBe(true);
    form.unmount();
    expect(runCommand("record.new")).toBe(true);
    expect(enabled.result.current).toEqual(["record.new"]);
    act(() => shell.unmount());
    expect([runCommand("record.new"), enabled.result.current]).toEqual([false, []]);
    expect(calls).toEqual(["form", "shell"]);
  });

  it.each([
    [{ key: "e", ctrlKey: true, shiftKey: true }, "CmdOrCtrl+Shift+E"],
    [{ key: ",", ctrlKey: true }, "CmdOrCtrl+,"],
    [{ key: "F1" }, "F1"],
    [{ key: "e", ctrlKey: true, altKey: true }, ""],
  ])("know the key press %o as %s", (press, accelerator) => {
    expect(acceleratorOf({ ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...press })).toBe(
      accelerator,
    );
  });
});
