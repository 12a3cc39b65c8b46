import { describe, expect, it } from "vitest";
import { beginEmpty, cli, freshFolder, open } from "./program.ts";

describe("a page that crashes", () => {
  it("is loaded anew, tells so, and shows what was saved", async () => {
    const folder = freshFolder("crash");
    const { app, page } = await open(folder);
    try {
      await beginEmpty(page);
      const told = await app.evaluate(async ({ BrowserWindow, dialog }) => {
        const window = BrowserWindow.getAllWindows()[0];
        const loaded = new Promise<void>((done) => window?.webContents.once("did-finish-load", () => done()));
        const sentence = new Promise<string>((done) => {
          dialog.showMessageBoxSync = (...given: unknown[]) => {
            done(JSON.stringify(given.at(-1)));
            return 0;
          };
        });
        window?.webContents.forcefullyCrashRenderer();
        await loaded;
        return sentence;
      });
      expect(told).toMatch(/Everything that was saved is safe/);
      await expect.poll(() => shownText(app)).toMatch(/Overview/);
    } finally {
      await app.close();
    }
    expect(JSON.parse((await cli(folder, ["verify", "--json"])).stdout)).toMatchObject({ ok: true, events: 1 });
  });
});

/** What the window shows, asked of the program itself: a driver's own page is lost with the crash. */
function shownText(app: Awaited<ReturnType<typeof open>>["app"]): Promise<string> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript("document.body.innerText"),
  );
}
