import { ActionIcon, Button, Group, Modal, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { engine } from "../../engine/client.ts";
import type { KeptScenario } from "../../engine/what-if-calls.ts";
import { useReadOnly } from "../../ui/session.ts";
import { toldSaved } from "../../ui/told-saved.ts";
import { openScenario } from "./open-scenario.ts";
import styles from "./WhatIf.module.css";

interface Props {
  readonly kept: readonly KeptScenario[];
  readonly onClose: () => void;
}

/** The scenarios under names: open one, rename it, take it away. */
export function KeptScenarios({ kept, onClose }: Props) {
  return (
    <Modal opened onClose={onClose} title="Kept scenarios" size="lg">
      <p className={styles.quiet}>
        Only what is assumed is kept. When a scenario is opened, it is computed from the registers as they are then.
      </p>
      <ul className={styles.kept}>
        {kept.map((one) => (
          <Kept key={one.id} kept={one} onClose={onClose} />
        ))}
      </ul>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
      </Group>
    </Modal>
  );
}

function Kept({ kept, onClose }: { readonly kept: KeptScenario; readonly onClose: () => void }) {
  const { id, name, scenario } = kept;
  const readOnly = useReadOnly();
  const [typed, setTyped] = useState(name);
  const rename = async () => {
    if (typed.trim() === name) return;
    const why = `Scenario “${name}” renamed to “${typed.trim()}”`;
    if (!toldSaved(engine, await engine.renameScenario(id, typed), why)) setTyped(name);
  };
  const remove = async () => {
    toldSaved(engine, await engine.removeScenario(id), `Scenario “${name}” removed`);
  };
  const count = scenario.assumptions.length;
  return (
    <li className={styles.keptRow}>
      <TextInput
        aria-label={`Name of ${name}`}
        value={typed}
        disabled={readOnly !== null}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => void rename()}
        onKeyDown={(event) => {
          if (event.key === "Enter") void rename();
        }}
      />
      <span className={styles.quiet}>{count === 1 ? "1 assumption" : `${count} assumptions`}</span>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`Open ${name}`}
        onClick={() => {
          openScenario(kept);
          onClose();
        }}
      >
        Open
      </Button>
      <ActionIcon aria-label={`Remove ${name}`} disabled={readOnly !== null} onClick={() => void remove()}>
        <IconTrash size={15} />
      </ActionIcon>
    </li>
  );
}
