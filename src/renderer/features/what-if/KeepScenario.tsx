import { engine } from "../../engine/client.ts";
import { NameDialog } from "../../ui/NameDialog.tsx";
import { toldSaved } from "../../ui/told-saved.ts";
import { useOpenScenario } from "./open-scenario.ts";

/** Asks for the name under which what is assumed is kept. */
export function KeepScenario({ suggested, onClose }: { readonly suggested: string; readonly onClose: () => void }) {
  const { scenario } = useOpenScenario();
  const keep = async (name: string) => {
    const answer = await engine.keepScenario(name, scenario);
    if (!toldSaved(engine, answer, `Scenario “${name.trim()}” kept`) || !answer.ok) return;
    useOpenScenario.setState({ kept: answer.value.id });
    onClose();
  };
  return (
    <NameDialog
      title="Keep as a scenario"
      description="The assumptions are kept, not the result. A scenario of this name is replaced."
      save="Keep scenario"
      suggested={suggested}
      onSave={keep}
      onClose={onClose}
    />
  );
}
