import { useEffect, useState } from "react";
import { engine } from "../../engine/client.ts";
import { useEnabledCommands } from "../../ui/commands.ts";
import { useRevision } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { foundEntries } from "./engine-entries.ts";
import { localEntries, localMatches } from "./local-entries.ts";
import { orderedGroups, type PaletteGroup } from "./palette-entry.ts";
import { useRecent } from "./use-recent.ts";

/**
 * What the palette lists.
 *
 * @property current   false while it still shows what fitted the letters before
 * @property complete  false while not everything can be found yet
 */
export interface Listed {
  readonly groups: readonly PaletteGroup[];
  readonly current: boolean;
  readonly complete: boolean;
}

/**
 * What fits a query; what was used last and what can be done here when nothing was typed.
 *
 * @param here  key of what is on the screen already
 */
export function usePaletteGroups(query: string, here: string): Listed {
  const recent = useRecent(here);
  const enabled = useEnabledCommands();
  const found = useFound(query);
  if (query === "") {
    // Places before actions: Enter pressed by mistake must change nothing.
    const offered = localEntries("actions").filter(({ does }) => "command" in does && enabled.includes(does.command));
    const groups = [
      { label: "Recent", entries: recent.slice(0, 6) },
      { label: "Go to", entries: localEntries("places") },
      { label: "Actions", entries: offered },
    ];
    return { groups: groups.filter(({ entries }) => entries.length > 0), current: true, complete: true };
  }
  return {
    groups: found?.groups ?? [],
    current: found?.query === query,
    complete: found?.complete ?? true,
  };
}

/** What was found for the newest letters that are answered yet. */
function useFound(query: string) {
  const revision = useRevision();
  const [round, setRound] = useState(0);
  const found = useAnswer(query === "" ? null : `search ${revision} ${round} ${query}`, async () => {
    const answer = await engine.search(query);
    const { records, programs } = foundEntries(answer, query, 12);
    const groups = orderedGroups([
      { label: "Records", entries: records },
      { label: "Programs found on devices", entries: programs.slice(0, 6) },
      { label: "Actions", entries: localMatches("actions", query) },
      { label: "Change state", entries: localMatches("steps", query) },
      { label: "Go to", entries: localMatches("places", query) },
      { label: "Settings", entries: localMatches("settings", query) },
    ]);
    return { query, groups, complete: answer.complete };
  });
  const waiting = found?.complete === false;
  useEffect(() => {
    if (!waiting) return;
    let stays = true;
    void engine.searchComplete().then(() => stays && setRound(round + 1));
    return () => {
      stays = false;
    };
  }, [waiting, round]);
  return found;
}
