import { contextBridge, ipcRenderer } from "electron";
import type { CommandId } from "./bridge/commands.ts";
import type { RequestName } from "./bridge/requests.ts";
import type { WindowApi } from "./bridge/window-api.ts";

/** All names of the contract. A list of its own, because the schemas behind it have no place in a preload script. */
const NAMES: Readonly<Record<RequestName, true>> = {
  "session.info": true,
  "journal.state": true,
  "journal.part": true,
  "journal.append": true,
  "journal.read": true,
  "journal.lines": true,
  "snapshot.write": true,
  "snapshot.read": true,
  "disk.free": true,
  "file.read": true,
  "document.keep": true,
  "document.read": true,
  "document.open": true,
  "document.save": true,
  "document.damaged": true,
  "sample.files": true,
  "watched.state": true,
  "watched.choose": true,
  "watched.stop": true,
  "watched.mark": true,
  "watched.read": true,
  "save.choose": true,
  "save.write": true,
  "print.pdf": true,
  "print.bytes": true,
  "print.dialog": true,
  "window.progress": true,
  "window.unsaved": true,
  "window.theme": true,
  "menu.enable": true,
  "link.take": true,
  "log.write": true,
  "cli.job": true,
  "cli.print": true,
  "cli.done": true,
};

const api: WindowApi = {
  request: (name, payload) => {
    if (!Object.hasOwn(NAMES, name)) return Promise.reject(new Error(`There is no request ${name}`));
    return ipcRenderer.invoke(name, payload);
  },
  onCommand: (listener) => {
    const heard = (_event: Electron.IpcRendererEvent, id: CommandId) => listener(id);
    ipcRenderer.on("command", heard);
    return () => ipcRenderer.off("command", heard);
  },
  onLink: (listener) => {
    const heard = () => listener();
    ipcRenderer.on("link", heard);
    return () => ipcRenderer.off("link", heard);
  },
  onWatched: (listener) => {
    const heard = () => listener();
    ipcRenderer.on("watched", heard);
    return () => ipcRenderer.off("watched", heard);
  },
};

contextBridge.exposeInMainWorld("muster", api);
