import { ProblemNotice } from "../../ui/ProblemNotice.tsx";
import type { Route } from "../../ui/route.ts";
import { Screen } from "../../ui/Screen.tsx";
import { useReadOnly } from "../../ui/session.ts";
import { WorkProgress } from "../../ui/WorkProgress.tsx";
import { ChooseFiles } from "./ChooseFiles.tsx";
import { DoneView } from "./DoneView.tsx";
import { DraftView } from "./DraftView.tsx";
import styles from "./Imports.module.css";
import { useImport } from "./use-import.ts";

/** From a file to accepted changes: how it was read, which column is what, what would change, accept, undo. */
export function ImportScreen(_: { readonly route: Extract<Route, { screen: "import" }> }) {
  const model = useImport();
  const readOnly = useReadOnly();
  const { state, working } = model;
  const title = state.step === "draft" ? `Import “${state.draft.file.name}”` : "Import";
  return (
    <Screen
      title={title}
      subtitle={state.step === "choose" ? "Licence statements, inventories, lists of people and devices" : null}
    >
      {readOnly === null ? null : <ProblemNotice tone="warn">{readOnly}</ProblemNotice>}
      {state.problem && state.problem.code !== "cancelled" ? (
        <ProblemNotice tone="bad">{state.problem.sentence}</ProblemNotice>
      ) : null}
      {working ? (
        <div className={styles.working}>
          <WorkProgress sentence={working.sentence} fraction={working.fraction} onCancel={model.cancel} />
        </div>
      ) : null}
      {state.step === "choose" && !working ? <ChooseFiles disabled={readOnly !== null} /> : null}
      {state.step === "draft" ? (
        <DraftView draft={state.draft} model={model} disabled={working !== null || readOnly !== null} />
      ) : null}
      {state.step === "done" ? <DoneView state={state} model={model} disabled={working !== null} /> : null}
    </Screen>
  );
}
