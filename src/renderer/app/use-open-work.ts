import { useEffect, useState } from "react";
import { engine } from "../engine/client.ts";
import { useRevision } from "../ui/session.ts";
import { useAnswer } from "../ui/use-answer.ts";

const QUIET_MS = 1_000;

/** How many groups of records are probably the same. */
export function useDuplicateCount(): number {
  return useQuietCount("duplicates", () => engine.duplicateCount());
}

/** How many names found on devices belong to no software title. */
export function useNameCount(): number {
  return useQuietCount("names", async () => (await engine.unrecognisedNames("", 0)).total);
}

/** How many records lack facts that their state rests on. */
export function useMissingFactsCount(): number {
  return useQuietCount("missing", async () => (await engine.missingFacts()).length);
}

/** How many entitlements in force nothing proves. */
export function useMissingProofCount(): number {
  return useQuietCount("proof", async () => (await engine.missingProof()).length);
}

/** What is counted once neither anything nor the day shown was changed for a moment: then nobody waits for the engine. */
function useQuietCount(what: string, count: () => Promise<number>): number {
  const revision = useRevision();
  const [quiet, setQuiet] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(revision), QUIET_MS);
    return () => clearTimeout(timer);
  }, [revision]);
  return useAnswer(quiet === null ? null : `${what} ${quiet}`, count) ?? 0;
}
