import { describe, it } from "vitest";
import { takeThroughMainJob } from "./main-job.ts";

describe("a first-time user", () => {
  it("gets from a vendor's file and an inventory to the position and the printed checklist", async () => {
    await takeThroughMainJob();
  });
});
