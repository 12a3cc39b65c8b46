import { ActionIcon, Button, Group, Modal, TextInput } from "@mantine/core";
import { IconDownload, IconSearch, IconTrash, IconUpload } from "@tabler/icons-react";
import { useId, useRef, useState } from "react";
import type { ImportChoices, ImportDraft } from "../../../domain/intake/draft.ts";
import type { ImportProfile } from "../../../domain/intake/import-profile.ts";
import { ownHeadings, profileFromChoices } from "../../../domain/intake/profile-choices.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import type { Result } from "../../../domain/value/result.ts";
import { engine } from "../../engine/client.ts";
import type { Committed } from "../../engine/engine.ts";
import type { ListedProfile } from "../../engine/profiles-calls.ts";
import { host } from "../../host.ts";
import { notifyDone, notifyProblem } from "../../ui/notify.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { announceChange, useRevision } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./ProfilesDialog.module.css";

interface Props {
  readonly draft: ImportDraft;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
  readonly onClose: () => void;
}

/** Profiles under names: save how this file is read, rename, remove, write to a file, take from one. */
export function ProfilesDialog({ draft, onChange, onClose }: Props) {
  const revision = useRevision();
  const profiles = useAnswer(`profiles ${revision}`, () => engine.importProfiles()) ?? [];
  const [sought, setSought] = useState("");
  const found = profiles.filter(({ profile }) => isSought(profile, sought));
  const own = found.filter(({ id }) => id !== null);
  const shipped = found.filter(({ id }) => id === null);
  const { choices } = draft;
  const used = profiles.find(({ key }) => key === choices.profile);
  const [name, setName] = useState(() => used?.profile.name ?? draft.file.name);
  const picker = useRef<HTMLInputElement>(null);

  const done = async (answer: Promise<Result<Committed>>, message: string): Promise<boolean> => {
    const result = await answer;
    if (!result.ok) {
      notifyProblem(result.problem);
      return false;
    }
    announceChange();
    notifyDone(message);
    onChange({});
    return true;
  };
  const save = () => {
    const profile = profileFromChoices(name.trim(), choices, ownHeadings(draft));
    void done(engine.saveProfile(profile), `The profile “${profile.name}” was saved.`).then((saved) => {
      if (saved) onClose();
    });
  };
  const hintId = useId();
  return (
    <Modal opened onClose={onClose} title="Import profiles" size="lg">
      <form
        className={styles.save}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextInput
          data-autofocus
          label="Save how this file is read as"
          aria-describedby={hintId}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={name.trim() === ""}>
          Save profile
        </Button>
        <p id={hintId} className={styles.hint}>
          Files with the same headings are then read likewise. A profile of this name is replaced.
        </p>
      </form>
      <Group mt="md" justify="space-between">
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
          onClick={() => picker.current?.click()}
        >
          Take a profile from a file…
        </Button>
      </Group>
      <h3 className={styles.heading}>Saved here</h3>
      {own.length === 0 ? <p className={styles.quiet}>{sought === "" ? "None yet." : "None of that name."}</p> : null}
      <ul className={styles.list}>
        {own.map((listed) => (
          <OwnProfile key={listed.key} listed={listed} done={done} />
        ))}
      </ul>
      <h3 className={styles.heading}>
        Came with Muster <span className={styles.quiet}>{shipped.length}</span>
      </h3>
      <ul className={styles.list}>
        {shipped.map(({ key, profile }) => (
          <li key={key} className={styles.shipped}>
            <span>{profile.name}</span>
            <span className={styles.quiet}>{registerOf(profile.register).label}</span>
            <SaveFile profile={profile} />
          </li>
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

function isSought({ name, register, origin }: ImportProfile, text: string): boolean {
  const words = `${name} ${registerOf(register).label} ${origin?.vendor ?? ""}`.toLowerCase();
  return words.includes(text.trim().toLowerCase());
}

interface OwnProps {
  readonly listed: ListedProfile;
  readonly done: (answer: Promise<Result<Committed>>, message: string) => Promise<boolean>;
}

function OwnProfile({ listed: { id, profile }, done }: OwnProps) {
  const [name, setName] = useState(profile.name);
  if (id === null) return null;
  const rename = () => {
    if (name.trim() !== "" && name !== profile.name) void done(engine.renameProfile(id, name), `Renamed to “${name}”.`);
  };
  return (
    <li className={styles.own}>
      <TextInput
        aria-label={`Name of ${profile.name}`}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={rename}
        onKeyDown={(event) => {
          if (event.key === "Enter") rename();
        }}
      />
      <span className={styles.quiet}>{registerOf(profile.register).label}</span>
      <SaveFile profile={profile} />
      <ActionIcon
        variant="subtle"
        aria-label={`Remove ${profile.name}`}
        onClick={() => void done(engine.removeProfile(id), `The profile “${profile.name}” was removed.`)}
      >
        <IconTrash size={15} />
      </ActionIcon>
    </li>
  );
}

function SaveFile({ profile }: Pick<ListedProfile, "profile">) {
  const save = () => {
    const make = async () => new TextEncoder().encode(`${JSON.stringify({ ...profile, meant: {} }, null, 2)}\n`);
    return saveFile(
      host,
      { name: `${profile.name}.json`, kind: "json" },
      make,
      (path) => `The profile was saved as ${path}`,
    );
  };
  return (
    <ActionIcon variant="subtle" aria-label={`Save ${profile.name} as a file`} onClick={() => void save()}>
      <IconDownload size={15} />
    </ActionIcon>
  );
}
