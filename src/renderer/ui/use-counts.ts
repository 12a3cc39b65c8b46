import type { RegisterId } from "../../domain/registers/register-id.ts";
import type { Engine } from "../engine/engine.ts";
import { useRevision } from "./session.ts";
import { useAnswer } from "./use-answer.ts";

/** Number of records in use by register; undefined until known, and counted anew once the inventories are read. */
export function useCounts(
  engine: Pick<Engine, "counts" | "inventoriesRead">,
): Readonly<Partial<Record<RegisterId, number>>> | undefined {
  const revision = useRevision();
  const isRead = useAnswer("inventories read", () => engine.inventoriesRead()) ?? false;
  return useAnswer(`counts ${revision} ${isRead}`, () => engine.counts());
}
