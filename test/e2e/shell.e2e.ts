import { describe, expect, it } from "vitest";
import { beginEmpty, freshFolder, open, secondStart } from "./program.ts";

describe("the shell", () => {
  it("gives a page nothing of Node, no network, no navigation, no window, no permission", async () => {
    const { app, page } = await open(freshFolder("shell"));
    try {
      await beginEmpty(page);
      const tried = await page.evaluate(async () => {
        const attempt = async (job: () => Promise<unknown>) => {
          try {
            return `did: ${String(await job())}`;
          } catch {
            return "denied";
          }
        };
        return {
          node: typeof Reflect.get(globalThis, "require") + typeof Reflect.get(globalThis, "process"),
          bridge: Object.keys(Reflect.get(globalThis, "muster")).sort(),
          remote: await attempt(() => fetch("https://example.org/")),
          file: await attempt(() => fetch("file:///etc/passwd")),
          outside: await fetch("app://bundle/..%2f..%2f..%2fetc/passwd").then(
            (r) => r.status,
            () => "denied",
          ),
          otherHost: await attempt(() => fetch("app://elsewhere/index.html")),
          evaluated: await attempt(async () => Reflect.construct(Function, ["return 1"])()),
          opened: window.open("https://example.org/") === null,
          camera: await attempt(() => navigator.mediaDevices.getUserMedia({ video: true })),
          unknown: await attempt(() => Reflect.get(globalThis, "muster").request("file.delete", {})),
          misfit: await attempt(() => Reflect.get(globalThis, "muster").request("journal.append", { seq: "1" })),
          token: await attempt(() =>
            Reflect.get(globalThis, "muster").request("save.write", {
              token: "0".repeat(32),
              bytes: new Uint8Array(1),
            }),
          ),
        };
      });
      expect(tried).toEqual({
        node: "undefinedundefined",
        bridge: ["onCommand", "onLink", "onWatched", "request"],
        remote: "denied",
        file: "denied",
        outside: 404,
        otherHost: "denied",
        evaluated: "denied",
        opened: true,
        camera: "denied",
        unknown: "denied",
        misfit: "denied",
        token: "denied",
      });
      await page.evaluate(() => {
        location.href = "https://example.org/";
      });
      const shown = await app.evaluate(({ webContents }) =>
        webContents.getAllWebContents().map((contents) => contents.getURL()),
      );
      expect(shown).toEqual([expect.stringMatching(/^app:\/\/bundle\//)]);
    } finally {
      await app.close();
    }
  });

  it("is opened once for a data folder; the second start ends at once", async () => {
    const folder = freshFolder("single");
    const first = await open(folder);
    try {
      await beginEmpty(first.page);
      expect(await secondStart(folder)).toBe(0);
      expect(await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    } finally {
      await first.app.close();
    }
  });

  it("remembers the window's size and place", async () => {
    const folder = freshFolder("place");
    const first = await open(folder);
    await first.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 1010, height: 700 }),
    );
    await first.app.close();
    const second = await open(folder);
    try {
      const bounds = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
      expect(bounds).toMatchObject({ width: 1010, height: 700 });
    } finally {
      await second.app.close();
    }
  });
});
