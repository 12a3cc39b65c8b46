import type { WindowApi } from "../main/bridge/window-api.ts";

declare global {
  interface Window {
    readonly muster: WindowApi;
  }
}

/** The only way from a page to the main process. */
export const host: WindowApi = window.muster;
