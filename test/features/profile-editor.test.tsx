// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ImportProfile } from "../../src/domain/intake/import-profile.ts";
import { profileFromJson } from "../../src/domain/intake/profile-from-json.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { ProfileEditor } from "../../src/renderer/features/imports/profile-editor/ProfileEditor.tsx";
import { shown } from "../ui/shown.tsx";
import { engine, quietEngine } from "./fake-engine.ts";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));
vi.mock("../../src/renderer/host.ts", async () => import("./fake-engine.ts"));

const ID = asRecordId("p1");

function aProfile(change: Record<string, unknown> = {}): ImportProfile {
  const read = profileFromJson({
    name: "Kits",
    register: "hardware",
    exact: true,
    marks: [["Kit"], ["State"]],
    columns: [
      { headings: ["Kit"], field: "name" },
      { headings: ["State"], field: "state" },
    ],
    derived: [{ kind: "split", of: "Kit", at: "-", part: 1, last: false, field: "location" }],
    ...change,
  });
  if (!read.ok) throw new Error(read.problem.sentence);
  return read.value;
}

function opened() {
  const onSaved = vi.fn();
  const onClose = vi.fn();
  const user = userEvent.setup();
  shown(<ProfileEditor opened={{ id: ID, seq: 4, profile: aProfile() }} onSaved={onSaved} onClose={onClose} />);
  const press = (name: string) => user.click(screen.getByRole("button", { name }));
  const choose = async (label: string, option: string) => {
    await user.click(screen.getByRole("combobox", { name: label }));
    await user.click(screen.getByRole("option", { name: option }));
  };
  return { onSaved, onClose, user, press, choose };
}

const NOTHING_SAVED = "Nothing was saved yet. See the messages at the fields.";
const saved = { ok: true, value: { head: { log: "l", seq: 5, hash: "h" }, records: 1, skipped: [], id: ID } };

describe("The editor of a profile", () => {
  beforeEach(quietEngine);
  afterEach(cleanup);

  it("saves what was changed in words and controls, and leaves the rest as it was", async () => {
    engine.editProfile.mockResolvedValue(saved);
    const { onSaved, user, press, choose } = opened();
    await press("Add a column");
    await user.type(
      screen.getByRole("combobox", { name: "Headings of the new column" }),
      "Owner, since{Enter}Besitzer{Enter}",
    );
    await choose("Field for “Owner, since”", "User");
    await press("More for “State”");
    await press("Add a word");
    await user.type(screen.getByRole("textbox", { name: "Word 1" }), "Bench");
    await choose("Meaning of word 1", "In repair");
    await user.click(screen.getByRole("checkbox", { name: /Blank cells clear State/ }));
    await press("Save profile");
    await waitFor(() => expect(onSaved).toHaveBeenCalledWith(ID));
    expect(engine.editProfile).toHaveBeenCalledWith(
      ID,
      4,
      aProfile({
        marks: [["Kit"], ["State"], ["Owner, since", "Besitzer"]],
        columns: [
          { headings: ["Kit"], field: "name" },
          { headings: ["State"], field: "state", clears: true, words: { bench: "inRepair" } },
          { headings: ["Owner, since", "Besitzer"], field: "user" },
        ],
      }),
    );
  });

  it("adds a text to every row, takes made columns away, and holds how files are read", async () => {
    engine.editProfile.mockResolvedValue(saved);
    const { user, press, choose } = opened();
    await press("Take 1 away: part 1 of “Kit”, cut at “-”");
    await press("Add the same text to every row");
    await user.type(screen.getByRole("textbox", { name: "Text 1 of every row" }), "Kiel");
    await choose("Field for “Kiel” in every row", "Location");
    await choose("Dates that don't prove their order", "Day first (31/12/2026)");
    await press("serial number earlier");
    await press("Save profile");
    expect(engine.editProfile).toHaveBeenCalledWith(
      ID,
      4,
      aProfile({
        derived: [{ kind: "constant", text: "Kiel", field: "location" }],
        dateOrder: "dmy",
        keys: [["tag"], ["serial"], ["maker", "serial"], ["name"]],
      }),
    );
  });

  it("is for files with more headings once it says which ones they have at least", async () => {
    engine.editProfile.mockResolvedValue(saved);
    const { user, press } = opened();
    await user.click(screen.getByRole("radio", { name: "at least these headings" }));
    await press("Take heading 2 away");
    await user.type(screen.getByRole("combobox", { name: "Heading 1 that such a file has" }), "Gerät{Enter}");
    await press("Save profile");
    expect(engine.editProfile.mock.calls[0]?.[2]).toMatchObject({ exact: false, marks: [["Kit", "Gerät"]] });
  });

  it("says at the field what is wrong, keeps every entry and has nothing saved", async () => {
    const { user, press } = opened();
    await user.clear(screen.getByRole("textbox", { name: "Name" }));
    await press("Add a column");
    await press("More for “State”");
    await press("Add a word");
    await user.type(screen.getByRole("textbox", { name: "Word 1" }), "Bench");
    await press("More for “State”");
    await press("Save profile");
    expect(screen.getByText("Give the profile a name.")).toBeTruthy();
    expect(screen.getByText("Name the heading of this column.")).toBeTruthy();
    const words = screen.getByRole("group", { name: "Words of “State” and what they mean" });
    expect(within(words).getByText("Choose what it means.")).toBeTruthy();
    expect(within(words).getByRole("textbox", { name: "Word 1" })).toHaveProperty("value", "Bench");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Name" })));
    expect(engine.editProfile).not.toHaveBeenCalled();
  });

  it("keeps entries that another window overtook until the newer version is asked for", async () => {
    const problem = { code: "changed-meanwhile", sentence: "This profile was changed while you edited it." };
    engine.editProfile.mockResolvedValueOnce({ ok: false, problem }).mockResolvedValueOnce(saved);
    const newer = { key: "own:p1", id: ID, seq: 9, profile: aProfile({ name: "Kits of 2026" }) };
    engine.importProfiles.mockResolvedValue([newer]);
    const { user, press } = opened();
    const name = screen.getByRole("textbox", { name: "Name" });
    await user.type(name, ", mine");
    await press("Save profile");
    expect(await screen.findByText(problem.sentence)).toBeTruthy();
    expect(name).toHaveProperty("value", "Kits, mine");
    await press("Load the newer version");
    await waitFor(() => expect(name).toHaveProperty("value", "Kits of 2026"));
    await press("Save profile");
    expect(engine.editProfile).toHaveBeenLastCalledWith(ID, 9, newer.profile);
  });

  it("asks before it closes with entries that are not saved", async () => {
    const { onClose, user, press } = opened();
    await press("Cancel");
    expect(onClose).toHaveBeenCalledTimes(1);
    await user.type(screen.getByRole("textbox", { name: "Name" }), "!");
    await press("Cancel");
    expect(onClose).toHaveBeenCalledTimes(1);
    await press("Discard entries");
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  it("is asked by Escape as by Cancel, and goes on where it was", async () => {
    const { onClose, user, press } = opened();
    const name = screen.getByRole("textbox", { name: "Name" });
    await user.type(name, "!");
    await user.keyboard("{Escape}");
    expect(await screen.findByText("Save your entries first?")).toBeTruthy();
    await press("Keep editing");
    await waitFor(() => expect(document.activeElement).toBe(name));
    expect(onClose).not.toHaveBeenCalled();
    expect(name).toHaveProperty("value", "Kits!");
  });

  it("asks before a heading is lost that was typed and not entered, and saves it", async () => {
    engine.editProfile.mockResolvedValue(saved);
    const { onClose, user, press } = opened();
    const headings = screen.getByRole("combobox", { name: "Headings of “Kit”" });
    await user.type(headings, "Gerät");
    await user.keyboard("{Escape}");
    expect(await screen.findByText("Save your entries first?")).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
    await press("Save");
    await waitFor(() => expect(engine.editProfile).toHaveBeenCalled());
    expect(engine.editProfile.mock.calls[0]?.[2].columns[0]).toMatchObject({ headings: ["Kit", "Gerät"] });
  });

  it("asks before a key is lost that was chosen and not added, and saves it", async () => {
    engine.editProfile.mockResolvedValue(saved);
    const { onClose, user, press, choose } = opened();
    await choose("Add a key", "Model");
    await user.keyboard("{Escape}");
    await press("Save");
    await waitFor(() => expect(engine.editProfile).toHaveBeenCalled());
    expect(engine.editProfile.mock.calls[0]?.[2].keys.at(-1)).toEqual(["model"]);
    expect(onClose).not.toHaveBeenCalled();
  });

  it("keeps the keyboard at its buttons when the whole was refused", async () => {
    const problem = { code: "store-failed", sentence: "The disk is full." };
    engine.editProfile.mockResolvedValue({ ok: false, problem });
    const { user, press } = opened();
    await user.type(screen.getByRole("textbox", { name: "Name" }), "!");
    await press("Save profile");
    await screen.findByText(problem.sentence);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Save profile" })));
  });

  it("says at the name that another profile has it, until the name is another", async () => {
    const sentence = "Another profile is called “Kits of 2026”. Choose another name.";
    engine.editProfile
      .mockResolvedValueOnce({ ok: false, problem: { code: "profile-name-taken", sentence } })
      .mockResolvedValueOnce(saved);
    const { onSaved, user, press } = opened();
    const name = screen.getByRole("textbox", { name: "Name" });
    await user.type(name, " of 2026");
    // A frame may come before the answer is shown; what waits for one would then find no field that is wrong.
    const frame = vi.spyOn(window, "requestAnimationFrame").mockReturnValue(0);
    await press("Save profile");
    await waitFor(() => expect(document.activeElement).toBe(name));
    frame.mockRestore();
    expect(screen.getAllByText(sentence).map(({ id }) => id)).toEqual([name.getAttribute("aria-describedby")]);
    expect(screen.getByText(NOTHING_SAVED)).toBeTruthy();
    await user.type(name, ", mine");
    expect(screen.queryByText(sentence)).toBeNull();
    expect(screen.queryByText(NOTHING_SAVED)).toBeNull();
    await press("Save profile");
    await waitFor(() => expect(onSaved).toHaveBeenCalledWith(ID));
  });

  it("tells of a line that was added after a failed try only at the next one", async () => {
    const { user, press } = opened();
    const name = screen.getByRole("textbox", { name: "Name" });
    const added = "Name the heading of this column.";
    await user.clear(name);
    await press("Add a column");
    await press("Save profile");
    expect(screen.getByText(added)).toBeTruthy();
    await press("Take the new column away");
    await press("Add a column");
    expect(screen.queryByText(added)).toBeNull();
    await user.type(name, "Kits");
    expect(screen.queryByText(NOTHING_SAVED)).toBeNull();
    await user.clear(name);
    expect(screen.queryByText("Give the profile a name.")).toBeNull();
    await press("Save profile");
    expect(screen.getByText(added)).toBeTruthy();
    expect(screen.getByText("Give the profile a name.")).toBeTruthy();
  });
});
