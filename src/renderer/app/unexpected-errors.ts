import type { WindowApi } from "../../main/bridge/window-api.ts";
import { notifyProblem } from "../ui/notify.tsx";

/**
 * Tells of errors that nothing else caught: a bug, said in words instead of silence. What was saved is in the journal; the
 * log gets the kind of error, never what is in a record.
 */
export function tellUnexpectedErrors(host: WindowApi): void {
  window.addEventListener("unhandledrejection", (event) => {
    const reason: unknown = event.reason;
    const kind = reason instanceof Error ? `${reason.name} ${placeOf(reason)}` : "no error object";
    void host.request("log.write", { level: "error", message: `Unexpected: ${kind}`.slice(0, 2_000) });
    notifyProblem({
      code: "unexpected",
      sentence:
        "Something went wrong that Muster did not expect. What was saved is safe. Try again; if it happens again, restart Muster and look at the log.",
    });
  });
}

/** The first line of code in an error's trace; its message could hold what is in a record. */
function placeOf(error: Error): string {
  return /^\s+at .*$/m.exec(error.stack ?? "")?.[0]?.trim() ?? "";
}
