// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ok } from "../../src/domain/value/result.ts";
import { Welcome } from "../../src/renderer/features/overview/Welcome.tsx";
import { beginSession, useSession } from "../../src/renderer/ui/session.ts";
import { shown } from "../ui/shown.tsx";
import { engine, host, quietEngine } from "./fake-engine.ts";

vi.mock("../../src/renderer/engine/client.ts", async () => ({
  ...(await import("./fake-engine.ts")),
  listener: (listen: unknown) => listen,
}));
vi.mock("../../src/renderer/host.ts", async () => import("./fake-engine.ts"));

const committed = ok({ head: { log: "log", seq: 1, hash: "0".repeat(64) }, records: 1, skipped: [] });

async function begin(choice: string) {
  const go = vi.fn();
  const user = userEvent.setup();
  shown(<Welcome />, { go });
  await user.type(screen.getByLabelText(/^Organisation/), "Brook");
  await user.type(screen.getByLabelText(/^Your name/), "Anna");
  await user.click(screen.getByRole("radio", { name: new RegExp(choice) }));
  await user.click(screen.getByRole("button", { name: "Begin" }));
  return go;
}

describe("The first start", () => {
  beforeEach(() => {
    quietEngine();
    engine.settings.mockResolvedValue({ name: "", administrator: "", currency: "EUR", paper: "A4" });
    engine.saveSettings.mockResolvedValue(committed);
    beginSession({ readOnly: null, firstRun: true, notes: [] });
  });
  afterEach(cleanup);

  it("asks for both names before anything is saved", async () => {
    const user = userEvent.setup();
    shown(<Welcome />);
    await user.type(screen.getByLabelText(/^Organisation/), "Brook");
    await user.click(screen.getByRole("button", { name: "Begin" }));
    expect(screen.getByText("Your name is needed.")).toBeTruthy();
    expect(document.activeElement?.id).toBe("welcome-name");
    expect(engine.saveSettings).not.toHaveBeenCalled();
  });

  it.each([
    ["Import your files", { screen: "import" }],
    ["Start empty", { screen: "overview" }],
  ])("with “%s” saves the names and goes on", async (choice, route) => {
    const go = await begin(choice);
    await waitFor(() => expect(go).toHaveBeenCalledWith(route));
    expect(engine.saveSettings).toHaveBeenCalledWith({
      name: "Brook",
      administrator: "Anna",
      currency: "EUR",
      paper: "A4",
    });
    expect(useSession.getState().firstRun).toBe(false);
  });

  it("imports the sample files one after the other", async () => {
    const files = [{ name: "people.csv" }, { name: "devices.xlsx" }];
    host.request.mockImplementation(async (name: string, payload: { readonly token: string } | undefined) =>
      name === "sample.files"
        ? files.map((file) => ({ ...file, token: file.name }))
        : ok({ name: payload?.token ?? "", bytes: new Uint8Array([1]) }),
    );
    engine.openImport.mockResolvedValue(ok({ plan: {} }));
    engine.acceptImport.mockResolvedValue(committed);
    const go = await begin("Try with sample data");
    await waitFor(() => expect(go).toHaveBeenCalledWith({ screen: "overview" }));
    expect(engine.openImport.mock.calls.map(([file]) => file.name)).toEqual(["people.csv", "devices.xlsx"]);
    expect(engine.acceptImport).toHaveBeenCalledTimes(2);
  });

  it("says why when the sample can't be imported", async () => {
    host.request.mockResolvedValueOnce([{ name: "people.csv", token: "1" }]);
    host.request.mockResolvedValueOnce({ ok: false, problem: { code: "gone", sentence: "people.csv can't be read." } });
    const go = await begin("Try with sample data");
    expect(await screen.findByText("people.csv can't be read.")).toBeTruthy();
    expect(go).not.toHaveBeenCalled();
  });
});
