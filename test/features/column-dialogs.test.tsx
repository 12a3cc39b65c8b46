// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { JoinDialog } from "../../src/renderer/features/imports/JoinDialog.tsx";
import { NewFieldDialog } from "../../src/renderer/features/imports/NewFieldDialog.tsx";
import { SplitDialog } from "../../src/renderer/features/imports/SplitDialog.tsx";
import { aColumn, aDraft } from "../builders/import-draft.ts";
import { shown } from "../ui/shown.tsx";
import { quietEngine } from "./fake-engine.ts";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));
vi.mock("../../src/renderer/host.ts", async () => import("./fake-engine.ts"));

const { choices, columns } = aDraft();
const column = aColumn(0, "Product", "name");

function opened(dialog: (ways: { readonly onChange: () => void; readonly onClose: () => void }) => ReactNode) {
  const onChange = vi.fn();
  const onClose = vi.fn();
  shown(dialog({ onChange, onClose }));
  return { onChange, onClose, user: userEvent.setup() };
}

describe("A dialog about a column", () => {
  beforeEach(quietEngine);
  afterEach(cleanup);

  it("asks before chosen columns are lost, and joins them where they are to be saved", async () => {
    const { onChange, onClose, user } = opened((ways) => (
      <JoinDialog column={column} columns={columns} choices={choices} {...ways} />
    ));
    await user.click(screen.getByRole("combobox", { name: "Columns" }));
    await user.click(screen.getByRole("option", { name: "Seats" }));
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(onClose).not.toHaveBeenCalled();
    await user.click(await screen.findByRole("button", { name: "Save" }));
    expect(onChange).toHaveBeenCalledWith(
      expect.objectContaining({ derived: [{ kind: "join", of: [0, 1], with: " " }] }),
    );
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it("closes at once where no more than a word is lost, and asks where more is", async () => {
    const { onClose, user } = opened((ways) => <SplitDialog column={column} to="split" choices={choices} {...ways} />);
    await user.type(screen.getByRole("textbox", { name: "Cut at" }), "-");
    await user.keyboard("{Escape}");
    expect(onClose).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole("checkbox", { name: "The last column keeps what is left" }));
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(onClose).toHaveBeenCalledTimes(1);
    await user.click(await screen.findByRole("button", { name: "Discard entries" }));
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  it("asks before the name and the kind of a new field are lost", async () => {
    const { onClose, user } = opened((ways) => <NewFieldDialog column={column} choices={choices} {...ways} />);
    await user.type(screen.getByRole("textbox", { name: "Name" }), " sold");
    await user.click(screen.getByRole("combobox", { name: "Kind" }));
    await user.click(screen.getByRole("option", { name: "Yes or no" }));
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(onClose).not.toHaveBeenCalled();
    await user.click(await screen.findByRole("button", { name: "Discard entries" }));
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});
