import { useEffect, useState } from "react";
import { engine } from "../engine/client.ts";
import { useRevision } from "../ui/session.ts";
import { useAnswer } from "../ui/use-answer.ts";

const QUIET_MS = 1_000;

/** How many groups of records are probably the same. Counted once nothing was changed for a moment: then nobody waits for the engine. */
export function useDuplicateCount(): number {
  const revision = useRevision();
  const [quiet, setQuiet] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(revision), QUIET_MS);
    return () => clearTimeout(timer);
  }, [revision]);
  return useAnswer(quiet === null ? null : `duplicates ${quiet}`, () => engine.duplicateCount()) ?? 0;
}
