const { readFileSync, writeFileSync } = require("node:fs");
const { join, resolve } = require("node:path");
const { app, BrowserWindow } = require("electron");

const RESOURCES = resolve(__dirname, "..", "..", "resources");
const SIZE = 512;

// Draws resources/icon.svg as resources/icon.png. After a change of the drawing: ELECTRON scripts/icon
app.whenReady().then(async () => {
  const svg = readFileSync(join(RESOURCES, "icon.svg"), "base64");
  const page = new BrowserWindow({ show: false });
  await page.loadURL("about:blank");
  const url = await page.webContents.executeJavaScript(`new Promise((done, fail) => {
    const image = new Image();
    image.onerror = () => fail(new Error("icon.svg could not be drawn"));
    image.onload = () => {
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = ${SIZE};
      canvas.getContext("2d").drawImage(image, 0, 0, ${SIZE}, ${SIZE});
      done(canvas.toDataURL("image/png"));
    };
    image.src = "data:image/svg+xml;base64,${svg}";
  })`);
  writeFileSync(join(RESOURCES, "icon.png"), Buffer.from(url.split(",")[1], "base64"));
  app.quit();
});
