import { useEffect, useState } from "react";
import { describeCustomFields } from "../../domain/registers/all.ts";
import { engine, startEngine } from "../engine/client.ts";
import type { StartReport } from "../engine/engine.ts";
import { host } from "../host.ts";
import { setTextLocale, usableLocale } from "../ui/local-text.ts";
import { beginSession } from "../ui/session.ts";
import { WorkProgress } from "../ui/WorkProgress.tsx";
import { FailureScreen } from "./FailureScreen.tsx";
import { Shell } from "./Shell.tsx";
import styles from "./Start.module.css";

type State =
  | { readonly stage: "starting"; readonly sentence: string; readonly fraction: number | null }
  | { readonly stage: "failed"; readonly details: string }
  | { readonly stage: "ready" };

const UNKNOWN_REASON = "The registers and the journal could not be brought into agreement.";

/** Started once for the life of the page, however often the component is drawn. */
let started: Promise<StartReport> | null = null;
let onProgress: (progress: { readonly sentence: string; readonly fraction: number | null }) => void = () => undefined;

async function start(): Promise<StartReport> {
  const info = await host.request("session.info", undefined);
  const locale = usableLocale(info.locale, navigator.language);
  setTextLocale(locale);
  const report = await startEngine({ request: host.request }, locale, (progress) => onProgress(progress));
  describeCustomFields(await engine.customFields());
  return report;
}

/** Starts the engine, shows how far it is, and then the window's shell or why there is none. */
export function Start() {
  const [state, setState] = useState<State>({ stage: "starting", sentence: "Starting Muster", fraction: null });
  useEffect(() => {
    onProgress = ({ sentence, fraction }) => setState({ stage: "starting", sentence, fraction });
    started ??= start();
    started.then(
      (report) => {
        beginSession({
          readOnly: report.state === "readOnly" ? (report.problem?.sentence ?? UNKNOWN_REASON) : null,
          firstRun: report.state === "firstRun",
          notes: report.notes,
        });
        setState({ stage: "ready" });
      },
      (error: unknown) => {
        const details = String(error instanceof Error ? error.stack : error);
        setState({ stage: "failed", details });
        void host.request("log.write", {
          level: "error",
          message: `The engine did not start: ${details}`.slice(0, 2_000),
        });
      },
    );
  }, []);

  if (state.stage === "ready") return <Shell />;
  if (state.stage === "failed") {
    return (
      <FailureScreen
        title="Muster could not start"
        sentence="The part of the program that keeps the registers did not start. Nothing was changed: the journal with all your records lies untouched in the data folder. Start again; if it happens once more, copy the details for whoever helps you."
        details={state.details}
      />
    );
  }
  return (
    <main className={styles.start}>
      <WorkProgress sentence={state.sentence} fraction={state.fraction} />
    </main>
  );
}
