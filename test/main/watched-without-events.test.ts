import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { aWatching, waiting } from "./watching.ts";

// A network drive that tells nothing can't be had in a test.
vi.mock("node:fs", async (original) => ({
  ...(await original<typeof import("node:fs")>()),
  watch: () => {
    throw new Error("ENOSYS: function not implemented, watch");
  },
}));

it("finds what arrives in a watched folder although the system tells nothing", async () => {
  const { started, exports, until } = aWatching();
  const watched = await started();
  await watched.watch(exports);
  writeFileSync(join(exports, "devices.csv"), "Tag\n");
  expect(waiting(await until(watched, ({ files }) => files.length > 0))).toEqual(["devices.csv"]);
});
