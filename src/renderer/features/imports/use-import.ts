import { useCallback, useEffect, useRef, useState } from "react";
import type { ImportChoices, ImportDraft, PlanSummary } from "../../../domain/intake/draft.ts";
import type { Problem, Result } from "../../../domain/value/result.ts";
import { engine, listener } from "../../engine/client.ts";
import type { Committed, OnProgress } from "../../engine/engine.ts";
import { host } from "../../host.ts";
import { takeFile, usePendingFiles } from "../../ui/dropped-files.ts";
import { announceChange } from "../../ui/session.ts";

/** Where an import stands. `draft` stays while it is worked on, so that nothing jumps. */
export type ImportState =
  | { readonly step: "choose"; readonly problem: Problem | null }
  | { readonly step: "draft"; readonly draft: ImportDraft; readonly problem: Problem | null }
  | {
      readonly step: "done";
      readonly file: string;
      readonly plan: PlanSummary;
      readonly committed: Committed;
      readonly undone: Committed | null;
      readonly problem: Problem | null;
    };

/** What is being worked on, or null. */
export type Working = Parameters<OnProgress>[0] | null;

/** The import of one file after the other, as the screen shows and drives it. */
export interface ImportModel {
  readonly state: ImportState;
  readonly working: Working;
  /** Rises with each new draft, so that lists of its rows are asked for anew. */
  readonly round: number;
  readonly change: (choices: Partial<ImportChoices>) => void;
  readonly accept: () => void;
  readonly undo: () => void;
  readonly cancel: () => void;
  readonly restart: () => void;
}

/** Drives the engine's import; takes the next file from the queue whenever none is being prepared. */
export function useImport(): ImportModel {
  const [state, setState] = useState<ImportState>({ step: "choose", problem: null });
  const [working, setWorking] = useState<Working>(null);
  const [round, setRound] = useState(0);
  const pending = usePendingFiles((queue) => queue.pendingFiles.length);
  const busy = useRef(false);

  const work = useCallback(async <T>(sentence: string, job: (onProgress: OnProgress) => Promise<T>): Promise<T> => {
    busy.current = true;
    setWorking({ sentence, fraction: null });
    // A message of the engine can arrive after its answer; it must not bring the bar back.
    const heard: OnProgress = (progress) => setWorking((now) => (now === null ? null : progress));
    await host.request("window.progress", { fraction: 0.5 });
    try {
      return await job(listener(heard));
    } finally {
      busy.current = false;
      setWorking(null);
      await host.request("window.progress", { fraction: null });
    }
  }, []);

  const show = useCallback((answer: Result<ImportDraft>) => {
    setRound((n) => n + 1);
    if (answer.ok) setState({ step: "draft", draft: answer.value, problem: null });
    else
      setState((now) =>
        now.step === "draft" && answer.problem.code !== "cancelled"
          ? { ...now, problem: answer.problem }
          : { step: "choose", problem: answer.problem },
      );
  }, []);

  useEffect(() => {
    if (pending === 0 || busy.current || state.step !== "choose") return;
    const file = takeFile();
    if (file)
      void work(
        `Reading “${file.name}”`,
        async (onProgress): Promise<Result<ImportDraft>> => await engine.openImport(file, onProgress),
      ).then(show);
  }, [pending, state, work, show]);

  const draft = state.step === "draft" ? state.draft : null;
  return {
    state,
    working,
    round,
    change: (choices) =>
      void work(
        "Reading again",
        async (onProgress): Promise<Result<ImportDraft>> => await engine.changeImport(choices, onProgress),
      ).then(show),
    accept: () => {
      if (!draft?.plan) return;
      const { plan, file } = draft;
      void work("Saving", async (onProgress): Promise<Result<Committed>> => await engine.acceptImport(onProgress)).then(
        (answer) => {
          if (!answer.ok) return setState((now) => ({ ...now, problem: answer.problem }));
          announceChange();
          setState({ step: "done", file: file.name, plan, committed: answer.value, undone: null, problem: null });
        },
      );
    },
    undo: () => {
      if (state.step !== "done") return;
      const { committed, file } = state;
      void work(
        "Taking the import back",
        async (): Promise<Result<Committed>> => await engine.undo(committed.head.seq, `Taken back: Import of ${file}`),
      ).then((answer) => {
        if (!answer.ok) return setState({ ...state, problem: answer.problem });
        announceChange();
        setState({ ...state, undone: answer.value, problem: null });
      });
    },
    cancel: () => {
      void engine.cancelImport();
      if (!busy.current) setState({ step: "choose", problem: null });
    },
    restart: () => {
      void engine.cancelImport();
      setState({ step: "choose", problem: null });
    },
  };
}
