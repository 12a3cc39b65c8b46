// @vitest-environment happy-dom
import { cleanup, renderHook, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { failed, ok } from "../../src/domain/value/result.ts";
import { arrivedText } from "../../src/renderer/app/use-watched-folder.ts";
import { ImportScreen } from "../../src/renderer/features/imports/ImportScreen.tsx";
import { forgetImports } from "../../src/renderer/features/imports/import-session.ts";
import { beginSession } from "../../src/renderer/ui/session.ts";
import { useWaitingCount, useWatched, type WatchedFile } from "../../src/renderer/ui/watched-folder.ts";
import { aDraft } from "../builders/import-draft.ts";
import { shown, withLayout } from "../ui/shown.tsx";
import { engine, host, quietEngine } from "./fake-engine.ts";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));
vi.mock("../../src/renderer/host.ts", async () => import("./fake-engine.ts"));

function aFile(name: string, about: Partial<WatchedFile> = {}): WatchedFile {
  const modified = "2026-03-12T10:00:00.000Z";
  return {
    token: `token ${name}`,
    name,
    bytes: 34_000,
    modified,
    sha256: `hash ${name}`,
    leftOut: false,
    imported: null,
    ...about,
  };
}

const [ONE, TWO] = [aFile("one.csv"), aFile("two.csv")];
const DONE = aFile("done.csv", { imported: { seq: 17, at: "2026-03-12T10:00:00.000Z" } });
const LEFT = aFile("left.csv", { leftOut: true });

function open(files: readonly WatchedFile[]) {
  useWatched.setState({ folder: "Exports", files });
  shown(<ImportScreen route={{ screen: "import" }} />, {});
  return userEvent.setup();
}

function requests(name: string): readonly unknown[] {
  return host.request.mock.calls.filter(([asked]) => asked === name).map(([, payload]) => payload);
}

describe("The watched folder on the import screen", () => {
  beforeEach(() => {
    quietEngine();
    forgetImports();
    withLayout(1000, 600);
    beginSession({ readOnly: null, firstRun: false, notes: [] });
    useWatched.setState({ folder: null, problem: null, notes: [], files: [] });
    engine.openImport.mockImplementation(async ({ name }: { readonly name: string }) =>
      ok(aDraft({ file: { ...aDraft().file, name } })),
    );
    host.request.mockImplementation(async (name: string, payload: { readonly token?: string }) => {
      if (name === "watched.read") return ok({ name: payload.token?.slice(6), bytes: new Uint8Array(1) });
      return name === "watched.mark" ? ok(null) : undefined;
    });
  });
  afterEach(cleanup);

  it("is not there while none is watched", () => {
    shown(<ImportScreen route={{ screen: "import" }} />, {});
    expect(screen.queryByText(/wait/)).toBeNull();
  });

  it("lists what waits, and what was imported or left out only on request", async () => {
    const user = open([ONE, DONE, LEFT]);
    expect(screen.getByRole("heading", { name: "1 file waits in “Exports”" })).toBeTruthy();
    expect(screen.queryByText("done.csv")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Show 2 others" }));
    const rows = screen.getAllByRole("listitem").map((row) => row.textContent);
    expect(rows[1]).toMatch(/^done\.csvimported on .*2026, event 17Import again$/);
    expect(rows[2]).toMatch(/^left\.csvleft outImport$/);
    expect(renderHook(useWaitingCount).result.current).toBe(1);
  });

  it("hands files over one after the other, each read when its turn comes; one left out waits no more", async () => {
    const user = open([ONE, TWO, LEFT]);
    await user.click(screen.getByRole("button", { name: "Import all 2" }));
    await user.click(await screen.findByRole("button", { name: "Leave this file out" }));
    await waitFor(() => expect(engine.openImport).toHaveBeenCalledTimes(2));
    expect(requests("watched.read")).toEqual([{ token: "token one.csv" }, { token: "token two.csv" }]);
    expect(requests("watched.mark")).toEqual([{ sha256s: ["hash one.csv"], as: "leftOut" }]);
    expect(engine.acceptImport).not.toHaveBeenCalled();
  });

  it("says in words when a file is no longer what was listed, and goes on with the next", async () => {
    host.request.mockResolvedValueOnce(undefined);
    host.request.mockImplementationOnce(async () => failed("file-changed", "“one.csv” is no longer what was listed."));
    const user = open([ONE, TWO]);
    await user.click(screen.getByRole("button", { name: "Import all 2" }));
    expect((await screen.findByRole("alert")).textContent).toContain("no longer what was listed");
    expect(engine.openImport).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Next file" }));
    await waitFor(() => expect(engine.openImport).toHaveBeenCalledTimes(1));
    expect(requests("watched.mark")).toEqual([]);
  });

  it("leaves out all that waits, and nothing else, at once, and has it wait again with one click", async () => {
    const user = open([ONE, TWO, DONE]);
    await user.click(screen.getByRole("button", { name: "Leave all out" }));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    const sha256s = ["hash one.csv", "hash two.csv"];
    expect(requests("watched.mark")).toEqual([
      { sha256s, as: "leftOut" },
      { sha256s, as: "waiting" },
    ]);
  });

  it("tells why it can't be looked at, and offers nothing to import while Muster is read-only", () => {
    beginSession({ readOnly: "The journal was altered.", firstRun: false, notes: [] });
    useWatched.setState({ problem: "The watched folder “Exports” is not there." });
    open([ONE, TWO]);
    expect(screen.getByText("The watched folder “Exports” is not there.")).toBeTruthy();
    for (const name of ["Import all 2", "Import one.csv"]) {
      expect(screen.getByRole<HTMLButtonElement>("button", { name }).disabled).toBe(true);
    }
  });
});

describe("What a window tells of files that arrive", () => {
  it.each([
    ["nothing when it opens", [ONE], null, ""],
    ["the name of one", [ONE, TWO], ["hash two.csv"], "“one.csv” waits in “Exports”."],
    ["the number of several", [ONE, TWO], [], "2 new files wait in “Exports”."],
    ["nothing of what doesn't wait", [DONE, LEFT], [], ""],
  ] as const)("is %s", (_, files, before, expected) => {
    const watched = { folder: "Exports", problem: null, notes: [], files };
    expect(arrivedText(watched, before && new Set(before))).toBe(expected);
  });
});
