import { useRef, useState } from "react";
import { engine, withProgress } from "../../engine/client.ts";
import type { OnProgress, VerifyReport } from "../../engine/engine.ts";
import { host } from "../../host.ts";

type Work = Parameters<OnProgress>[0];

/** Verifying the trail: how far it is, and what it found. What was found holds until something is changed. */
export function useVerify(revision: number): {
  readonly work: Work | null;
  readonly report: VerifyReport | null;
  readonly verify: () => void;
} {
  const [work, setWork] = useState<Work | null>(null);
  const [found, setFound] = useState<{ readonly report: VerifyReport; readonly revision: number } | null>(null);
  const [failure, setFailure] = useState<unknown>(undefined);
  const running = useRef(false);

  const tell = (progress: Work) => {
    setWork(progress);
    void host.request("window.progress", { fraction: progress.fraction });
  };
  const verify = () => {
    if (running.current) return;
    running.current = true;
    setFound(null);
    tell({ sentence: "Walking the chain", fraction: 0 });
    withProgress(tell, (listener) => engine.verify(listener))
      .then((report) => setFound({ report, revision }))
      .catch((error: unknown) => setFailure(error))
      .finally(() => {
        running.current = false;
        setWork(null);
        void host.request("window.progress", { fraction: null });
      });
  };
  if (failure !== undefined) throw failure;
  return { work, report: found?.revision === revision ? found.report : null, verify };
}
