import { Button, Group, Modal, SegmentedControl, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import type { RightsBasis } from "../../../../domain/licence/proven-rights.ts";
import { engine } from "../../../engine/client.ts";
import { dayText } from "../../../ui/local-text.ts";
import { localToday } from "../../../ui/local-today.ts";
import { toldSaved } from "../../../ui/told-saved.ts";
import styles from "./Snapshots.module.css";

/** Asks under which name, why and by whose authority today's position is frozen. */
export function TakeSnapshot({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState(`Position of ${dayText(localToday())}`);
  const [why, setWhy] = useState("");
  const [authorisedBy, setAuthorisedBy] = useState("");
  const [basis, setBasis] = useState<RightsBasis>("all");
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const answer = await engine.takeSnapshot({ name, basis, why, authorisedBy });
    setBusy(false);
    if (toldSaved(engine, answer, `Froze the licence position as “${name.trim()}”`)) onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Take a snapshot of the licence position">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="sm">
          <p className={styles.hint}>
            Freezes the position of today, from the registers as they are now, with every fact, parameter and row behind
            it.
          </p>
          <TextInput
            data-autofocus
            label="Name"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label="Why"
            placeholder="Such as: before the audit, end of the quarter"
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <TextInput
            label="Authorised by"
            placeholder="Name or number of the authorisation, if there is one"
            value={authorisedBy}
            onChange={(event) => setAuthorisedBy(event.currentTarget.value)}
          />
          <SegmentedControl
            size="xs"
            aria-label="Rights counted"
            data={[
              { value: "all", label: "All rights" },
              { value: "proven", label: "Proven rights only" },
            ]}
            value={basis}
            onChange={(value) => setBasis(value === "proven" ? "proven" : "all")}
          />
        </Stack>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={name.trim() === ""} loading={busy}>
            Take the snapshot
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
