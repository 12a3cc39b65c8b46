import { Button, Group, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import { engine } from "../../engine/client.ts";
import { toldSaved } from "../../ui/told-saved.ts";
import { useOpenScenario } from "./open-scenario.ts";

/** Asks for the name under which what is assumed is kept. */
export function KeepScenario({ suggested, onClose }: { readonly suggested: string; readonly onClose: () => void }) {
  const { scenario } = useOpenScenario();
  const [name, setName] = useState(suggested);
  const keep = async () => {
    const answer = await engine.keepScenario(name, scenario);
    if (!toldSaved(engine, answer, `Scenario “${name.trim()}” kept`) || !answer.ok) return;
    useOpenScenario.setState({ kept: answer.value.id });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Keep as a scenario" size="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <TextInput
          label="Name"
          description="The assumptions are kept, not the result. A scenario of this name is replaced."
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={name.trim() === ""}>
            Keep scenario
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
