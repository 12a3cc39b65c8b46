import type { Core } from "./core.ts";
import type { Recognition } from "./recognition.ts";

/** Deciding once for all devices what a raw name means. */
export interface FoundNameCalls {
  foundNameCount(): Promise<number>;
}

/** Names found on devices. */
export function createFoundNames(core: Core, recognition: Recognition): FoundNameCalls {
  return { foundNameCount: async () => (recognition ? core.version() : 0) };
}
