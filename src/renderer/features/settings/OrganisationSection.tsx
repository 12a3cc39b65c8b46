import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { engine } from "../../engine/client.ts";
import type { OrganisationSettings } from "../../engine/engine.ts";
import { useCommand } from "../../ui/commands.ts";
import { notifyDone, notifyProblem } from "../../ui/notify.tsx";
import { announceChange, useReadOnly } from "../../ui/session.ts";
import { releaseGuard, useUnsavedGuard } from "../../ui/unsaved.ts";
import styles from "./SettingsScreen.module.css";
import { SettingsSection } from "./SettingsSection.tsx";
import { settingsErrors } from "./settings-errors.ts";

/** Names, currency and paper. Saved as an event of the trail, because they are printed as part of the record. */
export function OrganisationSection({ saved }: { readonly saved: OrganisationSettings }) {
  const readOnly = useReadOnly();
  const [settings, setSettings] = useState(saved);
  const [errors, setErrors] = useState<ReturnType<typeof settingsErrors>>({});
  const dirty = JSON.stringify(settings) !== JSON.stringify(saved);
  const enter = (change: Partial<OrganisationSettings>) => setSettings((now) => ({ ...now, ...change }));

  const save = async (): Promise<boolean> => {
    const found = settingsErrors(settings);
    setErrors(found);
    if (Object.keys(found).length > 0) return false;
    const answer = await engine.saveSettings(settings);
    if (!answer.ok) {
      notifyProblem(answer.problem);
      return false;
    }
    releaseGuard();
    announceChange();
    notifyDone("Settings saved.");
    return true;
  };
  useUnsavedGuard(dirty, { what: "The settings", save });
  useCommand("record.save", dirty && readOnly === null ? () => void save() : null);

  return (
    <SettingsSection title="Organisation" lead="Printed on reports and recorded with every change.">
      <TextInput
        label="Organisation"
        required
        disabled={readOnly !== null}
        error={errors.name}
        value={settings.name}
        onChange={(event) => enter({ name: event.currentTarget.value })}
      />
      <TextInput
        label="Your name"
        required
        disabled={readOnly !== null}
        description="Stands in the audit trail beside each change you make"
        error={errors.administrator}
        value={settings.administrator}
        onChange={(event) => enter({ administrator: event.currentTarget.value })}
      />
      <div className={styles.pair}>
        <TextInput
          label="Currency"
          disabled={readOnly !== null}
          description="Of amounts that name none"
          error={errors.currency}
          value={settings.currency}
          onChange={(event) => enter({ currency: event.currentTarget.value.toUpperCase() })}
        />
        <NativeSelect
          label="Paper"
          disabled={readOnly !== null}
          description="Of printed reports"
          value={settings.paper}
          data={["A4", "Letter"]}
          onChange={(event) => enter({ paper: event.currentTarget.value === "Letter" ? "Letter" : "A4" })}
        />
      </div>
      <Group gap="xs">
        <Button disabled={!dirty || readOnly !== null} onClick={() => void save()}>
          Save
        </Button>
        {dirty ? (
          <Button variant="default" onClick={() => setSettings(saved)}>
            Discard
          </Button>
        ) : null}
      </Group>
    </SettingsSection>
  );
}
