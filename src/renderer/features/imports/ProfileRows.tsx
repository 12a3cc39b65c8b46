import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconDownload, IconTrash } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { registerOf } from "../../../domain/registers/all.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { engine } from "../../engine/client.ts";
import type { ListedProfile } from "../../engine/profiles-calls.ts";
import { host } from "../../host.ts";
import { announce } from "../../ui/announce.ts";
import { notifyProblem } from "../../ui/notify.tsx";
import { saveFile } from "../../ui/save-file.ts";
import styles from "./ProfilesDialog.module.css";

interface RowProps {
  readonly listed: ListedProfile;
  readonly disabled: boolean;
  readonly onEdit: () => void;
}

interface OwnProps extends RowProps {
  /** Tells what was done, and has the list and the open file read anew. */
  readonly onDone: (message: string) => void;
}

/** A profile that somebody saved: its name, which can be typed over, and what can be done with it. */
export function OwnProfile({ listed: { id, profile }, disabled, onEdit, onDone }: OwnProps) {
  if (id === null) return null;
  const remove = async () => {
    const answer = await engine.removeProfile(id);
    if (answer.ok) onDone(`The profile “${profile.name}” was removed.`);
    else notifyProblem(answer.problem);
  };
  return (
    <li className={styles.row}>
      <ProfileName id={id} name={profile.name} disabled={disabled} onDone={onDone} />
      <span className={styles.quiet}>{registerOf(profile.register).label}</span>
      <Button size="compact-sm" variant="default" disabled={disabled} onClick={onEdit}>
        Edit…<span className="visually-hidden"> {profile.name}</span>
      </Button>
      <span className={styles.icons}>
        <SaveFile profile={profile} />
        <ActionIcon
          variant="subtle"
          aria-label={`Remove ${profile.name}`}
          disabled={disabled}
          onClick={() => void remove()}
        >
          <IconTrash size={15} />
        </ActionIcon>
      </span>
    </li>
  );
}

interface NameProps extends Pick<OwnProps, "disabled" | "onDone"> {
  readonly id: RecordId;
  readonly name: string;
}

/** A name that is taken by Enter or on leaving. A refused one stays, with the reason; Escape gives the old one back. */
function ProfileName({ id, name, disabled, onDone }: NameProps) {
  const [typed, setTyped] = useState(name);
  const [refused, setRefused] = useState<{ readonly typed: string; readonly why: string } | null>(null);
  useEffect(() => setTyped(name), [name]);
  const refuse = (why: string) => {
    setRefused({ typed, why });
    announce(why);
  };
  const rename = async () => {
    if (typed.trim() === name) setTyped(name);
    if (typed.trim() === name || typed === refused?.typed) return;
    const answer = await engine.renameProfile(id, typed);
    if (answer.ok) onDone(`Renamed to “${typed.trim()}”.`);
    else refuse(answer.problem.sentence);
  };
  return (
    <TextInput
      aria-label={`Name of ${name}`}
      value={typed}
      disabled={disabled}
      error={refused?.typed === typed ? refused.why : undefined}
      // The dialog around it must not take the Escape that gives the old name back.
      data-mantine-stop-propagation={typed !== name}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed.trim() === "") setTyped(name);
        else void rename();
      }}
      onKeyDown={({ key }) => {
        if (key === "Escape") setTyped(name);
        if (key !== "Enter") return;
        if (typed.trim() === "") refuse("Give the profile a name.");
        else void rename();
      }}
    />
  );
}

/** A profile that came with Muster: it stays as it is, but can be made one's own. */
export function ShippedProfile({ listed: { profile }, disabled, onEdit }: RowProps) {
  return (
    <li className={styles.row}>
      <span>{profile.name}</span>
      <span className={styles.quiet}>{registerOf(profile.register).label}</span>
      <Button size="compact-sm" variant="subtle" disabled={disabled} onClick={onEdit}>
        Copy and edit…<span className="visually-hidden"> {profile.name}</span>
      </Button>
      <span className={styles.icons}>
        <SaveFile profile={profile} />
      </span>
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
