// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Sidebar } from "../../src/renderer/app/Sidebar.tsx";
import { PositionTabs } from "../../src/renderer/ui/PositionTabs.tsx";
import type { Route } from "../../src/renderer/ui/route.ts";
import { quietEngine } from "../features/fake-engine.ts";
import { shown } from "./shown.tsx";

vi.mock("../../src/renderer/engine/client.ts", async () => import("../features/fake-engine.ts"));
vi.mock("../../src/renderer/host.ts", async () => import("../features/fake-engine.ts"));

beforeEach(quietEngine);
afterEach(cleanup);

/** Missing proof has a place of its own in the sidebar. */
it("The sidebar marks a place on each tab of the licence position", async () => {
  const routes: Route[] = [];
  shown(<PositionTabs current="position" />, { go: (route) => routes.push(route) });
  for (const tab of screen.getAllByRole("button")) tab.click();
  cleanup();
  const marked = routes.map((route) => {
    shown(<Sidebar route={route} />);
    const place = within(screen.getByRole("navigation")).getByRole("button", { current: "page" }).textContent;
    cleanup();
    return [route.screen, place];
  });
  expect(Object.fromEntries(marked)).toEqual({
    position: "Licence position",
    missingProof: "Missing proof",
    terms: "Licence position",
    harvest: "Licence position",
    whatIf: "Licence position",
    snapshots: "Licence position",
    evidence: "Licence position",
  });
});
