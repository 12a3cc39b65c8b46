import { Button, Group, Modal, TextInput } from "@mantine/core";
import { IconSearch, IconUpload } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { ImportChoices, ImportDraft } from "../../../domain/intake/draft.ts";
import type { ImportProfile } from "../../../domain/intake/import-profile.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import type { Result } from "../../../domain/value/result.ts";
import { engine } from "../../engine/client.ts";
import type { Committed } from "../../engine/engine.ts";
import type { ListedProfile } from "../../engine/profiles-calls.ts";
import { notifyDone, notifyProblem } from "../../ui/notify.tsx";
import { announceChange, useReadOnly, useRevision } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { OwnProfile, ShippedProfile } from "./ProfileRows.tsx";
import styles from "./ProfilesDialog.module.css";
import { ProfileEditor } from "./profile-editor/ProfileEditor.tsx";
import type { OpenedProfile } from "./profile-editor/use-profile-form.ts";
import { SaveProfile } from "./SaveProfile.tsx";

interface Props {
  /** The file that is being imported, read anew when profiles change; null without one. */
  readonly draft: ImportDraft | null;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
  readonly onClose: () => void;
}

/** Profiles under names: save how the open file is read, edit, rename, remove, write to a file, take from one. */
export function ProfilesDialog({ draft, onChange, onClose }: Props) {
  const revision = useRevision();
  const profiles = useAnswer(`profiles ${revision}`, () => engine.importProfiles());
  const isReadOnly = useReadOnly() !== null;
  const [sought, setSought] = useState("");
  const [edited, setEdited] = useState<OpenedProfile | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const found = (profiles ?? []).filter(({ profile }) => isSought(profile, sought));
  const own = found.filter(({ id }) => id !== null);
  const shipped = found.filter(({ id }) => id === null);
  const usedKey = draft?.choices.profile;

  const tellDone = (message: string) => {
    announceChange();
    notifyDone(message);
    onChange({});
  };
  const done = async (answer: Promise<Result<Committed>>, message: string): Promise<boolean> => {
    const result = await answer;
    if (!result.ok) {
      notifyProblem(result.problem);
      return false;
    }
    tellDone(message);
    return true;
  };
  const save = async (profile: ImportProfile) => {
    const saved = await done(engine.saveProfile(profile), `The profile “${profile.name}” was saved.`);
    if (saved) onClose();
  };
  const afterEdit = (id: RecordId) => {
    setEdited(null);
    onChange(usedKey === `own:${id}` ? { profile: usedKey } : {});
  };
  if (edited) return <ProfileEditor opened={edited} onSaved={afterEdit} onClose={() => setEdited(null)} />;
  if (!profiles) return null;
  const used = profiles.find(({ key }) => key === usedKey);
  return (
    <Modal opened onClose={onClose} title="Import profiles" size={720}>
      {draft ? (
        <SaveProfile
          key={used?.profile.name}
          draft={draft}
          used={used}
          disabled={isReadOnly}
          onSave={(profile) => void save(profile)}
        />
      ) : null}
      <Group justify="space-between">
        <TextInput
          type="search"
          aria-label="Find a profile"
          placeholder="Find a profile"
          leftSection={<IconSearch size={15} aria-hidden />}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
        <Button
          variant="default"
          leftSection={<IconUpload size={15} aria-hidden />}
          disabled={isReadOnly}
          onClick={() => picker.current?.click()}
        >
          Take a profile from a file…
        </Button>
      </Group>
      <h3 className={styles.heading}>Saved here</h3>
      {own.length === 0 ? <p className={styles.quiet}>{sought === "" ? "None yet." : "None of that name."}</p> : null}
      <ul className={styles.list}>
        {own.map((listed) => (
          <OwnProfile
            key={listed.key}
            listed={listed}
            disabled={isReadOnly}
            onDone={tellDone}
            onEdit={() => setEdited(listed)}
          />
        ))}
      </ul>
      <h3 className={styles.heading}>
        Came with Muster <span className={styles.quiet}>{shipped.length}</span>
      </h3>
      <ul className={styles.list}>
        {shipped.map((listed) => (
          <ShippedProfile
            key={listed.key}
            listed={listed}
            disabled={isReadOnly}
            onEdit={() => setEdited(ownCopy(listed))}
          />
        ))}
      </ul>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
      </Group>
      <input
        ref={picker}
        type="file"
        accept=".json"
        hidden
        onChange={async (event) => {
          const file = event.currentTarget.files?.[0];
          if (file) await done(engine.takeProfile(await file.text()), `The profile in “${file.name}” was saved.`);
        }}
      />
    </Modal>
  );
}

/** A profile of Muster's as the beginning of an own one, which files are then read by in its place. */
function ownCopy({ profile }: ListedProfile): OpenedProfile {
  return { id: null, seq: 0, profile: { ...profile, name: `${profile.name} (own)`, origin: null } };
}

function isSought({ name, register, origin }: ImportProfile, text: string): boolean {
  const words = `${name} ${registerOf(register).label} ${origin?.vendor ?? ""}`.toLowerCase();
  return words.includes(text.trim().toLowerCase());
}
