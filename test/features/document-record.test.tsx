// @vitest-environment happy-dom
import { Menu } from "@mantine/core";
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { registerOf } from "../../src/domain/registers/all.ts";
import type { Value } from "../../src/domain/registers/field.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { RecordScreen } from "../../src/renderer/features/registers/RecordScreen.tsx";
import { RowCommands } from "../../src/renderer/features/registers/RowCommands.tsx";
import { beginSession } from "../../src/renderer/ui/session.ts";
import { shown } from "../ui/shown.tsx";
import { engine, host, quietEngine } from "./fake-engine.ts";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));
vi.mock("../../src/renderer/host.ts", async () => import("./fake-engine.ts"));

const id = asRecordId("invoice");
const FILE = { sha256: "ab".repeat(32), fileName: "Invoice 4711.pdf" };

function givenDocument(values: Readonly<Record<string, Value>>): void {
  const detail = {
    id,
    register: "document",
    title: "Invoice",
    values: { name: "Invoice", ...values },
    names: {},
    seq: 1,
  };
  engine.record.mockResolvedValue({ ...detail, retired: false, withdrawn: false, contradictions: [], related: [] });
}

describe("A document", () => {
  beforeEach(() => {
    quietEngine();
    beginSession({ readOnly: null, firstRun: false, notes: [] });
    host.request.mockImplementation(async (name: string) =>
      name === "save.choose" ? { token: "t" } : { ok: true, value: "/home/ada/Invoice 4711.pdf" },
    );
  });
  afterEach(cleanup);

  it("is opened and saved as a copy from its own record", async () => {
    givenDocument(FILE);
    shown(<RecordScreen route={{ screen: "record", register: "document", id }} />);
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "Open file" }));
    const file = { sha256: FILE.sha256, name: FILE.fileName };
    expect(host.request).toHaveBeenLastCalledWith("document.open", file);
    await user.click(screen.getByRole("button", { name: "Save a copy…" }));
    expect(await screen.findByText("Saved /home/ada/Invoice 4711.pdf")).toBeTruthy();
    expect(host.request).toHaveBeenLastCalledWith("document.save", { ...file, token: "t" });
  });

  it("is opened from the menu on its row", async () => {
    givenDocument(FILE);
    shown(
      <Menu opened>
        <Menu.Dropdown>
          <RowCommands register={registerOf("document")} ids={[id]} onChange={vi.fn()} onStep={vi.fn()} />
        </Menu.Dropdown>
      </Menu>,
    );
    await userEvent.setup().click(await screen.findByRole("menuitem", { name: "Open file" }));
    expect(host.request).toHaveBeenLastCalledWith("document.open", { sha256: FILE.sha256, name: FILE.fileName });
  });

  it("that is only on paper has no file to open", async () => {
    givenDocument({});
    shown(<RecordScreen route={{ screen: "record", register: "document", id }} />);
    await screen.findByLabelText("Paper kept at");
    expect(screen.queryByRole("button", { name: "Open file" })).toBeNull();
  });
});
