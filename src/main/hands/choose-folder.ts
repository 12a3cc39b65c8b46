import { BrowserWindow, dialog, type WebContents } from "electron";

/** Asks for a folder. Undefined when cancelled. */
export async function chooseFolder(page: WebContents): Promise<string | undefined> {
  const window = BrowserWindow.fromWebContents(page);
  const options = { title: "Choose the folder to watch", properties: ["openDirectory" as const] };
  const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  return answer.canceled ? undefined : answer.filePaths[0];
}
