import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { takeThroughMainJob } from "./main-job.ts";
import { cli, freshFolder, PROJECT } from "./program.ts";

describe("the packaged program", () => {
  it("goes through the main job, and runs commands without a window", async () => {
    execFileSync(process.execPath, [join(PROJECT, "scripts/dist.mjs"), "--test"], { cwd: PROJECT, stdio: "pipe" });
    const program = join(PROJECT, "dist-test/linux-unpacked/muster");
    expect(existsSync(program)).toBe(true);
    await takeThroughMainJob(program);
    const help = await cli(freshFolder("packaged"), ["help"], program);
    expect(help).toMatchObject({ code: 0 });
    expect(help.stdout).toContain("position");
  });
});
