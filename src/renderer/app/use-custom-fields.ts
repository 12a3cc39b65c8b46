import { useEffect, useRef } from "react";
import { describeCustomFields } from "../../domain/registers/all.ts";
import { engine } from "../engine/client.ts";
import { announceChange, useRevision } from "../ui/session.ts";
import { useAnswer } from "../ui/use-answer.ts";

/** Keeps the window's descriptions of registers those of the engine; when they change, everything is drawn anew. */
export function useCustomFields(): void {
  const revision = useRevision();
  const fields = useAnswer(`custom fields ${revision}`, () => engine.customFields());
  const known = useRef<string | null>(null);
  useEffect(() => {
    const text = fields && JSON.stringify(fields);
    if (!fields || text === known.current) return;
    const isFirst = known.current === null;
    known.current = text ?? null;
    describeCustomFields(fields);
    if (!isFirst) announceChange();
  }, [fields]);
}
