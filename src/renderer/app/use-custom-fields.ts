import { useEffect, useRef } from "react";
import { describeCustomFields } from "../../domain/registers/all.ts";
import { engine } from "../engine/client.ts";
import { announceChange, useRevision } from "../ui/session.ts";

/** Keeps the window's descriptions of registers those of the engine; when they change, everything is drawn anew. */
export function useCustomFields(): void {
  const revision = useRevision();
  const known = useRef<string | null>(null);
  useEffect(() => {
    let current = true;
    engine.customFields().then((fields) => {
      const text = JSON.stringify(fields);
      if (!current || text === known.current) return;
      const isFirst = known.current === null;
      known.current = text;
      describeCustomFields(fields);
      if (!isFirst) announceChange();
    });
    return () => {
      current = false;
    };
  }, [revision]);
}
