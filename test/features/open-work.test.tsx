// @vitest-environment happy-dom
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useMissingFactsCount } from "../../src/renderer/app/use-open-work.ts";
import { showDay } from "../../src/renderer/ui/session.ts";
import { engine, quietEngine } from "./fake-engine.ts";

vi.mock("../../src/renderer/engine/client.ts", async () => import("./fake-engine.ts"));

beforeEach(quietEngine);
afterEach(() => {
  showDay(null);
  cleanup();
});

it("What waits is counted on the day that is shown", async () => {
  engine.missingFacts.mockResolvedValue([{}]);
  const { result } = renderHook(() => useMissingFactsCount());
  await waitFor(() => expect(result.current).toBe(1), { timeout: 10_000 });
  engine.missingFacts.mockResolvedValue([]);
  act(() => showDay({ day: "2025-07-01", seq: 3, sentence: "An earlier day is shown." }));
  await waitFor(() => expect(result.current).toBe(0), { timeout: 10_000 });
});
