import type { CommandId } from "./commands.ts";
import type { RequestIn, RequestName, RequestOut } from "./requests.ts";

/** What the preload script gives a page, as `window.muster`. Nothing else of Electron reaches a page. */
export interface WindowApi {
  /** Asks the main process; rejects when the payload isn't what the contract says. */
  readonly request: <N extends RequestName>(name: N, payload: RequestIn<N>) => Promise<RequestOut<N>>;
  /** Calls back for each command chosen in the menu; returns a function that ends it. */
  readonly onCommand: (listener: (id: CommandId) => void) => () => void;
  /** Calls back when a link from outside waits to be taken (`link.take`); returns a function that ends it. */
  readonly onLink: (listener: () => void) => () => void;
}
