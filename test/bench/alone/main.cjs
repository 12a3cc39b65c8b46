const { join } = require("node:path");
const { app, BrowserWindow } = require("electron");

// What the program is measured against: an empty window, and in it the spreadsheet library alone with the same file.
app.whenReady().then(async () => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { nodeIntegration: true, contextIsolation: false, sandbox: false },
  });
  await window.loadFile(join(__dirname, "empty.html"));
});
