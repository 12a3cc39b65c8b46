import { type IpcMainInvokeEvent, ipcMain, type WebContents } from "electron";
import { REQUESTS, type RequestIn, type RequestName, type RequestOut } from "./bridge/requests.ts";

const NAMES = Object.keys(REQUESTS).filter((name): name is RequestName => name in REQUESTS);

/** A function for each request; it gets a checked payload and the page that asks. */
export type Handlers = {
  readonly [N in RequestName]: (payload: RequestIn<N>, page: WebContents) => Promise<RequestOut<N>> | RequestOut<N>;
};

/**
 * Answers the pages' requests, as soon as what answers them is ready. One from another origin, from a frame within a page or with a payload that doesn't fit the contract is
 * refused and told to `onRefused`, without its contents.
 */
export function answerRequests(
  handlers: Promise<Handlers>,
  origin: string,
  onRefused: (sentence: string) => void,
): void {
  for (const name of NAMES) {
    ipcMain.handle(name, async (event: IpcMainInvokeEvent, payload: unknown) => {
      const frame = event.senderFrame;
      if (!frame || frame.parent !== null || !frame.url.startsWith(`${origin}/`)) {
        onRefused(`The request ${name} came from a place that may not ask`);
        throw new Error("This page may not ask for anything.");
      }
      return answered(await handlers, name, payload, event.sender, onRefused);
    });
  }
}

function answered<N extends RequestName>(
  handlers: Handlers,
  name: N,
  payload: unknown,
  page: WebContents,
  onRefused: (sentence: string) => void,
): Promise<RequestOut<N>> | RequestOut<N> {
  const parsed = REQUESTS[name].in.safeParse(payload);
  if (!parsed.success) {
    const where = parsed.error.issues.map((issue) => issue.path.join(".") || "payload").join(", ");
    onRefused(`The request ${name} did not fit its contract at: ${where}`);
    throw new Error(`The request ${name} does not fit its contract (${where}).`);
  }
  const handler: Handlers[N] = handlers[name];
  return handler(checked<N>(parsed.data), page);
}

/** The payload after its schema accepted it. The one place where the type is stated and not derived. */
function checked<N extends RequestName>(data: unknown): RequestIn<N> {
  return data as RequestIn<N>;
}
