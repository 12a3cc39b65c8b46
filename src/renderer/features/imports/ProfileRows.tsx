import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconDownload, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { registerOf } from "../../../domain/registers/all.ts";
import type { Result } from "../../../domain/value/result.ts";
import { engine } from "../../engine/client.ts";
import type { Committed } from "../../engine/engine.ts";
import type { ListedProfile } from "../../engine/profiles-calls.ts";
import { host } from "../../host.ts";
import { saveFile } from "../../ui/save-file.ts";
import styles from "./ProfilesDialog.module.css";

interface RowProps {
  readonly listed: ListedProfile;
  readonly disabled: boolean;
  readonly onEdit: () => void;
}

interface OwnProps extends RowProps {
  readonly done: (answer: Promise<Result<Committed>>, message: string) => Promise<boolean>;
}

/** A profile that somebody saved: its name, which can be typed over, and what can be done with it. */
export function OwnProfile({ listed: { id, profile }, disabled, onEdit, done }: OwnProps) {
  const [name, setName] = useState(profile.name);
  if (id === null) return null;
  const rename = () => {
    if (name.trim() !== "" && name !== profile.name) void done(engine.renameProfile(id, name), `Renamed to “${name}”.`);
  };
  return (
    <li className={styles.row}>
      <TextInput
        aria-label={`Name of ${profile.name}`}
        value={name}
        disabled={disabled}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={rename}
        onKeyDown={(event) => {
          if (event.key === "Enter") rename();
        }}
      />
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
          onClick={() => void done(engine.removeProfile(id), `The profile “${profile.name}” was removed.`)}
        >
          <IconTrash size={15} />
        </ActionIcon>
      </span>
    </li>
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
