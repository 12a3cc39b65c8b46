/**
 * The command line that runs npm. Within `npm run` it is the very npm that started the script, as a JavaScript file, because
 * Windows' npm.cmd can't be started without a shell.
 *
 * @param {string[]} args
 * @returns {[string, string[]]} program and arguments
 */
export function npm(args) {
  const self = process.env.npm_execpath;
  if (self && /npm-cli\.c?js$/.test(self)) return [process.execPath, [self, ...args]];
  return process.platform === "win32" ? ["cmd.exe", ["/d", "/c", "npm", ...args]] : ["npm", args];
}
