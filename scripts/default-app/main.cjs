const { readFileSync } = require("node:fs");
const { join, resolve } = require("node:path");
const { app } = require("electron");

// An Electron without an app of its own runs the folder that its first argument names, as `electron FOLDER` does.
const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith("-")) ?? ".");
const { name, productName, version, main } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
app.setName(productName ?? name);
app.setVersion(version);
app.setAppPath(folder);
process.defaultApp = true;
require(join(folder, main));
