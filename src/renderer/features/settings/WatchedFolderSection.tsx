import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { host } from "../../host.ts";
import { announce } from "../../ui/announce.ts";
import { countText } from "../../ui/local-text.ts";
import { notifyProblem } from "../../ui/notify.tsx";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";
import { useWaitingCount, useWatched } from "../../ui/watched-folder.ts";
import { SettingsSection } from "./SettingsSection.tsx";

/** The folder whose files wait to be imported; none at first. */
export function WatchedFolderSection() {
  const { folder, problem } = useWatched();
  const waiting = useWaitingCount();
  const [busy, setBusy] = useState(false);

  const ask = async (name: "watched.choose" | "watched.stop", done: string): Promise<void> => {
    setBusy(true);
    const answer = await host.request(name, undefined).finally(() => setBusy(false));
    if (answer?.ok) announce(done);
    else if (answer) notifyProblem(answer.problem);
  };

  return (
    <SettingsSection
      title="Imports"
      lead="Files that appear in a folder of your choice wait on the Import screen. Nothing is imported before you accept it, and nothing in the folder is changed."
    >
      <Text size="sm">
        {folder === null
          ? "No folder is watched."
          : `“${folder}” is watched. ${waiting === 0 ? "Nothing waits there." : `${countText(waiting, "file waits", "files wait")} there.`}`}
      </Text>
      {problem === null ? null : <ProblemNotice tone="warn">{problem}</ProblemNotice>}
      <Group gap="xs">
        <Button variant="default" loading={busy} onClick={() => void ask("watched.choose", "The folder is watched.")}>
          {folder === null ? "Choose a folder to watch…" : "Watch another folder…"}
        </Button>
        {folder === null ? null : (
          <Button
            variant="default"
            disabled={busy}
            onClick={() => void ask("watched.stop", `“${folder}” is no longer watched.`)}
          >
            Stop watching
          </Button>
        )}
      </Group>
    </SettingsSection>
  );
}
