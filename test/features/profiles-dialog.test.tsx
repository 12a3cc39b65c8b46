// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { profileFromJson } from "../../src/domain/intake/profile-from-json.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { ProfilesDialog } from "../../src/renderer/features/imports/ProfilesDialog.tsx";
import { shown } from "../ui/shown.tsx";
import { engine, quietEngine } from "./fake-engine.ts";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));
vi.mock("../../src/renderer/host.ts", async () => import("./fake-engine.ts"));

const ID = asRecordId("p1");
const TAKEN = "Another profile is called “Desks”. Nothing was changed. Choose another name.";

function named(name: string) {
  const read = profileFromJson({ name, register: "hardware", marks: [["Kit"]], columns: [{ headings: ["Kit"] }] });
  if (!read.ok) throw new Error(read.problem.sentence);
  return { key: `own:${ID}`, id: ID, seq: 4, profile: read.value };
}

async function opened() {
  const onClose = vi.fn();
  const user = userEvent.setup();
  engine.importProfiles.mockResolvedValue([named("Kits")]);
  shown(<ProfilesDialog draft={null} onChange={vi.fn()} onClose={onClose} />);
  const box = await screen.findByRole("textbox", { name: "Name of Kits" });
  const retype = async (name: string) => {
    await user.clear(box);
    await user.type(box, name);
  };
  return { onClose, user, box, retype };
}

describe("The list of import profiles", () => {
  beforeEach(quietEngine);
  afterEach(cleanup);

  it("renames one by Enter and keeps the keyboard in its box", async () => {
    engine.renameProfile.mockResolvedValue({ ok: true, value: { head: { seq: 5 }, records: 1, skipped: [] } });
    const { user, box, retype } = await opened();
    engine.importProfiles.mockResolvedValue([{ ...named("Desks"), seq: 5 }]);
    await retype("Desks{Enter}");
    await waitFor(() => expect(box.getAttribute("aria-label")).toBe("Name of Desks"));
    expect(document.activeElement).toBe(box);
    await user.tab();
    expect(engine.renameProfile.mock.calls).toEqual([[ID, "Desks"]]);
  });

  it("says at the box why a name was refused, and gives the old one back by Escape without closing", async () => {
    engine.renameProfile.mockResolvedValue({ ok: false, problem: { code: "profile-name-taken", sentence: TAKEN } });
    const { onClose, user, box, retype } = await opened();
    await retype("Desks{Enter}");
    await waitFor(() => expect(box.getAttribute("aria-invalid")).toBe("true"));
    expect(box.getAttribute("aria-describedby")).toContain(
      screen.getByText(TAKEN, { selector: ".mantine-InputWrapper-error" }).id,
    );
    await user.tab();
    expect(engine.renameProfile).toHaveBeenCalledTimes(1);
    await user.click(box);
    await user.keyboard("{Escape}");
    expect(box).toHaveProperty("value", "Kits");
    expect(box.getAttribute("aria-invalid")).not.toBe("true");
    expect(onClose).not.toHaveBeenCalled();
    await user.keyboard("{Escape}");
    expect(onClose).toHaveBeenCalled();
  });

  it("asks for a name by Enter in a blank box, which has the old one back once it is left", async () => {
    const { user, box, retype } = await opened();
    await retype(" {Enter}");
    expect(screen.getByText("Give the profile a name.", { selector: ".mantine-InputWrapper-error" })).toBeTruthy();
    await user.tab();
    expect(box).toHaveProperty("value", "Kits");
    expect(engine.renameProfile).not.toHaveBeenCalled();
  });
});
